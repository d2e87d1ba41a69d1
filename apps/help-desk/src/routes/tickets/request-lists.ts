import { forbidden, notFound } from '../../http/api-error'
import { idParam, type Api, type Call } from '../../http/api'
import { pageOf, rowsOf } from '../../http/pagination'
import { wholeOf } from '../../input'
import { mentions } from '../../search/mentions'
import { copiedTo, type Ticket } from '../../tables/ticket'
import { organizationAccess } from '../../tickets/request-access'
import { presentRequest } from '../../wire/request'

/** `sort_by` updated_at or created_at, `sort_order` asc unless asked otherwise; else by id. */
function sorted(c: Call, tickets: Ticket[]): Ticket[] {
  const by = (['updated_at', 'created_at'] as const).find(name => name === c.req.query('sort_by'))
  const turn = c.req.query('sort_order') === 'desc' ? -1 : 1
  return by ? tickets.toSorted((a, b) => turn * (a[by].localeCompare(b[by]) || a.id - b.id)) : tickets
}

function list(c: Call, tickets: Ticket[]): Response {
  const { desk, actor } = c.var
  const status = c.req.query('status')?.split(',')
  const wanted = tickets.filter(ticket => ticket.is_public && (!status || status.includes(ticket.status)))
  const { rows, envelope } = pageOf(c, rowsOf(sorted(c, wanted)))
  return c.json({ requests: rows.map(ticket => presentRequest(desk, actor, ticket)), ...envelope })
}

const requestedBy = (c: Call, requester_id: number): Ticket[] =>
  c.get('desk').tables.tickets.find({ where: { requester_id } })

/** @throws 403 where the organization does not show its requests to this member. */
function ofOrganization(c: Call, organization_id: number): Ticket[] {
  const { desk, actor } = c.var
  if (!desk.tables.organizations.get(organization_id)) throw notFound()
  const mine = organizationAccess(desk, actor).find(one => one.organizationId === organization_id)
  if (actor.role === 'end-user' && (mine?.access ?? 'none') === 'none') throw forbidden()
  return desk.tables.tickets.find({ where: { organization_id } })
}

/** Those the person reads along without having asked. */
function inCopy(c: Call, userId: number): Ticket[] {
  return c.get('desk').tables.tickets.find({ where: copiedTo(userId) })
}

/** One's own requests, those in CC with `cc_id=true`, or those of an organization. OAS SearchRequests */
function searched(c: Call): Ticket[] {
  const { query = '', organization_id, cc_id } = c.req.query()
  const organization = wholeOf(organization_id)
  const { id } = c.get('actor')
  const all =
    organization === undefined
      ? cc_id === 'true'
        ? inCopy(c, id)
        : requestedBy(c, id)
      : ofOrganization(c, organization)
  const words = query.split(/\s+/).filter(word => word !== '')
  const says = (ticket: Ticket, word: string) =>
    [ticket.subject, ticket.description, String(ticket.id)].some(text => mentions(text, word))
  return all.filter(ticket => words.every(word => says(ticket, word)))
}

/** Requests in lists, as far as the asking person may see them. */
export function requestListRoutes(api: Api): void {
  api.get('/api/v2/requests', c => list(c, requestedBy(c, c.get('actor').id)))
  api.get('/api/v2/requests/search', c => list(c, searched(c)))
  api.get('/api/v2/users/:id{[0-9]+}/requests', c => {
    const { actor } = c.var
    if (actor.role === 'end-user' && actor.id !== idParam(c)) throw forbidden()
    return list(c, requestedBy(c, idParam(c)))
  })
  api.get('/api/v2/organizations/:id{[0-9]+}/requests', c => list(c, ofOrganization(c, idParam(c))))
}
