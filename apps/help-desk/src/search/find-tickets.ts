import type { Desk } from '../desk'
import type { Where } from '../store/where'
import type { User } from '../tables/people'
import type { Ticket } from '../tables/ticket'
import { mayOpen } from '../tickets/access'
import { ticketMatcher } from './match-ticket'
import { mentions } from './mentions'
import { holds, type Term } from './query'

/** Tickets for which all terms hold, as the lagging index has them. */
export function findTickets(desk: Desk, actor: User, terms: Term[]): Ticket[] {
  const matches = ticketMatcher(desk, actor, commentFinder(desk))
  return desk.index
    .read(desk.tables.tickets, narrowed(terms))
    .filter(ticket => mayOpen(desk, actor, ticket) && holds(terms, term => matches(ticket, term)))
}

/** What SQLite can sort out by itself, so that a large account answers quickly. */
function narrowed(terms: Term[]): Where {
  const where: Where = {}
  const statuses = terms.filter(term => term.name === 'status' && !term.negated)
  if (statuses.length > 0 && statuses.every(term => term.operator === ':'))
    where['status'] = statuses.map(term => term.value.toLowerCase())
  const tags = terms.filter(term => term.name === 'tags' && !term.negated)
  if (tags.length === 1 && tags[0] && tags[0].value.toLowerCase() !== 'none')
    where['tags'] = { like: `% ${tags[0].value.toLowerCase()} %` }
  return where
}

/** Ticket ids by word in a comment, each word looked up once. */
function commentFinder(desk: Desk): (word: string) => Set<number> {
  const known = new Map<string, Set<number>>()
  return word => {
    const held = known.get(word)
    if (held) return held
    const like = `%${word.replaceAll('*', '').replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
    const rows: Record<string, unknown>[] = desk.db
      .prepare(
        String.raw`SELECT ix_ticket_id AS id, json_extract(doc, '$.plain_body') AS body FROM comments WHERE body LIKE ? ESCAPE '\'`
      )
      .all(like)
    const found = new Set(rows.filter(row => mentions(String(row['body']), word)).map(row => Number(row['id'])))
    known.set(word, found)
    return found
  }
}
