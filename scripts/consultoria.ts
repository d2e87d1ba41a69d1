import { CommanderError } from 'commander'
import { failureMessage } from './lib/failure'
import { hasPrintedJson, printJson } from './lib/output'
import { program } from './program'

/** Programs get JSON also when it goes wrong; the sentence for people is on the other output. */
const failed = (error: unknown) => {
  process.exitCode = 1
  if (process.argv.includes('--json') && !hasPrintedJson()) printJson({ error: failureMessage(error) })
}

try {
  await program.parseAsync()
} catch (error) {
  // Commander has said it, and help or the version are no failure.
  if (!(error instanceof CommanderError)) console.error(failureMessage(error))
  else if (error.exitCode === 0) process.exitCode = 0
  if (!(error instanceof CommanderError && error.exitCode === 0)) failed(error)
}
