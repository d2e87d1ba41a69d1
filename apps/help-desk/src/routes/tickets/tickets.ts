import { forbidden, notFound } from '../../http/api-error'
import { idParam, readBody, readWrapped, requireAgent, type Api, type Call } from '../../http/api'
import type { Desk } from '../../desk'
import { wholesOf } from '../../input'
import { pageOf, rowsIn, type Source } from '../../http/pagination'
import type { Where } from '../../store/where'
import { copiedTo, type Ticket, type Via } from '../../tables/ticket'
import { listedFor, mayOpen, openTo } from '../../tickets/access'
import { createTicket, type TicketWrite } from '../../tickets/create-ticket'
import { createdOnce } from '../../tickets/idempotency'
import { deleteTicket } from '../../tickets/lifecycle/delete-ticket'
import { checkMerge, mergeTickets } from '../../tickets/lifecycle/merge-tickets'
import { refusedUpdate } from '../../tickets/update-limit'
import { updateTicket } from '../../tickets/update-ticket'
import { viaChannel } from '../../tickets/via'
import { presentAudit } from '../../wire/conversation'
import { presentJob } from '../../wire/job'
import { sideloadUsers } from '../../wire/sideload'
import { ticketPresenter } from '../../wire/ticket'
import { ticketSideloads, withinTickets } from './ticket-sideloads'
import { mergeShape, ticketShape } from '../../tickets/input/ticket-shape'

/** The workspace's own form counts as the web, everything else as the API. */
export function viaOf(c: Call): Via {
  return viaChannel(c.req.header('x-workspace') === '1' ? 'web' : 'api')
}

/** @throws 404, and 403 for an agent who does not get to see it. */
export function ticketOf(c: Call): Ticket {
  const desk = c.get('desk')
  const ticket = desk.tables.tickets.get(idParam(c))
  if (!ticket) throw notFound()
  if (!mayOpen(desk, c.get('actor'), ticket)) throw forbidden()
  return ticket
}

/** Tickets as far as the agent gets to see them. */
function seen(c: Call, where: Where = {}, orderBy?: ReturnType<typeof orderOf>): Source<Ticket> {
  const desk = c.get('desk')
  return rowsIn(desk.tables.tickets, { ...where, ...listedFor(desk, c.get('actor')) }, orderBy)
}

function listTickets(c: Call, source: Source<Ticket>) {
  const { rows, envelope } = pageOf(c, source)
  const tickets = withinTickets(c, rows, ticketPresenter(c.get('desk')))
  return c.json({ tickets, ...ticketSideloads(c, rows), ...envelope })
}

const sortable = [
  'id',
  'created_at',
  'updated_at',
  'status',
  'priority',
  'subject',
  'assignee_id',
  'requester_id',
  'group_id'
]

/** `sort=-updated_at` with cursors, `sort_by` and `sort_order` with pages; by id unless asked. */
export function orderOf(c: Call, columns: string[] = sortable) {
  const sort = c.req.query('sort')
  const column = (sort ?? c.req.query('sort_by') ?? 'id').replace(/^-/, '')
  const descending = sort ? sort.startsWith('-') : c.req.query('sort_order') === 'desc'
  return [
    { column: columns.includes(column) ? column : 'id', descending },
    ...(columns.includes(column) && column !== 'id' ? [{ column: 'id', descending }] : [])
  ]
}

