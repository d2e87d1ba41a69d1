import { conversationIn } from '../../../../../../packages/zendesk-wire/conversationLog'
import { mergeTarget } from '../../../../../../packages/zendesk-wire/merges'
import { readPages } from '../../../../../../packages/zendesk-wire/pages'
import { createPeople } from '../../../../../../packages/zendesk-wire/peopleDirectory'
import { historyOf } from '../../../../../../packages/zendesk-wire/ticketAudits'
import type { Wire } from '../../../../../../packages/zendesk-wire/wire'
import { ok, type Result } from '../../../domain/kernel/result'
import type { AccountError, TicketHistory } from '../../../ports'
import type { Requests } from '../client/request'

/** What the ticket's audits with their people tell; of a conversation, its messages and who wrote them are read as well. */
export async function readHistory(
  requests: Requests,
  ticketId: number,
  operationField: number | undefined,
  { audits = [], users = [] }: Record<string, Wire[]>
): Promise<Result<TicketHistory, AccountError>> {
  const auditsOf = async (id: number): Promise<readonly Wire[]> => {
    const read = await readPages(requests, `/api/v2/tickets/${id}/audits`, ['audits'])
    return read.ok ? (read.value['audits'] ?? []) : []
  }
  const mergedInto = await mergeTarget(audits, ticketId, auditsOf)
  if (!conversationIn(audits)) return ok(historyOf({ audits, users, mergedInto }, operationField))
  const log = await readPages(requests, `/api/v2/tickets/${ticketId}/conversation_log`, ['events'])
  if (!log.ok) return log
  const history = historyOf({ audits, users, mergedInto, log: log.value['events'] ?? [] }, operationField)
  // whoever wrote messages may have caused no update of the ticket
  const authors = new Set(history.comments.map(({ authorId }) => authorId))
  const others = await createPeople(requests, { groups: {} }).people([...authors].filter(id => !history.people[id]))
  if (!others.ok) return others
  for (const person of others.value) history.people[person.id] = person
  return ok(history)
}
