import type { Desk } from '../desk'
import { valueAt } from '../store/column'
import { everySieve, someSieve, type IndexValue, type Sieve, type Where } from '../store/where'
import type { User } from '../tables/people'
import { taggedWith } from '../tables/ticket'
import { ranked } from './compare'
import { dateSieve } from './date-sieve'
import { matchesPerson, PRIORITIES, STATUSES } from './match-ticket'
import { fold, mentionSieve } from './mentions'
import { alternatives, type Operator, type Term } from './query'

const exactly = (where: Where): Sieve => ({ where, exact: true })

/** Tickets that may be meant by all of the terms, as the store is asked for them. */
export function termsSieve(desk: Desk, actor: User, terms: readonly Term[]): Sieve {
  const { groups, exclusions } = alternatives(terms)
  const now = desk.clock.now()
  const sieveOf = (term: Term) => termSieve(desk, actor, term, now)
  return everySieve([
    ...groups.map(group => someSieve(group.map(sieveOf))),
    ...exclusions.map(term => excluding(sieveOf(term)))
  ])
}

const excluding = (sieve: Sieve | undefined): Sieve | undefined =>
  sieve?.exact ? exactly({ excluded: { noneOf: [sieve.where] } }) : undefined

/** Undefined where only the ticket itself can tell. */
function termSieve(desk: Desk, actor: User, term: Term, now: Date): Sieve | undefined {
  const value = term.value.toLowerCase()
  const { groups, organizations, ticketForms } = desk.tables
  switch (term.name) {
    case '':
      return wordSieve(term.value)
    case 'status':
      return exactly({ status: STATUSES.filter(one => ranked(STATUSES, one, term.operator, value)) })
    case 'priority':
      if (value === 'none') return exactly({ priority: null })
      return exactly({ priority: PRIORITIES.filter(one => ranked(PRIORITIES, one, term.operator, value)) })
    case 'ticket_type':
      return exactly({ type: value === 'none' ? null : value })
    case 'tags':
      return value === 'none' ? undefined : exactly(taggedWith(value))
    case 'requester':
    case 'submitter':
    case 'assignee':
      return person(desk, actor, `${term.name}_id`, value)
    case 'group':
      return named('group_id', value, groups.find())
    case 'organization':
      return named('organization_id', value, organizations.find())
    case 'form':
      return named('ticket_form_id', value, ticketForms.find())
    case 'external_id':
      return exactly({ external_key: value })
    case 'subject':
    case 'description':
      return inexact(mentionSieve(value))
    case 'via':
      return exactly({ [valueAt('via', 'channel')]: value })
    case 'ticket_id':
    case 'id':
      return numbered(term.operator, Number(value))
    case 'created':
    case 'created_at':
    case 'updated':
    case 'updated_at':
      return dateSieve(`${term.name.replace('_at', '')}_at`, term, now)
    case 'solved':
      return dateSieve('solved_at', term, now)
    default:
      return undefined
  }
}

/** Words of subject and description; what has them may have them in the other one. */
const inexact = (sieve: Sieve | undefined): Sieve | undefined => sieve && { where: sieve.where, exact: false }

/** The number of a ticket, a tag, or a word of its subject, its description or one of its comments. */
function wordSieve(word: string): Sieve | undefined {
  const mentioned = mentionSieve(word)
  if (!mentioned) return undefined
  const number = /^#?(\d+)$/.exec(word)?.[1]
  const own = { own: { anyOf: [mentioned.where, taggedWith(fold(word))] } }
  const commented = { id: { heldBy: 'comments', column: 'ticket_id', where: mentioned.where } }
  const choices: Where[] = [own, commented, ...(number === undefined ? [] : [{ id: Number(number) }])]
  return { where: { word: { anyOf: choices } }, exact: mentioned.exact }
}

function person(desk: Desk, actor: User, column: string, value: string): Sieve {
  if (value === 'none') return exactly({ [column]: null })
  const meant = desk.tables.users.find().filter(user => matchesPerson(desk, actor, user.id, value))
  const ids: IndexValue[] = meant.map(user => user.id)
  return exactly({ [column]: /^[1-9]\d*$/.test(value) ? [...ids, Number(value)] : ids })
}

function named(column: string, value: string, all: readonly { id: number; name: string }[]): Sieve {
  if (value === 'none') return exactly({ [column]: null })
  const ids: IndexValue[] = all.filter(one => one.name.toLowerCase() === value).map(one => one.id)
  return exactly({ [column]: /^[1-9]\d*$/.test(value) ? [...ids, Number(value)] : ids })
}

function numbered(operator: Operator, id: number): Sieve {
  if (Number.isNaN(id)) return exactly({ id: [] })
  return exactly({ id: { ':': id, '<': { lt: id }, '>': { gt: id }, '<=': { lte: id }, '>=': { gte: id } }[operator] })
}
