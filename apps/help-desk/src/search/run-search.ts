import type { Desk } from '../desk'
import { matchesUser } from '../people/find-users'
import { isListed } from '../people/listed-users'
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
}

/** Everything that matches, newest first unless asked otherwise. */
export function runSearch(desk: Desk, actor: User, request: SearchRequest): Result[] {
  const { types, terms, orderBy, descending } = readQuery(request.query, request.sortBy, request.sortOrder)
  const wanted = (type: string) => types.length === 0 || types.includes(type)
  const results: Result[] = []
  if (wanted('ticket')) results.push(...ticketResults(desk, actor, terms, orderBy))
  const peopleTerms = types.length > 0 || !terms.some(term => ticketOnly.has(term.name))
  if (peopleTerms && wanted('user')) results.push(...userResults(desk, terms))
  if (peopleTerms && wanted('organization')) results.push(...organizationResults(desk, terms))
  if (peopleTerms && wanted('group')) results.push(...groupResults(desk, terms))
  const turn = descending ? -1 : 1
  return results.sort((a, b) => (a.key < b.key ? -turn : a.key > b.key ? turn : (a.id - b.id) * turn))
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

function sortKey(ticket: Ticket, orderBy: string | undefined): string | number {
  switch (orderBy) {
    case 'updated':
    case 'updated_at':
      return ticket.updated_at
    case 'status':
    case 'priority':
      return ranks[orderBy]?.indexOf(ticket[orderBy] ?? '') ?? -1
    case 'ticket_type':
      return ranks[orderBy]?.indexOf(ticket.type ?? '') ?? -1
    default:
      return ticket.created_at
  }
}

function ticketResults(desk: Desk, actor: User, terms: Term[], orderBy: string | undefined): Result[] {
  const present = ticketPresenter(desk)
  return findTickets(desk, actor, terms).map(ticket => ({
    id: ticket.id,
    type: 'ticket',
    ticket,
    key: sortKey(ticket, orderBy),
    present: () => present(ticket)
  }))
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
