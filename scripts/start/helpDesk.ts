import type { ChildProcess } from 'node:child_process'
import { Stopped } from '../terminal/failure'
import { note } from '../terminal/output'
import { foreignLines } from '../terminal/safeText'
import { usualLimits } from '../zendesk/limits'
import { spawnScript } from './processes'

interface RunningDesk {
  child: ChildProcess
  url: string
}

/** Starts the local account and waits until it listens. @throws {Stopped} with its own sentence when it cannot */
export const startHelpDesk = (env: NodeJS.ProcessEnv): Promise<RunningDesk> => {
  const child = spawnScript('apps/help-desk/src/main.ts', [], env)
  const complaints: string[] = []
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      child.kill('SIGTERM')
      complaints.unshift(`The help desk did not listen within ${usualLimits.answerSeconds} s.\n`)
    }, usualLimits.answerSeconds * 1000)
    child.stderr?.on('data', chunk => complaints.push(String(chunk)))
    child.once('error', reject)
    child.once('close', () => clearTimeout(late))
    child.once('close', code =>
      reject(new Stopped(complaints.length ? foreignLines(complaints.join('')) : `The help desk ended (${code}).`))
    )
    let said = ''
    child.stdout?.on('data', chunk => {
      said += String(chunk)
      const url = /help desk listening: (\S+)/.exec(said)?.[1]
      if (!url) return
      clearTimeout(late)
      child.stderr?.on('data', later => note(foreignLines(String(later))))
      resolve({ child, url })
    })
  })
}
