import { createInterface } from 'node:readline/promises'
import { Stopped } from './failure'
import { words } from './language'

/** Writes need a yes: typed on a terminal, `--yes` everywhere else. @throws {Stopped} */
export const confirm = async (question: string, yes: boolean | undefined) => {
  if (yes) return
  if (!process.stdin.isTTY) throw new Stopped(words().commands.needsYes())
  const prompt = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await prompt.question(`${question} ${words().commands.yesOrNo()} `)
  prompt.close()
  if (answer.trim() !== 'yes') throw new Stopped(words().commands.nothingWritten())
}
