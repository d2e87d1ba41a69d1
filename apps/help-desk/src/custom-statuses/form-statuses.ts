import { nextUlid } from '../custom-objects/ulid'
import type { Desk } from '../desk'
import { invalid, notFound } from '../http/api-error'
import { isRecord, recordsOf, textOf, wholeOf, type JsonRecord } from '../input'
import type { TicketFormStatus } from '../tables/custom-status'
import type { TicketForm } from '../tables/field'
import { allStatuses } from './statuses'

const oldestFirst = [{ column: 'id' }]

export const formStatuses = (desk: Desk, ticket_form_id?: number): TicketFormStatus[] =>
  desk.tables.ticketFormStatuses.find({
    ...(ticket_form_id === undefined ? {} : { where: { ticket_form_id } }),
    orderBy: oldestFirst
  })

/** The entries of a body. One alone is taken as a list of it. @throws 422 */
export function formStatusEntries(body: JsonRecord): JsonRecord[] {
  const given = body['ticket_form_status']
  const entries = isRecord(given) ? [given] : recordsOf(given)
  if (entries.length === 0) throw invalid('ticket_form_status', 'Ticket form status: cannot be blank', 'BlankValue')
  return entries
}

/** The link of a status and a form, made where it is not there yet. @throws 422 */
export function linkStatus(desk: Desk, form: TicketForm, given: unknown): TicketFormStatus {
  const { ticketFormStatuses } = desk.tables
  const link = { ticket_form_id: form.id, custom_status_id: statusNamed(desk, given) }
  return ticketFormStatuses.first(link) ?? ticketFormStatuses.insert({ ...link, id: nextUlid(desk) })
}

/** Adds, moves and takes off (`_destroy: "1"`) links of one form. @throws 404, 422 */
export function changeLinks(desk: Desk, form: TicketForm, entries: readonly JsonRecord[]): void {
  for (const entry of entries) {
    const id = textOf(entry['id'])
    if (id === undefined) {
      linkStatus(desk, form, entry['custom_status_id'])
      continue
    }
    const link = linkOf(desk, form, id)
    if (String(entry['_destroy']) === '1') desk.tables.ticketFormStatuses.delete(link.id)
    else moveLink(desk, link, entry['custom_status_id'])
  }
}

export function linkOf(desk: Desk, form: TicketForm, id: string): TicketFormStatus {
  const link = desk.tables.ticketFormStatuses.get(id)
  if (link?.ticket_form_id !== form.id) throw notFound()
  return link
}

function moveLink(desk: Desk, link: TicketFormStatus, given: unknown): void {
  const { ticketFormStatuses } = desk.tables
  const custom_status_id = statusNamed(desk, given)
  const other = ticketFormStatuses.first({ ticket_form_id: link.ticket_form_id, custom_status_id })
  if (other && other.id !== link.id) ticketFormStatuses.delete(link.id)
  else ticketFormStatuses.update(link.id, { custom_status_id })
}

function statusNamed(desk: Desk, given: unknown): number {
  const id = wholeOf(given)
  if (id === undefined || !allStatuses(desk).some(status => status.id === id))
    throw invalid('custom_status_id', 'Custom status: is invalid')
  return id
}
