import { Stopped } from './failure'
import { words } from './language'
import { ask } from './output'

/** Writes need a yes: typed on a terminal, `--yes` everywhere else. @throws {Stopped} */
export const confirm = async (question: string, yes: boolean | undefined) => {
  if (yes) return
  if (!process.stdin.isTTY) throw new Stopped(words().commands.needsYes())
  if ((await ask(`${question} ${words().commands.yesOrNo()}`)) !== 'yes')
    throw new Stopped(words().commands.nothingWritten())
}
