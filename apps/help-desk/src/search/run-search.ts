import type { Desk } from '../desk'
import { matchesUser } from '../people/find-users'
import { isListed } from '../people/listed-users'
import { foundIn, type Found } from '../store/indexes/search-index'
import type { User } from '../tables/people'
import type { Ticket } from '../tables/ticket'
import { presentGroup, presentOrganization, presentUser } from '../wire/people'
import { ticketPresenter } from '../wire/ticket'
import { findTickets } from './find-tickets'
import { mentions } from './mentions'
import { holds, readQuery, type Term } from './query'

export interface Result {
  id: number
  type: 'ticket' | 'user' | 'organization' | 'group'
  ticket?: Ticket
  /** What it is sorted by. */
  key: string | number
  present: () => Record<string, unknown>
}

interface SearchRequest {
  query: string
  sortBy?: string | undefined
  sortOrder?: string | undefined
  /** Instead of the types that the query names. */
  type?: string | undefined
}

/** Everything that matches, newest first unless asked otherwise. */
export function runSearch(desk: Desk, actor: User, request: SearchRequest): Found<Result> {
  const { types, terms, orderBy, descending } = readQuery(request.query, request.sortBy, request.sortOrder)
  const asked = request.type === undefined ? types : [request.type]
  const wanted = (type: string) => asked.length === 0 || asked.includes(type)
  const others: Result[] = []
  if (types.length > 0 || !terms.some(term => ticketOnly.has(term.name))) {
    if (wanted('user')) others.push(...userResults(desk, terms))
    if (wanted('organization')) others.push(...organizationResults(desk, terms))
    if (wanted('group')) others.push(...groupResults(desk, terms))
  }
  const turn = descending ? -1 : 1
  const inOrder = (a: Result, b: Result) => (a.key < b.key ? -turn : a.key > b.key ? turn : (a.id - b.id) * turn)
  const tickets = wanted('ticket') ? ticketResults(desk, actor, terms, { orderBy, descending }) : foundIn<Result>([])
  return merged(tickets, others, inOrder)
}

/** Many that are sorted already, and a few that are not. */
function merged(many: Found<Result>, few: readonly Result[], inOrder: (a: Result, b: Result) => number): Found<Result> {
  if (few.length === 0) return many
  return {
    count: () => many.count() + few.length,
    slice: (offset, limit) => [...many.slice(0, offset + limit), ...few].sort(inOrder).slice(offset, offset + limit)
  }
}

const ticketOnly = new Set([
  'status',
  'priority',
  'ticket_type',
  'assignee',
  'requester',
  'submitter',
  'subject',
  'via'
])

const ranks: Record<string, readonly string[]> = {
  status: ['new', 'open', 'pending', 'hold', 'solved', 'closed'],
  priority: ['low', 'normal', 'high', 'urgent'],
  ticket_type: ['question', 'incident', 'problem', 'task']
}

const columns: Record<string, string> = {
  updated: 'updated_at',
  updated_at: 'updated_at',
  status: 'status',
  priority: 'priority',
  ticket_type: 'type'
}

interface Order {
  orderBy: string | undefined
  descending: boolean
}

function sortKey(ticket: Ticket, { orderBy = '' }: Order): string | number {
  const column = columns[orderBy]
  if (column === 'updated_at') return ticket.updated_at
  if (column === undefined) return ticket.created_at
  return ranks[orderBy]?.indexOf(String(ticket[column as 'status' | 'priority' | 'type'] ?? '')) ?? -1
}

function ticketResults(desk: Desk, actor: User, terms: Term[], order: Order): Found<Result> {
  const present = ticketPresenter(desk)
  const { orderBy = '', descending } = order
  const tickets = findTickets(desk, actor, terms, [
    { column: columns[orderBy] ?? 'created_at', descending, ranks: ranks[orderBy] },
    { column: 'id', descending }
  ])
  const result = (ticket: Ticket): Result => ({
    id: ticket.id,
    type: 'ticket',
    ticket,
    key: sortKey(ticket, order),
    present: () => present(ticket)
  })
  return { count: tickets.count, slice: (offset, limit) => tickets.slice(offset, limit).map(result) }
}

function userResults(desk: Desk, terms: Term[]): Result[] {
  const text = (term: Term) => (term.name ? `${term.name}:${term.value}` : term.value)
  return desk.index
    .read(desk.tables.users)
    .filter(user => isListed(user) && holds(terms, term => matchesUser(desk, user, text(term))))
    .map(user => ({ id: user.id, type: 'user', key: user.created_at, present: () => presentUser(desk, user) }))
}

function organizationResults(desk: Desk, terms: Term[]): Result[] {
  return desk.index
    .read(desk.tables.organizations)
    .filter(organization =>
      holds(terms, term => {
        const value = term.value.toLowerCase()
        if (term.name === '' || term.name === 'name') return mentions(organization.name, value)
        if (term.name === 'external_id') return organization.external_id?.toLowerCase() === value
        if (term.name === 'tags') return organization.tags.includes(value)
        return String(organization.organization_fields[term.name] ?? '').toLowerCase() === value
      })
    )
    .map(o => ({ id: o.id, type: 'organization', key: o.created_at, present: () => presentOrganization(desk, o) }))
}

function groupResults(desk: Desk, terms: Term[]): Result[] {
  return desk.index
    .read(desk.tables.groups)
    .filter(
      group =>
        !group.deleted && holds(terms, term => ['', 'name'].includes(term.name) && mentions(group.name, term.value))
    )
    .map(group => ({ id: group.id, type: 'group', key: group.created_at, present: () => presentGroup(desk, group) }))
}
