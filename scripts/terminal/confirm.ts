import { Stopped } from './failure'
import { words } from './language'
import { ask } from './output'

/** In either language, whichever the question was asked in. */
const isYes = /^(?:y|yes|s|sim)$/i

/** Writes need a yes: typed on a terminal, `--yes` everywhere else. @throws {Stopped} */
export const confirm = async (question: string, yes: boolean | undefined) => {
  if (yes) return
  if (!process.stdin.isTTY) throw new Stopped(words().commands.needsYes())
  if (!isYes.test(await ask(`${question} ${words().commands.yesOrNo()}`)))
    throw new Stopped(words().commands.nothingWritten())
}
