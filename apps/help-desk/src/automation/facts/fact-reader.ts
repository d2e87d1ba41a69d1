import { statusReader } from '../../custom-statuses/statuses'
import type { Desk } from '../../desk'
import { locales } from '../../people/locales'
import type { PropertyField, TicketField } from '../../tables/field'
import type { User } from '../../tables/people'
import type { Ticket } from '../../tables/ticket'
import type { PlaceholderWorld, Reader } from '../evaluation/placeholders/placeholders'
import type { RuleFacts, RuleField, RuleUpdate } from '../evaluation/rule-types'
import { accountBusinessTime } from '../../business-hours/account-schedule'
import type { BusinessTime } from '../../business-hours/business-time'
import { accountDay, accountTimeZone } from './account-day'
import { businessHours, hoursSince } from './hours-since'
import { ruleOrganization, ruleTicket, ruleUser } from './people-facts'
import { ticketCounts } from './ticket-counts'

interface Asked {
  ticket: Ticket
  before?: Ticket | undefined
  update?: RuleUpdate
  actor?: User | undefined
}

const ruleField = (field: TicketField | PropertyField): RuleField => ({
  id: field.id,
  type: field.type,
  title: field.title,
  tag: field.tag,
  options: field.custom_field_options ?? []
})

function once<K, V>(read: (key: K) => V): (key: K) => V {
  const known = new Map<K, { value: V }>()
  return key => {
    const held = known.get(key) ?? { value: read(key) }
    known.set(key, held)
    return held.value
  }
}

/** Text behind `{{dc.<name>}}` in the reader's language, else in the item's own. */
function contentText(desk: Desk, name: string, locale: string | undefined): string | undefined {
  const item = desk.tables.contentItems.first({ placeholder: `{{dc.${name}}}` })
  if (!item) return undefined
  const wanted = locales.find(one => one.locale === locale)?.id
  const variants = desk.tables.contentVariants.find({ where: { item_id: item.id } }).filter(one => one.active)
  return (variants.find(one => one.locale_id === wanted) ?? variants.find(one => one.default))?.content
}

export interface FactReader {
  facts(asked: Asked): RuleFacts
  /** Read by the requester unless somebody else is named. */
  world(facts: RuleFacts, reader?: Reader): PlaceholderWorld
}

/** Reads what rules ask about tickets. Definitions and people are read once; use a new reader after they change. */
export function createFactReader(desk: Desk, now: Date = desk.clock.now()): FactReader {
  const { tables } = desk
  const field = once((id: number) => tables.ticketFields.get(id))
  const userField = once((key: string) => tables.userFields.first({ key }))
  const organizationField = once((key: string) => tables.organizationFields.first({ key }))
  const user = once((id: number | null) => ruleUser(tables.users.get(id)))
  const organization = once((id: number | null) => ruleOrganization(tables.organizations.get(id)))
  const acting = once((who: User | undefined) => ruleUser(who))
  const groups = once((user_id: number | undefined) =>
    user_id === undefined ? [] : tables.groupMemberships.find({ where: { user_id } }).map(member => member.group_id)
  )
  const accountName = String(tables.settings.get('name')?.value ?? 'Consultoria')
  const statusOf = statusReader(desk)
  const today = accountDay(desk, now)
  const schedule = once<'account', BusinessTime | undefined>(() => accountBusinessTime(desk))
  const asRule = (found: TicketField | PropertyField | undefined) => found && ruleField(found)

  return {
    facts({ ticket, before, update, actor }) {
      return {
        ticket: ruleTicket(ticket, statusOf(ticket)),
        before: before && ruleTicket(before, statusOf(before)),
        update,
        currentUser: acting(actor),
        get currentGroups() {
          return groups(actor?.id)
        },
        get requester() {
          return user(ticket.requester_id)
        },
        get organization() {
          return organization(ticket.organization_id)
        },
        field: id => asRule(field(id)),
        userFieldType: key => userField(key)?.type,
        organizationFieldType: key => organizationField(key)?.type,
        now: now.getTime(),
        today,
        get counts() {
          return ticketCounts(desk, ticket, before)
        },
        get businessTime() {
          const time = schedule('account')
          return time && { isOpen: time.isOpen(now.getTime()), isHoliday: time.isHoliday(now.getTime()) }
        },
        hoursSince(moment, counted) {
          if (counted === 'calendar') return hoursSince(ticket, moment, now.getTime())
          const time = schedule('account')
          return time && hoursSince(ticket, moment, now.getTime(), businessHours(time))
        }
      }
    },
    world(facts, reader = { locale: facts.requester?.locale ?? 'pt-BR', suppressed: false, endUser: false }) {
      const { ticket } = facts
      return {
        facts,
        reader,
        timeZone: accountTimeZone(desk),
        assignee: () => user(ticket.assignee_id),
        submitter: () => user(ticket.submitter_id),
        comments: () =>
          tables.comments
            .find({ where: { ticket_id: ticket.id } })
            .map(comment => ({ ...comment, author: user(comment.author_id) })),
        groupName: () => tables.groups.get(ticket.group_id)?.name,
        brandName: () => accountName,
        formName: () => tables.ticketForms.get(ticket.ticket_form_id)?.name,
        ccNames: () => ticket.cc_ids.flatMap(id => user(id)?.name ?? []),
        userField: key => asRule(userField(key)),
        organizationField: key => asRule(organizationField(key)),
        dynamicContent: name => contentText(desk, name, facts.requester?.locale ?? undefined),
        accountName,
        host: new URL(desk.url).host
      }
    }
  }
}
