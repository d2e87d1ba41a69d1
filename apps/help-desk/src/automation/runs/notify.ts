import type { Desk } from '../../desk'
import { isListed, listedUsers } from '../../people/listed-users'
import type { EventDraft } from '../../tables/audit'
import type { User } from '../../tables/people'
import type { Via } from '../../tables/ticket'
import type { Notification } from '../evaluation/actions/action-plan'
import type { RuleFacts } from '../evaluation/rule-types'

function recipientIds(desk: Desk, facts: RuleFacts, { to, recipient }: Notification): (number | null)[] {
  const { ticket, currentUser } = facts
  if (to === 'group') {
    const group = recipient === 'group_id' ? ticket.group_id : Number(recipient)
    return desk.tables.groupMemberships.find({ where: { group_id: group } }).map(member => member.user_id)
  }
  if (recipient === 'requester_id') return [ticket.requester_id]
  if (recipient === 'requester_and_ccs') return [ticket.requester_id, ...ticket.cc_ids]
  if (recipient === 'assignee_id') return [ticket.assignee_id]
  if (recipient === 'current_user') return [currentUser?.id ?? null]
  if (recipient === 'all_agents') return listedUsers(desk, { role: ['agent', 'admin'] }).map(user => user.id)
  return [Number(recipient)]
}

/** A note of colleagues takes no mail to requester and CCs along. https://support.zendesk.com/hc/en-us/articles/4408843347866 */
const isHeldBack = ({ update }: RuleFacts, mail: Notification): boolean =>
  mail.recipient === 'requester_and_ccs' && update?.comment?.public === false

const isMailed = (user: User): boolean => isListed(user) && user.email !== null && !user.suspended

/** Puts the mails of a rule into the outbox. Nobody named, nothing sent. */
export function sendNotifications(desk: Desk, facts: RuleFacts, all: Notification[], via: Via): EventDraft[] {
  const mails = all.filter(mail => !isHeldBack(facts, mail))
  return mails.flatMap((mail): EventDraft[] => {
    const users = [...new Set(recipientIds(desk, facts, mail))]
      .map(id => desk.tables.users.get(id))
      .filter((user): user is User => user !== undefined && isMailed(user))
    if (users.length === 0) return []
    desk.outbox.insert({
      ticket_id: facts.ticket.id,
      to: users.flatMap(user => user.email ?? []),
      subject: mail.subject,
      body: mail.body,
      sent_at: desk.clock.stamp()
    })
    return [
      { type: 'Notification', subject: mail.subject, body: mail.body, recipients: users.map(user => user.id), via }
    ]
  })
}
