import type { Desk } from '../desk'
import type { User } from '../tables/people'
import type { Ticket } from '../tables/ticket'
import { dated, ordered, ranked } from './compare'
import { fold, mentions } from './mentions'
import type { Term } from './query'

export const STATUSES = ['new', 'open', 'pending', 'hold', 'solved', 'closed'] as const
export const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const

/** Whether one term is true of a ticket. `inComments` says which tickets have a word in a comment. */
export function ticketMatcher(desk: Desk, actor: User, inComments: (word: string) => Set<number>) {
  const now = desk.clock.now()
  const person = (id: number | null, value: string) => matchesPerson(desk, actor, id, value)
  return (ticket: Ticket, term: Term): boolean => {
    const value = term.value.toLowerCase()
    switch (term.name) {
      case '':
        return matchesWord(ticket, term.value, inComments)
      case 'status':
        return ranked(STATUSES, ticket.status, term.operator, value)
      case 'priority':
        return value === 'none' ? ticket.priority === null : ranked(PRIORITIES, ticket.priority, term.operator, value)
      case 'ticket_type':
        return (ticket.type ?? 'none') === value
      case 'tags':
        return value === 'none' ? ticket.tags.length === 0 : ticket.tags.includes(value)
      case 'requester':
        return person(ticket.requester_id, value)
      case 'submitter':
        return person(ticket.submitter_id, value)
      case 'assignee':
        return person(ticket.assignee_id, value)
      case 'cc':
        return ticket.email_cc_ids.some(id => person(id, value))
      case 'group':
        return matchesNamed(ticket.group_id, value, id => desk.tables.groups.get(id)?.name)
      case 'organization':
        return matchesNamed(ticket.organization_id, value, id => desk.tables.organizations.get(id)?.name)
      case 'form':
        return matchesNamed(ticket.ticket_form_id, value, id => desk.tables.ticketForms.get(id)?.name)
      case 'external_id':
        return ticket.external_id?.toLowerCase() === value
      case 'subject':
        return mentions(ticket.subject, value)
      case 'description':
        return mentions(ticket.description, value)
      case 'via':
        return ticket.via.channel === value
      case 'ticket_id':
      case 'id':
        return ordered(ticket.id, term.operator, Number(value))
      case 'fieldvalue':
        return Object.values(ticket.fields).some(held => String(held).toLowerCase() === value)
      default:
        return matchesDate(ticket, term, now) ?? matchesField(desk, ticket, term)
    }
  }
}

function matchesDate(ticket: Ticket, term: Term, now: Date): boolean | undefined {
  const held = {
    created: ticket.created_at,
    created_at: ticket.created_at,
    updated: ticket.updated_at,
    updated_at: ticket.updated_at,
    solved: ticket.times.solved_at,
    due_date: ticket.due_at
  }[term.name]
  return held === undefined ? undefined : dated(held, term.operator, term.value, now)
}

function matchesField(desk: Desk, ticket: Ticket, term: Term): boolean {
  const id = /^custom_field_(\d+)$/.exec(term.name)?.[1]
  if (id === undefined) return false
  const unset = desk.tables.ticketFields.get(Number(id))?.type === 'checkbox' ? false : null
  const held = ticket.fields[id] ?? unset
  const value = term.value.toLowerCase()
  if (value === 'none') return held === null
  if (held === null) return false
  if (value === '*') return true
  if (Array.isArray(held)) return held.includes(value)
  if (typeof held === 'number') return ordered(held, term.operator, Number(value))
  return ordered(String(held).toLowerCase(), term.operator, value)
}

function matchesWord(ticket: Ticket, word: string, inComments: (word: string) => Set<number>): boolean {
  if (/^#?\d+$/.test(word) && Number(word.replace('#', '')) === ticket.id) return true
  return (
    mentions(ticket.subject, word) ||
    mentions(ticket.description, word) ||
    ticket.tags.includes(fold(word)) ||
    inComments(word).has(ticket.id)
  )
}

export function matchesPerson(desk: Desk, actor: User, id: number | null, value: string): boolean {
  if (value === 'none') return id === null
  if (id === null) return false
  if (value === 'me') return id === actor.id
  if (String(id) === value) return true
  const user = desk.tables.users.get(id)
  return user !== undefined && (value.includes('@') ? user.email === value : mentions(user.name, value))
}

function matchesNamed(id: number | null, value: string, nameOf: (id: number) => string | undefined): boolean {
  if (value === 'none') return id === null
  return id !== null && (String(id) === value || (nameOf(id) ?? '').toLowerCase() === value)
}
