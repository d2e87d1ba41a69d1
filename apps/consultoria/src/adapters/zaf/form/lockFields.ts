import type { AccountMap } from '../../../ports'
import { TOLD_FIELD } from '../../../catalog/names'
import type { ZafClient } from '../client/client'

/**
 * Whoever types into what only the ledger decides loses it with the next reading: agents read these fields. Zendesk has no setting
 * for it (`agent_can_edit` is read-only in its API). The app and rules set a field that is disabled here all the same. Another
 * form shows its fields anew.
 */
export function lockFields(client: ZafClient, { ticketFields }: AccountMap): void {
  const calls: Record<string, string[]> = {}
  for (const [key, id] of Object.entries(ticketFields))
    if (key.startsWith('consult_') || key === TOLD_FIELD) calls[`ticketFields:custom_field_${id}.disable`] = []
  const lock = (): void => {
    client.invoke(calls).catch(() => undefined)
  }
  lock()
  client.on('ticket.form.id.changed', lock)
}
