import { CommanderError } from 'commander'
import { failureMessage } from './lib/failure'
import { hasPrintedJson, printJson } from './lib/output'
import { program } from './program'

const isNoFailure = (error: unknown) => error instanceof CommanderError && error.exitCode === 0

/** A sentence for people on the one output; programs get JSON on the other, also when it goes wrong. */
const fail = (error: unknown) => {
  process.exitCode = 1
  // Commander has said itself what it refuses.
  if (!(error instanceof CommanderError)) console.error(failureMessage(error))
  if (process.argv.includes('--json') && !hasPrintedJson()) printJson({ error: failureMessage(error) })
}

try {
  await program.parseAsync()
} catch (error) {
  // Help and the version end it, too.
  if (!isNoFailure(error)) fail(error)
}
