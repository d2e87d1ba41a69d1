import { forbidden, notFound } from '../../http/api-error'
import { idParam, readBody, readWrapped, requireAdmin, type Api, type Call } from '../../http/api'
import { eraseField } from '../../fields/erase-values'
import { refuseUsedTicketField } from '../../fields/field-uses'
import { saveTicketField } from '../../fields/save-ticket-field'
import { wholeOf, wholesOf } from '../../input'
import { pageOf, rowsOf } from '../../http/pagination'
import type { TicketField } from '../../tables/field'
import { presentTicketField } from '../../wire/fields'
import { fieldShape, optionShape, orderShape } from '../../fields/field-shapes'

/** @throws 404, to clients for one that the portal does not show too */
function fieldOf(c: Call): TicketField {
  const field = c.get('desk').tables.ticketFields.get(idParam(c))
  if (!field || (c.get('actor').role === 'end-user' && !field.visible_in_portal)) throw notFound()
  return field
}

/** The list comes by position, its cursor pages by id; clients see what the portal shows. OAS ListTicketFields */
export function ticketFieldRoutes(api: Api): void {
  api.get('/api/v2/ticket_fields', c => {
    const desk = c.get('desk')
    const order = c.req.query('page[size]') === undefined ? [{ column: 'position' }, { column: 'id' }] : undefined
    const all = desk.tables.ticketFields.find(order ? { orderBy: order } : {})
    const seen = c.get('actor').role === 'end-user' ? all.filter(field => field.visible_in_portal) : all
    const { rows, envelope } = pageOf(c, rowsOf(seen), { unasked: 'everything' })
    return c.json({ ticket_fields: rows.map(field => presentTicketField(desk, field)), ...envelope })
  })
  api.get('/api/v2/ticket_fields/count', c => {
    const { tables, clock } = c.get('desk')
    return c.json({ count: { value: tables.ticketFields.count(), refreshed_at: clock.stamp() } })
  })
  api.put('/api/v2/ticket_fields/reorder', async c => {
    requireAdmin(c)
    const { ticketFields } = c.get('desk').tables
    const named = wholesOf((await readBody(c, orderShape))['ticket_field_ids'])
    const all = ticketFields.find({ orderBy: [{ column: 'position' }, { column: 'id' }] }).map(field => field.id)
    if (named.some(id => !all.includes(id))) throw notFound()
    const order = new Set([...named, ...all])
    for (const [at, id] of [...order].entries()) ticketFields.update(id, { position: at + 1 })
    return c.body('', 200)
  })
  api.get('/api/v2/ticket_fields/:id{[0-9]+}', c =>
    c.json({ ticket_field: presentTicketField(c.get('desk'), fieldOf(c)) })
  )
  writeRoutes(api)
  optionRoutes(api)
}

function writeRoutes(api: Api): void {
  api.post('/api/v2/ticket_fields', async c => {
    const actor = requireAdmin(c)
    const desk = c.get('desk')
    const input = await readWrapped(c, 'ticket_field', fieldShape)
    const field = desk.transaction(() => saveTicketField(desk, actor.id, undefined, input))
    c.header('location', `${desk.url}/api/v2/ticket_fields/${field.id}.json`)
    return c.json({ ticket_field: presentTicketField(desk, field) }, 201)
  })
  api.put('/api/v2/ticket_fields/:id{[0-9]+}', async c => {
    const actor = requireAdmin(c)
    const desk = c.get('desk')
    const before = fieldOf(c)
    const input = await readWrapped(c, 'ticket_field', fieldShape)
    const field = desk.transaction(() => saveTicketField(desk, actor.id, before, input))
    return c.json({ ticket_field: presentTicketField(desk, field) })
  })
  api.delete('/api/v2/ticket_fields/:id{[0-9]+}', c => {
    requireAdmin(c)
    const desk = c.get('desk')
    const field = fieldOf(c)
    if (!field.removable) throw forbidden()
    refuseUsedTicketField(desk, field)
    desk.transaction(() => {
      eraseField(desk, field)
      desk.tables.ticketFields.delete(field.id)
      for (const form of desk.tables.ticketForms.find())
        desk.tables.ticketForms.update(form.id, {
          ticket_field_ids: form.ticket_field_ids.filter(id => id !== field.id)
        })
    })
    return c.body(null, 204)
  })
}

function optionRoutes(api: Api): void {
  const path = '/api/v2/ticket_fields/:id{[0-9]+}/options'
  const optionsOf = (field: TicketField) => field.custom_field_options ?? []
  api.get(path, c => {
    const { rows, envelope } = pageOf(c, rowsOf(optionsOf(fieldOf(c))))
    return c.json({ custom_field_options: rows, ...envelope })
  })
  api.get(`${path}/:option{[0-9]+}`, c => {
    const option = optionsOf(fieldOf(c)).find(option => option.id === idParam(c, 'option'))
    if (!option) throw notFound()
    return c.json({ custom_field_option: option })
  })
  api.post(path, async c => {
    const actor = requireAdmin(c)
    const desk = c.get('desk')
    const field = fieldOf(c)
    const given = await readWrapped(c, 'custom_field_option', optionShape)
    const known = optionsOf(field).some(option => option.id === wholeOf(given['id']))
    const rest = optionsOf(field).map(option => (option.id === wholeOf(given['id']) ? { ...option, ...given } : option))
    const saved = desk.transaction(() =>
      saveTicketField(desk, actor.id, field, { custom_field_options: known ? rest : [...rest, given] })
    )
    const option = known ? optionsOf(saved).find(option => option.id === wholeOf(given['id'])) : optionsOf(saved).at(-1)
    return c.json({ custom_field_option: option }, known ? 200 : 201)
  })
  api.delete(`${path}/:option{[0-9]+}`, c => {
    const actor = requireAdmin(c)
    const desk = c.get('desk')
    const field = fieldOf(c)
    const left = optionsOf(field).filter(option => option.id !== idParam(c, 'option'))
    if (left.length === optionsOf(field).length) throw notFound()
    desk.transaction(() => saveTicketField(desk, actor.id, field, { custom_field_options: left }))
    return c.body(null, 204)
  })
}
