import type { RuleOrganization, RuleTicket, RuleUser } from '../business-rules/rule-types'
import type { Organization, User } from '../tables/people'
import type { Ticket } from '../tables/ticket'

const LOCALES: Readonly<Record<number, string>> = { 1: 'en-US', 2: 'es', 16: 'fr', 19: 'pt-BR' }

export function ruleUser(user: User | undefined): RuleUser | undefined {
  if (!user) return undefined
  const { user_fields, locale_id, ...plain } = user
  return { ...plain, locale: LOCALES[locale_id] ?? null, custom: user_fields }
}

export function ruleOrganization(organization: Organization | undefined): RuleOrganization | undefined {
  return organization && { ...organization, custom: organization.organization_fields }
}

export function ruleTicket(ticket: Ticket): RuleTicket {
  const { fields, via, email_cc_ids, ...plain } = ticket
  return { ...plain, subject: ticket.subject ?? '', via_channel: via.channel, cc_ids: email_cc_ids, custom: fields }
}
