import { localeName } from '../../people/locales'
import type { Organization, User } from '../../tables/people'
import type { Ticket, Via } from '../../tables/ticket'
import type { RuleOrganization, RuleTicket, RuleUser } from '../evaluation/rule-types'

export function ruleUser(user: User | undefined): RuleUser | undefined {
  if (!user) return undefined
  const { user_fields, ...plain } = user
  return { ...plain, locale: localeName(user.locale_id), custom: user_fields }
}

export function ruleOrganization(organization: Organization | undefined): RuleOrganization | undefined {
  return organization && { ...organization, custom: organization.organization_fields }
}

export function ruleTicket(ticket: Ticket, custom_status_id: number): RuleTicket {
  const { fields, via, email_cc_ids, ...plain } = ticket
  return {
    ...plain,
    custom_status_id,
    subject: ticket.subject ?? '',
    via_channel: channelName(via),
    cc_ids: email_cc_ids,
    custom: fields
  }
}

/** Follow-ups of a closed ticket and calls are told apart by what the source says of them. */
export function channelName({ channel, source }: Via): string {
  if (source.rel === 'follow_up') return 'follow_up'
  const prefix = channel === 'api' ? 'api_' : ''
  if ((channel !== 'voice' && channel !== 'api') || source.rel === null) return channel
  if (source.rel === 'voicemail') return `${prefix}voicemail`
  return source.rel === 'inbound' || source.rel === 'outbound' ? `${prefix}phone_call_${source.rel}` : channel
}
