import { randomUUID } from 'node:crypto'
import { inTurns } from '../../zendesk/inTurns'
import { unreadReason } from '../readAudits'
import { usualLimits } from '../../zendesk/limits'
import type { Bindings } from '../../engine/bindings'
import type { Definitions } from '../../definitions/definitionFolders'
import { type Raw, records, text } from '../../zendesk/wire'
import type { ZendeskClient } from '../../zendesk/zendeskClient'
import type { Repair, StoredTicket, TicketsRead } from './planRepair'

const value = (given: unknown): StoredTicket['fields'][string] =>
  typeof given === 'string' || typeof given === 'number' || typeof given === 'boolean' ? given : null

/** Tickets by id, a hundred a request; deleted ones are missing. A hundred that cannot be read do not stop the others. */
export const readTickets = async (
  client: ZendeskClient,
  ids: readonly number[],
  definitions: Pick<Definitions, 'ticketFields'>,
  bindings: Bindings
): Promise<TicketsRead> => {
  const keys = new Map(Object.keys(definitions.ticketFields).map(key => [bindings.id('ticket_field', key), key]))
  const stored = (raw: Raw): StoredTicket => ({
    id: Number(text(raw.id)),
    status: text(raw.status),
    updatedAt: text(raw.updated_at),
    tags: Array.isArray(raw.tags) ? raw.tags.map(text) : [],
    fields: Object.fromEntries(
      records(raw.custom_fields).flatMap(field => {
        const key = keys.get(text(field.id))
        return key ? [[key, value(field.value)]] : []
      })
    )
  })
  const found = new Map<number, StoredTicket>()
  const unread = new Map<number, string>()
  const batches = Array.from({ length: Math.ceil(ids.length / 100) }, (_, at) => ids.slice(at * 100, at * 100 + 100))
  await inTurns(batches, usualLimits.ticketsAtOnce, async batch => {
    try {
      const tickets = await client.whole(`/tickets/show_many?ids=${batch.join(',')}`, 'tickets')
      for (const ticket of tickets.map(stored)) found.set(ticket.id, ticket)
    } catch (error) {
      for (const id of batch) unread.set(id, unreadReason(id, error))
    }
  })
  return { found, unread }
}

/** Requests that one repair costs. */
export const writesOf = ({ fields, removeTags }: Repair): number =>
  (Object.keys(fields).length ? 1 : 0) + (removeTags.length ? 1 : 0)

/** One safe update: somebody else's save in between refuses it (409). Tags of earlier versions go by their own endpoint. */
export const writeRepair = async (client: ZendeskClient, bindings: Bindings, repair: Repair) => {
  const custom_fields = Object.entries(repair.fields).map(([key, value]) => ({
    id: Number(bindings.id('ticket_field', key)),
    value
  }))
  if (custom_fields.length)
    await client.send('PUT', `/tickets/${repair.ticket}`, {
      ticket: {
        safe_update: true,
        updated_stamp: repair.updatedAt,
        custom_fields,
        metadata: { op: `repair-${randomUUID()}`, ...(repair.head ? { head: repair.head } : {}) }
      }
    })
  if (repair.removeTags.length)
    await client.send('DELETE', `/tickets/${repair.ticket}/tags`, { tags: repair.removeTags })
}
