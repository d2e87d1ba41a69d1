import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const script = fileURLToPath(new URL('./underWatch.ts', import.meta.url))

/** The most memory a process of its own ever held while it seeded or served the account in this folder, and how long it took. */
export const peakOf = (work: 'seed' | 'serve', folder: string): Promise<{ megabytes: number; seconds: number }> =>
  new Promise((done, failed) => {
    const child = spawn(process.execPath, ['--import', 'tsx', script, work, folder], {
      stdio: ['ignore', 'pipe', 'inherit']
    })
    let said = ''
    child.stdout.on('data', chunk => (said += String(chunk)))
    child.once('error', failed)
    child.once('close', code => (code === 0 ? done(JSON.parse(said)) : failed(new Error(`${work} ended with ${code}`))))
  })