export function ticketRoutes(api: Api): void {
  api.get('/api/v2/tickets', c => {
    requireAgent(c)
    const external_id = c.req.query('external_id')
    return listTickets(c, seen(c, external_id ? { external_id } : {}, orderOf(c)))
  })
  const listed: [string, (id: number) => Where][] = [
    ['/api/v2/organizations/:id{[0-9]+}/tickets', id => ({ organization_id: id })],
    ['/api/v2/users/:id{[0-9]+}/tickets/requested', id => ({ requester_id: id })],
    ['/api/v2/users/:id{[0-9]+}/tickets/assigned', id => ({ assignee_id: id })]
  ]
  for (const [path, where] of listed)
    api.get(path, c => {
      requireAgent(c)
      return listTickets(c, seen(c, where(idParam(c)), orderOf(c)))
    })
  api.get('/api/v2/users/:id{[0-9]+}/tickets/ccd', c => {
    requireAgent(c)
    const desk = c.get('desk')
    const visible = { copied: { allOf: [copiedTo(idParam(c)), openTo(desk, c.get('actor'))] } }
    return listTickets(c, rowsIn(desk.tables.tickets, visible))
  })
  api.get('/api/v2/tickets/count', c => {
    requireAgent(c)
    return c.json({ count: { value: seen(c).count(), refreshed_at: c.get('desk').clock.stamp() } })
  })
  api.get('/api/v2/tickets/show_many', c => {
    requireAgent(c)
    const ids = wholesOf(c.req.query('ids')).slice(0, 100)
    return listTickets(c, seen(c, { id: ids }))
  })
  api.get('/api/v2/tickets/:id{[0-9]+}', c => {
    requireAgent(c)
    const ticket = ticketOf(c)
    const [presented] = withinTickets(c, [ticket], ticketPresenter(c.get('desk')))
    return c.json({ ticket: presented, ...ticketSideloads(c, [ticket]) })
  })
  writeRoutes(api)
  peopleRoutes(api)
}

/** The ticket as it is now, and the audit of the write unless nothing changed. */
function written(desk: Desk, { ticket, audit }: TicketWrite) {
  return { ticket: ticketPresenter(desk)(ticket), ...(audit ? { audit: presentAudit(desk, audit) } : {}) }
}

function writeRoutes(api: Api): void {
  api.post('/api/v2/tickets', async c => {
    const actor = requireAgent(c)
    const desk = c.get('desk')
    const asked = await readWrapped(c, 'ticket', ticketShape)
    const { answer, lookup } = createdOnce(desk, actor, c.req.header('idempotency-key') ?? '', asked, () =>
      written(desk, createTicket(desk, actor, asked, viaOf(c)))
    )
    c.header('location', `${desk.url}/api/v2/tickets/${answer.ticket.id}.json`)
    if (lookup) c.header('x-idempotency-lookup', lookup)
    return c.json(answer, 201)
  })
  api.put('/api/v2/tickets/:id{[0-9]+}', async c => {
    const actor = requireAgent(c)
    const desk = c.get('desk')
    const by = { userId: actor.id, isWorkspace: c.req.header('x-workspace') === '1' }
    const refused = refusedUpdate(desk, by, ticketOf(c).id)
    if (refused) return refused
    return c.json(
      written(desk, updateTicket(desk, actor, idParam(c), await readWrapped(c, 'ticket', ticketShape), viaOf(c)))
    )
  })
  api.delete('/api/v2/tickets/:id{[0-9]+}', c => {
    deleteTicket(c.get('desk'), requireAgent(c), idParam(c))
    return c.body(null, 204)
  })
  api.post('/api/v2/tickets/:id{[0-9]+}/merge', async c => {
    const actor = requireAgent(c)
    const desk = c.get('desk')
    const body = await readBody(c, mergeShape)
    const target = idParam(c)
    const { sources } = checkMerge(desk, actor, target, body)
    const job = desk.queue.add({
      job_type: 'Ticket Merge',
      total: sources.length,
      work: () => {
        mergeTickets(desk, actor, target, body)
        return sources.map(({ id }) => ({ id, action: 'update', status: 'Updated', success: true }))
      }
    })
    return c.json({ job_status: presentJob(desk, job) })
  })
}

function peopleRoutes(api: Api): void {
  const lists: [string, (ticket: Ticket) => number[]][] = [
    ['collaborators', ticket => [...new Set([...ticket.email_cc_ids, ...ticket.follower_ids])]],
    ['email_ccs', ticket => ticket.email_cc_ids],
    ['followers', ticket => ticket.follower_ids]
  ]
  for (const [name, ids] of lists)
    api.get(`/api/v2/tickets/:id{[0-9]+}/${name}`, c => {
      requireAgent(c)
      const users = sideloadUsers(c.get('desk'), ids(ticketOf(c)))
      return c.json({ users, count: users.length, next_page: null, previous_page: null })
    })
}
