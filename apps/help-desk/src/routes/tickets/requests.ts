import { forbidden, invalid, notFound } from '../../http/api-error'
import { idParam, readWrapped, type Api, type Call } from '../../http/api'
import { booleanOf, wholeOf, type JsonRecord } from '../../input'
import { pageOf, rowsOf } from '../../http/pagination'
import type { Ticket } from '../../tables/ticket'
import type { User } from '../../tables/people'
import { createTicket } from '../../tickets/create-ticket'
import { readRequest } from '../../tickets/input/request-input'
import { updateTicket } from '../../tickets/update-ticket'
import { viaChannel } from '../../tickets/via'
import { presentComment } from '../../wire/conversation'
import { canBeSolvedBy, presentRequest } from '../../wire/request'
import { presentUser } from '../../wire/people'
import { ticketShape } from '../../tickets/input/ticket-shape'

/** Own requests, those one is in CC of, and those of an organization that shares them. */
function maySee(c: Call, user: User, ticket: Ticket): boolean {
  if (user.role !== 'end-user') return true
  const home = c.get('desk').tables.organizations.get(ticket.organization_id)
  const shared = home?.shared_tickets === true && user.organization_id === home.id
  return ticket.requester_id === user.id || ticket.email_cc_ids.includes(user.id) || shared
}

function requestOf(c: Call): Ticket {
  const ticket = c.get('desk').tables.tickets.get(idParam(c))
  if (!ticket?.is_public || !maySee(c, c.get('actor'), ticket)) throw notFound()
  return ticket
}

/** A ticket as its requester sees it: public comments only, and no more to set than a client may. */
export function requestRoutes(api: Api): void {
  const list = (c: Call, tickets: Ticket[]) => {
    const desk = c.get('desk')
    const { rows, envelope } = pageOf(c, rowsOf(tickets.filter(ticket => ticket.is_public)))
    return c.json({ requests: rows.map(ticket => presentRequest(desk, c.get('actor'), ticket)), ...envelope })
  }
  api.get('/api/v2/requests', c => {
    const { tickets } = c.get('desk').tables
    const status = c.req.query('status')?.split(',')
    return list(c, tickets.find({ where: { requester_id: c.get('actor').id, ...(status ? { status } : {}) } }))
  })
  api.get('/api/v2/users/:id{[0-9]+}/requests', c => {
    const { actor, desk } = c.var
    if (actor.role === 'end-user' && actor.id !== idParam(c)) throw forbidden()
    return list(c, desk.tables.tickets.find({ where: { requester_id: idParam(c) } }))
  })
  api.get('/api/v2/requests/:id{[0-9]+}', c =>
    c.json({ request: presentRequest(c.get('desk'), c.get('actor'), requestOf(c)) })
  )
  api.get('/api/v2/requests/:id{[0-9]+}/comments', c => {
    const desk = c.get('desk')
    const comments = desk.tables.comments.find({ where: { ticket_id: requestOf(c).id } }).filter(row => row.public)
    const { rows, envelope } = pageOf(c, rowsOf(comments))
    const users = [...new Set(rows.map(row => row.author_id))].map(id => desk.tables.users.get(id))
    return c.json({
      comments: rows.map(presentComment),
      users: users.filter(user => user !== undefined).map(user => presentUser(desk, user)),
      ...envelope
    })
  })
  writeRoutes(api)
}

function allowed(input: JsonRecord, names: string[]): JsonRecord {
  return Object.fromEntries(Object.entries(input).filter(([name]) => names.includes(name)))
}

function writeRoutes(api: Api): void {
  api.post('/api/v2/requests', async c => {
    const { desk, actor } = c.var
    const given = await readWrapped(c, 'request', ticketShape)
    const source = desk.tables.tickets.get(wholeOf(given['via_followup_source_id']))
    if (source && !maySee(c, actor, source)) throw notFound()
    const input = readRequest(desk, given, source)
    const { ticket } = createTicket(desk, actor, { ...input, requester_id: actor.id }, viaChannel('api'))
    return c.json({ request: presentRequest(desk, actor, ticket) }, 201)
  })
  api.put('/api/v2/requests/:id{[0-9]+}', async c => {
    const { desk, actor } = c.var
    const ticket = requestOf(c)
    const given = await readWrapped(c, 'request', ticketShape)
    const input = allowed(given, ['comment', 'email_ccs', 'additional_collaborators'])
    const solved = booleanOf(given['solved']) === true
    if (solved && !canBeSolvedBy(actor, ticket))
      throw invalid('status', 'Status: this request cannot be marked as solved by you')
    const status = solved ? { status: 'solved' } : {}
    const saved = updateTicket(desk, actor, ticket.id, { ...input, ...status }, viaChannel('api'))
    return c.json({ request: presentRequest(desk, actor, saved.ticket) })
  })
}
