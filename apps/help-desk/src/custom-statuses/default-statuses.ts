import type { Desk } from '../desk'
import { invalid } from '../http/api-error'
import type { CustomStatus } from '../tables/custom-status'
import type { Status } from '../tables/ticket'
import { allStatuses } from './statuses'

/** Makes these the default ones of their categories. Tickets keep the status they have. @throws 422, having changed nothing */
export function changeDefaults(desk: Desk, ids: readonly number[]): void {
  const all = allStatuses(desk)
  const chosen = ids.map(id => all.find(one => one.id === id && one.active))
  const known = chosen.filter(one => one !== undefined)
  if (ids.length === 0 || known.length < chosen.length)
    throw invalid('ids', 'Ids: each must be that of an active custom status')
  if (new Set(known.map(one => one.status_category)).size < known.length)
    throw invalid('ids', 'Ids: a category has one default status')
  for (const status of known.filter(one => !one.default)) {
    const before = all.find(one => one.default && one.status_category === status.status_category)
    keepOnTickets(desk, status, before)
    const updated_at = desk.clock.stamp()
    if (before) desk.tables.customStatuses.update(before.id, { default: false, updated_at })
    desk.tables.customStatuses.update(status.id, { default: true, updated_at })
  }
}

/** Tickets hold no number for the default status of their category, so the change is written the other way round. */
function keepOnTickets(desk: Desk, next: CustomStatus, before: CustomStatus | undefined): void {
  const { tickets } = desk.tables
  const category = next.status_category
  const status: Status[] = category === 'solved' ? ['solved', 'closed'] : [category]
  for (const id of tickets.ids({ where: { status } })) {
    const held = tickets.get(id)?.custom_status_id ?? null
    if (held === null) tickets.update(id, { custom_status_id: before?.id ?? null })
    else if (held === next.id) tickets.update(id, { custom_status_id: null })
  }
}
