import type { ChildProcess } from 'node:child_process'

export interface Ended {
  code: number | null
  /** Everything it wrote, on both outputs. */
  output: string
  /** It was ended because its time was up. */
  late: boolean
}

/** Seconds a program gets to end by itself when it is asked to. */
const grace = 5

/** Waits for a program, for so many seconds: then it is asked to end, and made to a little later. */
export const endOf = (child: ChildProcess, seconds: number): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const output: string[] = []
    let late = false
    let last: NodeJS.Timeout | undefined
    const first = setTimeout(() => {
      late = true
      child.kill('SIGTERM')
      last = setTimeout(() => child.kill('SIGKILL'), grace * 1000)
    }, seconds * 1000)
    const stop = () => {
      clearTimeout(first)
      clearTimeout(last)
    }
    child.stdout?.on('data', chunk => output.push(String(chunk)))
    child.stderr?.on('data', chunk => output.push(String(chunk)))
    child.once('error', error => {
      stop()
      reject(error)
    })
    child.once('close', code => {
      stop()
      resolve({ code, output: output.join('').trim(), late })
    })
  })
