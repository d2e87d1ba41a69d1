import { CommanderError } from 'commander'
import { failureLines } from './terminal/failure'
import { hasPrintedJson, note, printJson } from './terminal/output'
import { program } from './program'

const isNoFailure = (error: unknown) => error instanceof CommanderError && error.exitCode === 0

/** A sentence for people on the one output; programs get JSON on the other, also when it goes wrong. */
export const fail = (error: unknown, argv: readonly string[]) => {
  process.exitCode = 1
  // Commander has said itself what it refuses.
  if (!(error instanceof CommanderError)) note(failureLines(error))
  if (argv.includes('--json') && !hasPrintedJson()) printJson({ error: failureLines(error).join('\n') })
}

/** One command, as it was typed, to its end. */
export const runCli = async (argv: readonly string[]) => {
  try {
    await program.parseAsync(argv)
  } catch (error) {
    // Help and the version end it, too.
    if (!isNoFailure(error)) fail(error, argv)
  }
}
