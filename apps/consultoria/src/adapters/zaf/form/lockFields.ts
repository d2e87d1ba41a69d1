import type { AccountMap } from '../../../ports'
import type { ZafClient } from '../client/client'

/** Whoever types into what only the ledger decides loses it with the next reading: agents read these fields. */
const IS_OURS = /^consult_/

/**
 * Zendesk has no setting for it: `agent_can_edit` is read-only in its API. A field that is disabled here is still set by the app
 * and by rules. Another form shows its fields anew.
 */
export function lockFields(client: ZafClient, { ticketFields }: AccountMap): void {
  const calls = Object.entries(ticketFields).flatMap(([key, id]) =>
    IS_OURS.test(key) ? [[`ticketFields:custom_field_${id}.disable`, []] as const] : []
  )
  const lock = (): void => {
    client.invoke(Object.fromEntries(calls)).catch(() => undefined)
  }
  lock()
  client.on('ticket.form.id.changed', lock)
}
