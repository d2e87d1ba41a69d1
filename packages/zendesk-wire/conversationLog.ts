import { composed } from '../../apps/consultoria/src/domain/kernel/normalise'
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
    const author = wireOf(event['author'])
    const authorId = idOf(author['zen:support:user_id'])
    const id = textOf(event['id'])
    const content = wireOf(event['content'])
    const isMessage = textOf(event['type']).endsWith('ConversationMessage') && textOf(content['type']) === 'text'
    if (!isMessage || id === '' || authorId === null || wireOf(event['metadata'])['delivered'] === false) return []
    return [
      {
        id: numberOf(id),
        event: id,
        auditId: idOf(began['id']) ?? 0,
        authorId,
        auditAuthorId: authorId,
        public: true,
        text: composed(textOf(content['text'])),
        at: instantOf(event['created_at']),
        channel: textOf(wireOf(began['via'])['channel']),
        flags: []
      }
    ]
  })

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const TIME_LETTERS = 10
const ULID_LETTERS = 26
/** Above every id of a comment, and still exact. */
const FIRST = 2 ** 52
const TIMES = 2 ** 41
const REST = FIRST / TIMES

/**
 * Facts name what they point at by a number. A message has a ULID: its instant to the millisecond, so that messages keep their
 * order, and a few digits of the rest; the whole id stands in the fact beside it.
 */
export function numberOf(event: string): number {
  const digits = [...event].map(letter => DIGITS.indexOf(letter))
  const isUlid = digits.length === ULID_LETTERS && !digits.includes(-1)
  const time = isUlid ? folded(digits.slice(0, TIME_LETTERS), TIMES) : 0
  const rest = isUlid ? digits.slice(TIME_LETTERS) : [...event].map(letter => letter.codePointAt(0) ?? 0)
  return isUlid ? FIRST + time * REST + folded(rest, REST) : FIRST + hashed(rest)
}

/** The number that these digits of 32 write, as far as it fits below. */
const folded = (digits: readonly number[], below: number): number =>
  digits.reduce((sum, digit) => (sum * DIGITS.length + digit) % below, 0)

const hashed = (codes: readonly number[]): number =>
  Number(codes.reduce((sum, code) => (sum * 1_000_003n + BigInt(code)) % BigInt(FIRST), 0n))
