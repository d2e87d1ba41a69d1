import type { Actions } from '../../../application/actions'
import type { Outcome } from '../../../application/commands/outcome'
import type { TimeInput } from '../../../application/commands/inputs'
import type { Press } from '../../../application/ledger/operations'

/** The entry with the reply in the composer as its note, which may have been typed since the last reading. */
export async function logWithReply(actions: Actions, entry: TimeInput, press: Press): Outcome {
  const fresh = await actions.load()
  if (!fresh.ok) return fresh
  return actions.logTime({ ...entry, note: fresh.value.form.comment.text, source: 'composer' }, press)
}
