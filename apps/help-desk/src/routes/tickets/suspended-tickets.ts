import { badRequest, notFound } from '../../http/api-error'
import { idParam, urlOf, type Api, type Call } from '../../http/api'
import type { Desk } from '../../desk'
import { wholesOf } from '../../input'
import { pageOf, rowsIn } from '../../http/pagination'
import { recover } from '../../mail/recover'
import type { SuspendedTicket } from '../../tables/suspended-ticket'
import { brandId } from '../../tickets/blank-ticket'
import { ticketPresenter } from '../../wire/ticket'
import { orderOf } from './tickets'
import { requireUnrestricted } from './unrestricted'

const most = 100

function present(desk: Desk, held: SuspendedTicket): Record<string, unknown> {
  const { author, cause_id, ...rest } = held
  return {
    url: urlOf(desk, `suspended_tickets/${held.id}`),
    ...rest,
    ...(cause_id === null ? {} : { cause_id }),
    author: author.id === null ? { name: author.name, email: author.email } : author,
    attachments: [],
    brand_id: brandId,
    error_messages: null
  }
}

function heldIn(c: Call): SuspendedTicket {
  const held = c.get('desk').tables.suspendedTickets.get(idParam(c))
  if (!held) throw notFound()
  return held
}

function many(c: Call): SuspendedTicket[] {
  const ids = wholesOf(c.req.query('ids') ?? '')
  if (ids.length === 0 || ids.length > most) throw badRequest('Invalid attribute', `ids must name 1 to ${most} mails`)
  return c.get('desk').tables.suspendedTickets.find({ where: { id: ids } })
}

export function suspendedTicketRoutes(api: Api): void {
  const root = '/api/v2/suspended_tickets'
  api.get(root, c => {
    requireUnrestricted(c)
    const desk = c.get('desk')
    const order = orderOf(c, ['created_at'])
    const { rows, envelope } = pageOf(c, rowsIn(desk.tables.suspendedTickets, {}, order))
    return c.json({ suspended_tickets: rows.map(held => present(desk, held)), ...envelope })
  })
  api.get(`${root}/:id{[0-9]+}`, c => {
    requireUnrestricted(c)
    return c.json({ suspended_tickets: [present(c.get('desk'), heldIn(c))] })
  })
  api.delete(`${root}/:id{[0-9]+}`, c => {
    requireUnrestricted(c)
    c.get('desk').tables.suspendedTickets.delete(heldIn(c).id)
    return c.body(null, 204)
  })
  api.delete(`${root}/destroy_many`, c => {
    requireUnrestricted(c)
    for (const { id } of many(c)) c.get('desk').tables.suspendedTickets.delete(id)
    return c.body(null, 204)
  })
  api.put(`${root}/:id{[0-9]+}/recover`, c => {
    const actor = requireUnrestricted(c)
    const desk = c.get('desk')
    const held = heldIn(c)
    const ticket = recover(desk, held, actor)
    return ticket ? c.json({ ticket: [ticketPresenter(desk)(ticket)] }) : c.json({ ticket: [present(desk, held)] }, 422)
  })
  api.put(`${root}/recover_many`, c => {
    requireUnrestricted(c)
    const desk = c.get('desk')
    const results = many(c).map(held => ({ held, ticket: recover(desk, held) }))
    const failed = results.filter(({ ticket }) => ticket === undefined)
    if (failed.length > 0) return c.json({ suspended_tickets: failed.map(({ held }) => present(desk, held)) }, 422)
    return c.json({ tickets: results.flatMap(({ ticket }) => (ticket ? [ticketPresenter(desk)(ticket)] : [])) })
  })
}
