import { createInterface } from 'node:readline/promises'
import { Stopped } from './failure'
import { words } from './language'
import { type Line, textOf } from './line'
import { safeJson } from './safeText'

/** The only file that writes to the terminal: nothing reaches it that has not gone through `textOf` or `safeJson`. */

/** On a terminal only, and not where NO_COLOR says anything (no-color.org). */
export const useColor = () => process.stdout.isTTY === true && !process.env.NO_COLOR

let printed = false

/** The answer of a command, on the standard output. */
export const print = (lines: readonly Line[]) => {
  if (lines.length) process.stdout.write(`${textOf(lines, useColor())}\n`)
}

/** What is said beside the answer: failures, advice, progress. */
export const note = (lines: readonly Line[]) => {
  if (lines.length) process.stderr.write(`${textOf(lines)}\n`)
}

/** With `--json` this, once, is all that the standard output holds. */
export const printJson = (value: unknown) => {
  printed = true
  process.stdout.write(`${safeJson(value)}\n`)
}

export const hasPrintedJson = () => printed

/** What a person types behind the question. */
export const ask = async (question: string): Promise<string> => {
  const prompt = createInterface({ input: process.stdin, output: process.stderr })
  try {
    // Ctrl-C and Ctrl-D close it without an answer.
    const given = new Promise<null>(
      done => void prompt.once('close', () => done(null)).once('SIGINT', () => prompt.close())
    )
    const answer = await Promise.race([prompt.question(`${textOf([question])} `), given])
    if (answer === null) throw new Stopped(words().commands.nothingWritten())
    return answer.trim()
  } finally {
    prompt.close()
  }
}
