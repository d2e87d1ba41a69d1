import { isFromHelpCenter } from '../../auth/authenticate'
import { forbidden, invalid, notFound } from '../../http/api-error'
import { idParam, includes, readWrapped, type Api, type Call } from '../../http/api'
import { booleanOf, wholeOf, type JsonRecord } from '../../input'
import type { Ticket } from '../../tables/ticket'
import { createTicket } from '../../tickets/create-ticket'
import { readRequest } from '../../tickets/input/request-input'
import { ticketShape } from '../../tickets/input/ticket-shape'
import { requestAccess } from '../../tickets/request-access'
import { updateTicket } from '../../tickets/update-ticket'
import { viaChannel } from '../../tickets/via'
import { canBeSolvedBy, presentRequest } from '../../wire/request'
import { sideloadUsers } from '../../wire/sideload'

/** The request the path names. @throws 404 for one the asking person may not see. */
export function requestOf(c: Call): Ticket {
  const ticket = c.get('desk').tables.tickets.get(idParam(c))
  if (!ticket?.is_public || requestAccess(c.get('desk'), c.get('actor'), ticket) === 'none') throw notFound()
  return ticket
}

function allowed(input: JsonRecord, names: string[]): JsonRecord {
  return Object.fromEntries(Object.entries(input).filter(([name]) => names.includes(name)))
}

/** What a form of the help center sends came in by the web, as everything that people write there. */
const viaOf = (c: Call) => viaChannel(isFromHelpCenter(c.get('desk'), c.req.raw) ? 'web' : 'api')

/** A ticket as its requester sees it, and no more to set than a client may. */
export function requestRoutes(api: Api): void {
  api.get('/api/v2/requests/:id{[0-9]+}', c => {
    const { desk, actor } = c.var
    const ticket = requestOf(c)
    const users = includes(c).has('users') ? { users: sideloadUsers(desk, ticket.email_cc_ids) } : {}
    return c.json({ request: presentRequest(desk, actor, ticket), ...users })
  })
  api.post('/api/v2/requests', async c => {
    const { desk, actor } = c.var
    const given = await readWrapped(c, 'request', ticketShape)
    const source = desk.tables.tickets.get(wholeOf(given['via_followup_source_id']))
    if (source && requestAccess(desk, actor, source) === 'none') throw notFound()
    const input = readRequest(desk, given, source)
    const { ticket } = createTicket(desk, actor, { ...input, requester_id: actor.id }, viaOf(c))
    return c.json({ request: presentRequest(desk, actor, ticket) }, 201)
  })
  api.put('/api/v2/requests/:id{[0-9]+}', async c => {
    const { desk, actor } = c.var
    const ticket = requestOf(c)
    const given = await readWrapped(c, 'request', ticketShape)
    if (requestAccess(desk, actor, ticket) === 'read') throw forbidden()
    const input = allowed(given, ['comment', 'email_ccs', 'additional_collaborators'])
    const solved = booleanOf(given['solved']) === true
    if (solved && !canBeSolvedBy(actor, ticket))
      throw invalid('status', 'Status: this request cannot be marked as solved by you')
    const status = solved ? { status: 'solved' } : {}
    const saved = updateTicket(desk, actor, ticket.id, { ...input, ...status }, viaOf(c))
    return c.json({ request: presentRequest(desk, actor, saved.ticket) })
  })
}
