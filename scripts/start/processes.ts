import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { endOf } from '../terminal/endOf'
import { Stopped } from '../terminal/failure'
import { root } from '../definitions/root'
import { foreignLines } from '../terminal/safeText'
import { usualLimits } from '../zendesk/limits'

const running = new Set<ChildProcess>()

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
  const { code, output, late } = await endOf(child, usualLimits.programSeconds)
  if (code === 0) return
  const failed = late ? `${what} did not end within ${usualLimits.programSeconds} s:` : `${what} failed:`
  throw new Stopped([failed, ...foreignLines(output)])
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
