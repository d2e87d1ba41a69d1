import { createInterface } from 'node:readline/promises'
import { Stopped } from './failure'

/** Writes need a yes: typed on a terminal, `--yes` everywhere else. @throws {Stopped} */
export const confirm = async (question: string, yes: boolean | undefined) => {
  if (yes) return
  if (!process.stdin.isTTY) throw new Stopped('Nothing was written: without a terminal this needs --yes.')
  const prompt = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await prompt.question(`${question} (yes/no) `)
  prompt.close()
  if (answer.trim() !== 'yes') throw new Stopped('Nothing was written.')
}
