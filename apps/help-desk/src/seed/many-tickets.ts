import type { Desk } from '../desk'
import { stampOf } from '../clock/clock'
import { reserveSequence } from '../store/sequence'
import { firstEventId, type Audit, type Comment } from '../tables/audit'
import type { Status, Ticket } from '../tables/ticket'
import { SOLVED_UNTIL_CLOSED } from '../tickets/lifecycle/close-solved'
import { bodies } from '../tickets/input/comment-input'
import { viaChannel } from '../tickets/via'
import { agents, clients } from './people-data'
import type { SeededPeople } from './people'

const subjects = ['Nota rejeitada', 'Dúvida sobre o fechamento', 'Ajuste de estoque', 'Boleto não registrado', 'Relatório divergente', 'Cadastro de cliente', 'Erro na integração', 'Acesso de usuário'] // prettier-ignore
const statuses: readonly Status[] = ['new', 'open', 'pending', 'hold', 'solved', 'closed', 'closed', 'closed', 'closed']

/** Enough tickets to feel an account's size, each with one comment and its audit. The same every time but for the dates. */
export function seedManyTickets(desk: Desk, people: SeededPeople, now: Date, count: number): void {
  const template = desk.tables.tickets.find({ limit: 1 })[0]
  if (!template) return
  const firstId = reserveSequence(desk.db, 'tickets', 1, count)
  const firstEvent = reserveSequence(desk.db, 'events', firstEventId, count * 2)
  const tickets = () => many(count, at => ticketAt(template, people, now, firstId, at, count))
  desk.tables.tickets.insertAll(tickets())
  desk.tables.comments.insertAll(mapped(tickets(), (ticket, at) => commentOf(ticket, firstEvent + at * 2)))
  desk.tables.audits.insertAll(mapped(tickets(), (ticket, at) => auditOf(ticket, firstEvent + at * 2)))
}

function* many<T>(count: number, make: (at: number) => T): Iterable<T> {
  for (let at = 0; at < count; at++) yield make(at)
}

function* mapped<T, R>(items: Iterable<T>, make: (item: T, at: number) => R): Iterable<R> {
  let at = 0
  for (const item of items) yield make(item, at++)
}

const pick = <T>(items: readonly T[], at: number, fallback: T): T => items[at % items.length] ?? fallback

function ticketAt(
  template: Ticket,
  people: SeededPeople,
  now: Date,
  firstId: number,
  at: number,
  count: number
): Ticket {
  const requester = people.user(pick(Object.keys(clients), at * 7 + 3, 'carla@aurora.example'))
  const agent = people.user(pick(Object.keys(agents), at * 5 + 1, 'admin'))
  const age = 86_400_000 + (count - at) * 600_000
  const drawn = pick(statuses, at * 11 + Math.floor(at / 13), 'closed')
  // what was solved that long ago the account would close in its first hour
  const status = drawn === 'solved' && age > SOLVED_UNTIL_CLOSED ? 'closed' : drawn
  const stamp = stampOf(new Date(now.getTime() - age))
  const text = `${pick(subjects, at * 3 + Math.floor(at / 17), 'Chamado')} ${at + 1}`
  const done = status === 'solved' || status === 'closed'
  return {
    ...template,
    id: firstId + at,
    external_id: null,
    subject: text,
    description: `${text}: por favor, verifiquem.`,
    type: null,
    priority: null,
    status,
    requester_id: requester.id,
    submitter_id: requester.id,
    organization_id: requester.organization_id,
    assignee_id: status === 'new' ? null : agent.id,
    group_id: agent.default_group_id,
    email_cc_ids: [],
    follower_ids: [],
    tags: [`lote_${at % 50}`],
    fields: {},
    via: viaChannel('web'),
    created_at: stamp,
    updated_at: stamp,
    generated_timestamp: Math.floor(new Date(stamp).getTime() / 1000),
    times: {
      status: { [status]: stamp },
      assigned_at: status === 'new' ? null : stamp,
      requester_updated_at: stamp,
      assignee_updated_at: null,
      solved_at: done ? stamp : null
    }
  }
}

const metadata = { system: {}, custom: {} }

function commentOf(ticket: Ticket, auditId: number): Comment {
  return {
    id: auditId + 1,
    ticket_id: ticket.id,
    audit_id: auditId,
    author_id: ticket.requester_id,
    ...bodies(undefined, ticket.description),
    public: true,
    via: ticket.via,
    metadata,
    created_at: ticket.created_at
  }
}

function auditOf(ticket: Ticket, auditId: number): Audit {
  const { id, author_id, body, html_body, plain_body } = commentOf(ticket, auditId)
  return {
    id: auditId,
    ticket_id: ticket.id,
    created_at: ticket.created_at,
    author_id,
    via: ticket.via,
    metadata,
    events: [
      { id, type: 'Comment', author_id, body, html_body, plain_body, public: true, attachments: [], audit_id: auditId }
    ]
  }
}
