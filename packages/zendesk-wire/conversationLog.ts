import { composed } from '../../apps/consultoria/src/domain/kernel/normalise'
import { toSeconds, type Instant } from '../../apps/consultoria/src/domain/kernel/instant'
import type { WrittenComment } from '../../apps/consultoria/src/domain/ledger/ticketPast'
import { idOf, instantOf, listOf, textOf, wireOf, type Wire } from './wire'

/** The audit that began a conversation of messages: what is said in it stands in the conversation log and is no comment. */
export const conversationIn = (audits: readonly Wire[]): Wire | null =>
  audits.find(audit => listOf(audit['events']).some(event => textOf(event['type']) === 'ChatStartedEvent')) ?? null

/**
 * Messages of a ticket's conversation log as what was written to it. A bot's have no author whom the account knows, and what
 * its channel did not take never reached the client.
 */
export const messagesOf = (events: readonly Wire[], began: Wire): WrittenComment[] =>
  events.flatMap(event => {
    const at = instantOf(event['created_at'])
    const author = wireOf(event['author'])
    const authorId = idOf(author['zen:support:user_id'])
    const id = textOf(event['id'])
    const content = wireOf(event['content'])
    const isMessage = textOf(event['type']).endsWith('ConversationMessage') && textOf(content['type']) === 'text'
    if (!isMessage || id === '' || at === '' || authorId === null || wireOf(event['metadata'])['delivered'] === false)
      return []
    return [
      {
        id: numberOf(id, at),
        event: id,
        auditId: idOf(began['id']) ?? 0,
        authorId,
        auditAuthorId: authorId,
        public: true,
        text: composed(textOf(content['text'])),
        at,
        channel: textOf(wireOf(began['via'])['channel']),
        flags: []
      }
    ]
  })

/** Above every id of a comment, and still exact. */
const FIRST = 2 ** 52
const MOST_SECONDS = 2 ** 31
const LETTERS = FIRST / MOST_SECONDS

/**
 * Facts name what they point at by a number, and a message's id is none: its second, so that messages keep their order, and what its
 * letters come to. The whole id stands in the fact beside it.
 */
export function numberOf(event: string, at: Instant): number {
  const letters = [...event].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % LETTERS, 0)
  return FIRST + (toSeconds(at) % MOST_SECONDS) * LETTERS + letters
}
