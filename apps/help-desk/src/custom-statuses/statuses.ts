import type { Desk } from '../desk'
import { hasHold } from './on-hold'
import type { CustomStatus, StatusCategory } from '../tables/custom-status'
import type { Status, Ticket } from '../tables/ticket'

export const CATEGORIES: readonly StatusCategory[] = ['new', 'open', 'pending', 'hold', 'solved']

const LABELS: Readonly<Record<StatusCategory, string>> = {
  new: 'Novo',
  open: 'Aberto',
  pending: 'Pendente',
  hold: 'Em espera',
  solved: 'Resolvido'
}

/** Closed tickets belong to the solved ones. https://developer.zendesk.com/api-reference/ticketing/tickets/custom_ticket_statuses/ */
export const categoryOf = (status: Status): StatusCategory => (status === 'closed' ? 'solved' : status)

/** All of the account; each has the default one of every category from the start. Without On-hold none of its category is active. */
export function allStatuses(desk: Desk): CustomStatus[] {
  const kept = desk.tables.customStatuses.find()
  const all = kept.length > 0 ? kept : CATEGORIES.map(category => makeDefault(desk, category))
  if (hasHold(desk)) return all
  return all.map(status => (status.status_category === 'hold' ? { ...status, active: false } : status))
}

function makeDefault(desk: Desk, status_category: StatusCategory): CustomStatus {
  const now = desk.clock.stamp()
  return desk.tables.customStatuses.insert({
    status_category,
    agent_label: LABELS[status_category],
    // on-hold is for agents only: https://support.zendesk.com/hc/en-us/articles/4408889282458
    end_user_label: LABELS[status_category === 'hold' ? 'open' : status_category],
    description: '',
    end_user_description: '',
    active: true,
    default: true,
    created_at: now,
    updated_at: now
  })
}

type Stated = Pick<Ticket, 'status' | 'custom_status_id'>

/** Reads which status tickets have, with one reading of the account's statuses. */
export function statusReader(desk: Desk): (ticket: Stated) => number {
  const defaults = new Map(allStatuses(desk).flatMap(one => (one.default ? [[one.status_category, one.id]] : [])))
  return ({ status, custom_status_id }) => custom_status_id ?? defaults.get(categoryOf(status)) ?? 0
}

export const customStatusId = (desk: Desk, ticket: Stated): number => statusReader(desk)(ticket)

/** What a ticket gets with an active status; a default one is its category and needs no mark. */
export function statusChanges(desk: Desk, id: number): Pick<Ticket, 'status' | 'custom_status_id'> | undefined {
  const status = allStatuses(desk).find(one => one.id === id && one.active)
  return status && { status: status.status_category, custom_status_id: status.default ? null : status.id }
}
