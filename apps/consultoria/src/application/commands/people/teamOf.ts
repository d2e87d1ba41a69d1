import type { GroupKey } from '../../../catalog/generated/catalog'
import type { TicketForm } from '../../../ports'
import type { Context } from '../../context'
import { modalityAsked } from '../../modalityOf'

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

/** The team that answers for the ticket; where neither modality nor module names one, the team whose group has the ticket. */
export function teamOf(context: Context, form: TicketForm): Team | null {
  const { catalog, ports } = context
  const byModule = teamByModule(context, form.fields)
  if (byModule) return byModule
  const { groupId } = form.assignee
  const found = Object.entries(catalog.areas.teams).find(
    ([, team]) => groupId !== null && ports.account.groups[team.group] === groupId
  )
  return found ? withSubject(context, found[0], form.fields) : null
}

/** The team whose work the modality is, else the module's: from the ticket's fields alone, on the open form as on the stored ticket. */
export function teamByModule(context: Pick<Context, 'catalog'>, fields: TicketForm['fields']): Team | null {
  const own = modalityAsked(context, fields)?.team
  // that the group is one of ours is held by lint
  if (own) return { key: own.group, ...own, group: own.group as GroupKey }
  const key = context.catalog.areas.modules[moduleIn(fields)]
  return key === undefined ? null : withSubject(context, key, fields)
}

function withSubject({ catalog }: Pick<Context, 'catalog'>, key: string, fields: TicketForm['fields']): Team | null {
  const team = catalog.areas.teams[key]
  if (!team) return null
  const subjectTag = catalog.areas.seniority?.[moduleIn(fields)]
  return { key, ...team, ...(subjectTag === undefined ? {} : { subjectTag }) }
}

const moduleIn = (fields: TicketForm['fields']): string => String(fields.module ?? '')
