import type { Desk } from '../desk'
import type { OrderBy } from '../store/column'
import type { Found } from '../store/indexes/search-index'
import { everySieve } from '../store/where'
import type { User } from '../tables/people'
import type { Ticket } from '../tables/ticket'
import { mayOpen, openTo } from '../tickets/access'
import { ticketMatcher } from './match-ticket'
import { mentions, mentionSieve } from './mentions'
import { holds, type Term } from './query'
import { termsSieve } from './term-sieve'

/** Tickets for which all terms hold, as the lagging index has them. */
export function findTickets(
  desk: Desk,
  actor: User,
  terms: readonly Term[],
  orderBy: readonly OrderBy[]
): Found<Ticket> {
  const matches = ticketMatcher(desk, actor, commentFinder(desk))
  return desk.index.search(desk.tables.tickets, {
    sieve: everySieve([{ where: openTo(desk, actor), exact: true }, termsSieve(desk, actor, terms)]),
    keeps: ticket => mayOpen(desk, actor, ticket) && holds(terms, term => matches(ticket, term)),
    orderBy
  })
}

/** Ticket ids by word in a comment, each word looked up once. Comments are found as soon as they are written. */
function commentFinder(desk: Desk): (word: string) => Set<number> {
  const { comments } = desk.tables
  const known = new Map<string, Set<number>>()
  return word => {
    const held = known.get(word)
    if (held) return held
    const found = new Set<number>()
    for (const id of comments.ids({ where: mentionSieve(word)?.where ?? {} })) {
      const comment = comments.get(id)
      if (comment && mentions(comment.plain_body, word)) found.add(comment.ticket_id)
    }
    known.set(word, found)
    return found
  }
}
