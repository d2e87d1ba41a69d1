import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { Stopped } from '../lib/failure'
import { root } from '../lib/root'

const running = new Set<ChildProcess>()

export interface RunOptions {
  env?: NodeJS.ProcessEnv
  /** Shown only when it fails. */
  quiet?: boolean
}

const track = (child: ChildProcess) => {
  running.add(child)
  child.once('close', () => running.delete(child))
  return child
}

/** A TypeScript file of the project, run by Node in a process of its own. */
export const spawnScript = (file: string, args: string[], env: NodeJS.ProcessEnv): ChildProcess =>
  track(
    spawn(process.execPath, ['--import', 'tsx', join(root, file), ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe']
    })
  )

/** Runs to the end. @throws {Stopped} with what the program said when it fails */
export const runToEnd = async (what: string, child: ChildProcess) => {
  const said: string[] = []
  child.stdout?.on('data', chunk => said.push(String(chunk)))
  child.stderr?.on('data', chunk => said.push(String(chunk)))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code !== 0) throw new Stopped(`${what} failed:\n${said.join('').trim()}`)
}

export const runVite = (folder: string) =>
  runToEnd(
    `vite build ${folder}`,
    track(
      spawn(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', folder, '--logLevel', 'warn'], {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe']
      })
    )
  )

/** Ends everything that was started here and waits until it is gone. */
export const endAll = async () => {
  const ends = [...running].map(child => new Promise<void>(resolve => void child.once('close', () => resolve())))
  for (const child of running) child.kill('SIGTERM')
  await Promise.all(ends)
}
