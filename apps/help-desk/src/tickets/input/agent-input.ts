import { commentsInPrivate, isLightAgent } from '../../people/agent-kinds'
import { isRecord, type JsonRecord } from '../../input'
import type { User } from '../../tables/people'
import type { Ticket } from '../../tables/ticket'

const alwaysTaken = new Set(['comment', 'metadata', 'safe_update', 'updated_stamp', 'id'])
const neverTaken = new Set(['status', 'assignee_id', 'assignee_email', 'custom_status_id'])

/** The comment of somebody who may only comment in private. */
const inPrivate = (comment: unknown): unknown =>
  isRecord(comment)
    ? { ...comment, public: false }
    : typeof comment === 'string'
      ? { body: comment, public: false }
      : comment

/**
 * What of an update or a new ticket (`before` undefined) counts, by who sends it. Light agents set properties of tickets they
 * make or ask for, but no status and no assignee; what they may not set is passed over, as their macros' actions are.
 * https://support.zendesk.com/hc/en-us/articles/4408846501402
 */
export function inputOf(actor: User, before: Ticket | undefined, input: JsonRecord): JsonRecord {
  if (!commentsInPrivate(actor)) return input
  const isTheirs = !before || before.requester_id === actor.id
  const taken = (name: string) => !isLightAgent(actor) || alwaysTaken.has(name) || (isTheirs && !neverTaken.has(name))
  const kept = Object.fromEntries(Object.entries(input).filter(([name]) => taken(name)))
  if (!before && 'description' in kept && kept['comment'] === undefined) {
    const { description, ...rest } = kept
    return { ...rest, comment: inPrivate(description) }
  }
  return 'comment' in kept ? { ...kept, comment: inPrivate(kept['comment']) } : kept
}
