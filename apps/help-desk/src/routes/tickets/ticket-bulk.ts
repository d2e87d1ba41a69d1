import { isRecorded } from '../../control/wire'
import { ApiError, badRequest } from '../../http/api-error'
import { readBody, requireAgent, type Api, type Call } from '../../http/api'
import { isRecord, recordsOf, wholeOf, wholesOf, type JsonRecord } from '../../input'
import { createTicket } from '../../tickets/create-ticket'
import { deleteTicket } from '../../tickets/lifecycle/delete-ticket'
import { updateTicket } from '../../tickets/update-ticket'
import { presentJob } from '../../wire/job'
import { viaOf } from './tickets'
import { ticketsShape } from '../../tickets/input/ticket-shape'

/** Most tickets one bulk request may name. */
const most = 100

const accountId = 1

const tooMany = () =>
  new ApiError(400, {
    error: 'TooManyValues',
    description: `Only ${most} tickets can be written at once`,
    max_count: most
  })

/** Each ticket on its own: a completed job can hold failures. */
function attempt(id: number, work: () => void, action: string, done: string): JsonRecord {
  try {
    work()
    return { id, action, status: done, success: true }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const name = typeof error.body['error'] === 'string' ? error.body['error'] : 'TicketUpdateFailed'
    return { id, action, success: false, error: name, details: JSON.stringify(error.body['details'] ?? error.body) }
  }
}

/** `?ids=` with one `ticket`, or `tickets`, each with its own id. */
function readUpdates(c: Call, body: JsonRecord): { id: number; input: JsonRecord }[] {
  const ids = wholesOf(c.req.query('ids'))
  const one = body['ticket']
  const updates =
    ids.length > 0 && isRecord(one)
      ? ids.map(id => ({ id, input: one }))
      : recordsOf(body['tickets']).map(input => ({ id: wholeOf(input['id']) ?? 0, input }))
  if (updates.length === 0) throw badRequest('Invalid attribute', 'ids and ticket, or tickets, must be given')
  if (updates.length > most) throw tooMany()
  return updates
}

export function ticketBulkRoutes(api: Api): void {
  api.put('/api/v2/tickets/update_many', async c => {
    const actor = requireAgent(c)
    const desk = c.get('desk')
    const via = viaOf(c)
    const updates = readUpdates(c, await readBody(c, ticketsShape))
    const job = desk.queue.add({
      job_type: 'Bulk Update Ticket',
      total: updates.length,
      work: () =>
        updates.map(({ id, input }) =>
          attempt(id, () => updateTicket(desk, actor, id, input, via), 'update', 'Updated')
        )
    })
    return c.json({ job_status: presentJob(desk, job) })
  })
  api.post('/api/v2/tickets/create_many', async c => {
    const actor = requireAgent(c)
    const desk = c.get('desk')
    const via = viaOf(c)
    const inputs = recordsOf((await readBody(c, ticketsShape))['tickets'])
    if (inputs.length === 0) throw badRequest('Invalid attribute', 'tickets must hold a ticket')
    if (inputs.length > most) throw tooMany()
    const job = desk.queue.add({
      job_type: 'Bulk Create Ticket',
      total: inputs.length,
      work: () =>
        inputs.map((input, index) => {
          let id = 0
          const result = attempt(id, () => (id = createTicket(desk, actor, input, via).ticket.id), 'create', 'Created')
          return isRecorded(desk) && result['success'] === true
            ? { index, id, account_id: accountId }
            : { ...result, id, index }
        })
    })
    return c.json({ job_status: presentJob(desk, job) })
  })
  api.delete('/api/v2/tickets/destroy_many', c => {
    const actor = requireAgent(c)
    const desk = c.get('desk')
    const ids = wholesOf(c.req.query('ids'))
    const job = desk.queue.add({
      job_type: 'Bulk Delete Ticket',
      total: ids.length,
      work: () => ids.map(id => attempt(id, () => deleteTicket(desk, actor, id), 'delete', 'Deleted'))
    })
    return c.json({ job_status: presentJob(desk, job) })
  })
}
