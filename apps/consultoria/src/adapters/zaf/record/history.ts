import { conversationIn } from '../../../../../../packages/zendesk-wire/conversationLog'
import { readPages } from '../../../../../../packages/zendesk-wire/pages'
import { historyOf } from '../../../../../../packages/zendesk-wire/ticketAudits'
import { idOf, listOf, wireOf, type Wire } from '../../../../../../packages/zendesk-wire/wire'
import { ok, type Result } from '../../../domain/kernel/result'
import type { AccountError, TicketHistory } from '../../../ports'
import type { Requests } from '../client/request'

/** The ticket's audits with their people in one read; of a conversation, its messages and who wrote them as well. */
export async function readHistory(
  requests: Requests,
  ticketId: number,
  operationField: number | undefined
): Promise<Result<TicketHistory, AccountError>> {
  const pages = await readPages(requests, `/api/v2/tickets/${ticketId}/audits?include=users`, ['audits', 'users'])
  if (!pages.ok) return pages
  const { audits = [], users = [] } = pages.value
  if (!conversationIn(audits)) return ok(historyOf({ audits, users }, operationField))
  const log = await readPages(requests, `/api/v2/tickets/${ticketId}/conversation_log`, ['events'])
  if (!log.ok) return log
  const events = log.value['events'] ?? []
  const others = await authorsOf(requests, events, users)
  if (!others.ok) return others
  return ok(historyOf({ audits, users: [...users, ...others.value], log: events }, operationField))
}

const ATONCE = 100

/** Who wrote messages and caused no update of the ticket. */
async function authorsOf(
  requests: Requests,
  events: readonly Wire[],
  known: readonly Wire[]
): Promise<Result<Wire[], AccountError>> {
  const told = new Set(known.map(user => idOf(user['id'])))
  const authors = events.flatMap(event => idOf(wireOf(event['author'])['zen:support:user_id']) ?? [])
  const ids = [...new Set(authors)].filter(id => !told.has(id))
  const found: Wire[] = []
  for (let at = 0; at < ids.length; at += ATONCE) {
    const batch = ids.slice(at, at + ATONCE).join(',')
    const answer = await requests.get(`/api/v2/users/show_many?include_deleted=true&ids=${batch}`)
    if (!answer.ok) return answer
    found.push(...listOf(answer.value['users']))
  }
  return ok(found)
}
