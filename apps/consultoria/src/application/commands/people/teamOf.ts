import type { GroupKey } from '../../../catalog/generated/catalog'
import type { TicketForm } from '../../../ports'
import type { Context } from '../../context'
import { fieldOf } from '../../fieldOf'

export interface Team {
  key: string
  name: string
  group: GroupKey
  seniorityTag: string
  /** Whom the client calls. */
  contact?: { name: string; phone: string } | undefined
}

/** The team that answers for the ticket's module; without a module, the team whose group has the ticket. */
export function teamOf({ catalog, ports }: Context, form: TicketForm): Team | null {
  const byModule = catalog.areas.modules[String(fieldOf(form, 'module') ?? '')]
  const byGroup = Object.entries(catalog.areas.teams).find(
    ([, team]) => ports.account.groups[team.group] === form.assignee.groupId && form.assignee.groupId !== null
  )?.[0]
  const key = byModule ?? byGroup
  const team = key === undefined ? undefined : catalog.areas.teams[key]
  return key === undefined || !team ? null : { key, ...team }
}
