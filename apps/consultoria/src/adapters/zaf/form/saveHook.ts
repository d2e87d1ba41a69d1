import type { ZafClient } from '../client/client'
import { within } from '../client/deadline'
import { textOf } from '../../../../../../packages/zendesk-wire/wire'

/** `refuse` stops the save with the sentence; `notice` lets it pass and says why nothing could be checked. */
type SaveVerdict = { kind: 'pass' } | { kind: 'notice' | 'refuse'; text: string }

const ANSWER_WITHIN = 300

/**
 * The save hook: a thrown Error stops the save with its message, anything resolved passes (SDK). It never hangs: without an
 * answer in time the save passes, because nobody may be kept from saving by a slow sidebar.
 */
export function wireSaveHook(
  client: ZafClient,
  check: (status: string) => SaveVerdict | Promise<SaveVerdict>
): () => void {
  const judge = async (): Promise<SaveVerdict> => {
    const got = await client.get(['ticket.status'])
    return check(textOf(got['ticket.status']))
  }
  const hook = async (): Promise<void> => {
    const verdict = await within(ANSWER_WITHIN, judge()).catch((): SaveVerdict => ({ kind: 'pass' }))
    if (verdict.kind === 'refuse') throw new Error(verdict.text)
    if (verdict.kind === 'notice') client.invoke('notify', verdict.text, 'alert').catch(() => undefined)
  }
  client.on('ticket.save', hook)
  return () => client.off('ticket.save', hook)
}
