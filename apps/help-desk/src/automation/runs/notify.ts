import type { Desk } from '../../desk'
import { isListed, listedUsers } from '../../people/listed-users'
import { localeName } from '../../people/locales'
import type { EventDraft } from '../../tables/audit'
import type { User } from '../../tables/people'
import type { Via } from '../../tables/ticket'
import type { Notification } from '../evaluation/actions/action-plan'
import { renderPlaceholders, type Reader } from '../evaluation/placeholders/placeholders'
import type { RuleFacts } from '../evaluation/rule-types'
import type { FactReader } from '../facts/fact-reader'

function recipientIds(desk: Desk, facts: RuleFacts, { to, recipient }: Notification): (number | null)[] {
  const { ticket, currentUser } = facts
  if (to === 'group') {
    const group = recipient === 'group_id' ? ticket.group_id : Number(recipient)
    return desk.tables.groupMemberships.find({ where: { group_id: group } }).map(member => member.user_id)
  }
  if (recipient === 'requester_id') return [ticket.requester_id]
  if (recipient === 'requester_and_ccs') return [ticket.requester_id, ...copied(desk, ticket.cc_ids)]
  if (recipient === 'assignee_id') return [ticket.assignee_id]
  if (recipient === 'current_user') return [currentUser?.id ?? null]
  if (recipient === 'all_agents') return listedUsers(desk, { role: ['agent', 'admin'] }).map(user => user.id)
  return [Number(recipient)]
}

/** One suspended person in copy, and nobody in copy is told. https://support.zendesk.com/hc/en-us/articles/4408889293978 */
function copied(desk: Desk, ids: number[]): number[] {
  return ids.some(id => desk.tables.users.get(id)?.suspended) ? [] : ids
}

/** A note of colleagues takes no mail to requester and CCs along. https://support.zendesk.com/hc/en-us/articles/4408843347866 */
const isHeldBack = ({ update }: RuleFacts, mail: Notification): boolean =>
  mail.recipient === 'requester_and_ccs' && update?.comment?.public === false

const isMailed = (user: User): boolean => isListed(user) && user.email !== null && !user.suspended

/** Anybody can open a ticket: what an end user wrote is not mailed to end users by the creation itself. */
const isSuppressed = ({ update, currentUser }: RuleFacts, reader: User): boolean =>
  update?.created === true && currentUser?.role === 'end-user' && reader.role === 'end-user'

/** People who read the same text, together. */
function readers(facts: RuleFacts, users: readonly User[]): { reader: Reader; users: User[] }[] {
  const groups = new Map<string, { reader: Reader; users: User[] }>()
  for (const user of users) {
    const endUser = user.role === 'end-user'
    const reader = { locale: localeName(user.locale_id), suppressed: isSuppressed(facts, user), endUser }
    const key = JSON.stringify(reader)
    const group = groups.get(key) ?? { reader, users: [] }
    groups.set(key, { reader, users: [...group.users, user] })
  }
  return [...groups.values()]
}

/** Puts the mails of a rule into the outbox. Nobody named, nothing sent. The audit keeps the texts with their placeholders. */
export function sendNotifications(
  desk: Desk,
  reader: FactReader,
  facts: RuleFacts,
  all: Notification[],
  via: Via
): EventDraft[] {
  const mails = all.filter(mail => !isHeldBack(facts, mail))
  return mails.flatMap((mail): EventDraft[] => {
    const users = [...new Set(recipientIds(desk, facts, mail))]
      .map(id => desk.tables.users.get(id))
      .filter((user): user is User => user !== undefined && isMailed(user))
    if (users.length === 0) return []
    const { subject, body } = mail
    for (const group of readers(facts, users)) {
      const world = reader.world(facts, group.reader)
      desk.outbox.insert({
        ticket_id: facts.ticket.id,
        to: group.users.flatMap(user => user.email ?? []),
        subject: renderPlaceholders(subject, world),
        body: renderPlaceholders(body, world),
        sent_at: desk.clock.stamp()
      })
    }
    return [{ type: 'Notification', subject, body, recipients: users.map(user => user.id), via }]
  })
}
