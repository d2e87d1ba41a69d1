import { historyOf } from '../../../../../../packages/zendesk-wire/ticketAudits'
import { ok, type Result } from '../../../domain/kernel/result'
import type { AccountError, TicketHistory } from '../../../ports'
import { readPages } from '../../../../../../packages/zendesk-wire/pages'
import type { Requests } from '../client/request'

/** The ticket's audits with their people in one read. */
export async function readHistory(
  requests: Requests,
  ticketId: number,
  operationField: number | undefined
): Promise<Result<TicketHistory, AccountError>> {
  const pages = await readPages(requests, `/api/v2/tickets/${ticketId}/audits?include=users`, ['audits', 'users'])
  if (!pages.ok) return pages
  return ok(historyOf({ audits: pages.value['audits'] ?? [], users: pages.value['users'] ?? [] }, operationField))
}
