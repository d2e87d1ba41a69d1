import type { GroupKey } from '../../../catalog/generated/catalog'
import type { TicketForm } from '../../../ports'
import type { Context } from '../../context'
import { fieldOf } from '../../fieldOf'

export interface Team {
  key: string
  name: string
  group: GroupKey
  seniorityTag: string
  /** Of who is senior on the ticket's module, where it has a tag of its own. */
  subjectTag?: string
  /** E-mails of who leads the team, and of who designates meanwhile. */
  leader?: string | undefined
  deputy?: string | undefined
  /** Whom the client calls. */
  contact?: { name: string; phone: string } | undefined
}

/** The team that answers for the ticket's module; without a module, the team whose group has the ticket. */
export function teamOf({ catalog, ports }: Context, form: TicketForm): Team | null {
  const module = String(fieldOf(form, 'module') ?? '')
  const byModule = catalog.areas.modules[module]
  const byGroup = Object.entries(catalog.areas.teams).find(
    ([, team]) => ports.account.groups[team.group] === form.assignee.groupId && form.assignee.groupId !== null
  )?.[0]
  const key = byModule ?? byGroup
  const team = key === undefined ? undefined : catalog.areas.teams[key]
  if (key === undefined || !team) return null
  const subjectTag = catalog.areas.seniority?.[module]
  return { key, ...team, ...(subjectTag === undefined ? {} : { subjectTag }) }
}
