import type { AuditMetadata } from '../tables/audit'
import type { User } from '../tables/people'

/** Why a comment may not be what it seems. https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_audits/#comment-flags */
export const commentFlags = { unsure: 0, notPartOfConversation: 2, automatic: 4, onBehalf: 11 } as const

type Flagged = Pick<AuditMetadata, 'flags' | 'flags_options' | 'trusted'>

/** `flags` of an audit with what is said of each; nothing when there are none. Shapes as recorded from live accounts. */
export function flagged(flags: readonly number[], options: Record<string, Record<string, unknown>> = {}): Flagged {
  if (flags.length === 0) return {}
  const all = flags.map(flag => [String(flag), { ...options[String(flag)], trusted: false }] as const)
  return { flags: [...flags], flags_options: Object.fromEntries(all), trusted: false }
}

/** Somebody wrote in the name of somebody else. */
export function onBehalf(actor: User, author: User): Flagged {
  if (actor.id === author.id) return {}
  const message = { user: actor.name, user_id: actor.id }
  return flagged([commentFlags.onBehalf], { [String(commentFlags.onBehalf)]: { message } })
}
