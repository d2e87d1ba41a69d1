import { badRequest, notFound } from '../../http/api-error'
import { idParam, requireAgent, type Api, type Call } from '../../http/api'
import type { Desk } from '../../desk'
import { wholesOf } from '../../input'
import { pageOf, rowsIn } from '../../http/pagination'
import { countUse } from '../../http/use-window'
import { saveUser } from '../../people/save-user'
import type { DeletedTicket } from '../../tables/ticket'
import { deleteTicket, purgeTicket, restoreTicket } from '../../tickets/lifecycle/delete-ticket'
import { presentJob } from '../../wire/job'
import { ticketOf } from './tickets'
import { requireUnrestricted } from './unrestricted'

const most = 100

function present(desk: Desk, { id, ticket, actor_id, deleted_at }: DeletedTicket) {
  const name = desk.tables.users.get(actor_id)?.name ?? ''
  return {
    id,
    subject: ticket.subject,
    actor: { id: actor_id, name },
    deleted_at,
    previous_state: ticket.status
  }
}

function named(c: Call): number[] {
  const ids = wholesOf(c.req.query('ids') ?? '')
  if (ids.length === 0 || ids.length > most) throw badRequest('Invalid attribute', `ids must name 1 to ${most} tickets`)
  return ids
}

function purgeJob(c: Call, ids: number[]) {
  const desk = c.get('desk')
  const job = desk.queue.add({
    job_type: 'Bulk Ticket Permanent Deletion',
    total: ids.length,
    work: () =>
      ids.map(id => {
        const success = desk.tables.deletedTickets.get(id) !== undefined
        if (success) purgeTicket(desk, id)
        return { id, action: 'delete', status: success ? 'Deleted' : 'Failed', success }
      })
  })
  return c.json({ job_status: presentJob(desk, job) })
}

/** Tickets that were deleted in the last 30 days. */
export function deletedTicketRoutes(api: Api): void {
  const root = '/api/v2/deleted_tickets'
  api.get(root, c => {
    const actor = requireUnrestricted(c)
    const desk = c.get('desk')
    countUse(desk, `deleted tickets by ${actor.id}`, 10, 60)
    const { rows, envelope } = pageOf(c, rowsIn(desk.tables.deletedTickets))
    return c.json({ deleted_tickets: rows.map(row => present(desk, row)), ...envelope })
  })
  api.put(`${root}/:id{[0-9]+}/restore`, c => {
    restoreTicket(c.get('desk'), requireUnrestricted(c), idParam(c))
    return c.body('', 200)
  })
  api.put(`${root}/restore_many`, c => {
    const actor = requireUnrestricted(c)
    const desk = c.get('desk')
    desk.transaction(() => {
      for (const id of named(c)) restoreTicket(desk, actor, id)
    })
    return c.body('', 200)
  })
  api.delete(`${root}/destroy_many`, c => {
    requireUnrestricted(c)
    return purgeJob(c, named(c))
  })
  api.delete(`${root}/:id{[0-9]+}`, c => {
    requireUnrestricted(c)
    const id = idParam(c)
    if (!c.get('desk').tables.deletedTickets.get(id)) throw notFound()
    return purgeJob(c, [id])
  })
  spamRoutes(api)
}

/** The ticket goes, and who asked is suspended; agents are not. OAS MarkTicketAsSpamAndSuspendRequester */
function spamRoutes(api: Api): void {
  const mark = (c: Call, id: number) => {
    const desk = c.get('desk')
    const requester = desk.tables.users.get(desk.tables.tickets.get(id)?.requester_id)
    deleteTicket(desk, requireAgent(c), id)
    if (requester?.role === 'end-user') saveUser(desk, requester, { suspended: true })
  }
  api.put('/api/v2/tickets/:id{[0-9]+}/mark_as_spam', c => {
    requireAgent(c)
    mark(c, ticketOf(c).id)
    return c.body('', 200)
  })
  api.put('/api/v2/tickets/mark_many_as_spam', c => {
    requireAgent(c)
    const desk = c.get('desk')
    const ids = named(c).filter(id => desk.tables.tickets.get(id) !== undefined)
    const work = () =>
      ids.map(id => {
        mark(c, id)
        return { id, action: 'mark_as_spam', status: 'Updated', success: true }
      })
    return c.json({
      job_status: presentJob(desk, desk.queue.add({ job_type: 'Mark As Spam', total: ids.length, work }))
    })
  })
}
