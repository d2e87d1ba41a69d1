import { ok } from '../../../domain/kernel/result'
import type { AccountMap, NewTicket, TicketGateway } from '../../../ports'
import type { Requests } from '../client/request'
import { idOf, listOf, wireOf } from '../../../../../../packages/zendesk-wire/wire'

/** Looked for by its external id first: a try whose answer got lost made it. */
export async function openAnother(
  requests: Requests,
  { ticketFields }: AccountMap,
  { key, subject, text, requesterId, organizationId, fields }: NewTicket
): ReturnType<TicketGateway['openAnother']> {
  const found = await requests.get(`/api/v2/tickets?external_id=${encodeURIComponent(key)}`)
  if (!found.ok) return found
  const [there] = listOf(found.value['tickets'])
  if (there) return ok({ id: idOf(there['id']) ?? 0 })
  const ids: Readonly<Record<string, number | undefined>> = ticketFields
  const custom = Object.entries(fields).flatMap(([name, value]) => {
    const id = ids[name]
    return id === undefined ? [] : [{ id, value }]
  })
  const made = await requests.post('/api/v2/tickets', {
    ticket: {
      external_id: key,
      subject,
      comment: { body: text, public: true },
      requester_id: requesterId,
      ...(organizationId === null ? {} : { organization_id: organizationId }),
      custom_fields: custom
    }
  })
  return made.ok ? ok({ id: idOf(wireOf(made.value['ticket'])['id']) ?? 0 }) : made
}
