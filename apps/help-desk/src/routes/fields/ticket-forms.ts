import { invalid, notFound } from '../../http/api-error'
import { idParam, readBody, readWrapped, requireAdmin, type Api, type Call } from '../../http/api'
import { saveTicketForm } from '../../fields/save-ticket-form'
import { booleanOf, wholesOf } from '../../input'
import { pageOf, rowsOf } from '../../http/pagination'
import type { TicketForm } from '../../tables/field'
import { presentForm } from '../../wire/fields'
import { formShape, orderShape } from '../../fields/field-shapes'

const byPosition = [{ column: 'position' }, { column: 'id' }]

/** @throws 404, to clients for one that is not visible to them too */
function formOf(c: Call): TicketForm {
  const form = c.get('desk').tables.ticketForms.get(idParam(c))
  if (!form || (c.get('actor').role === 'end-user' && !form.end_user_visible)) throw notFound()
  return form
}

/** Narrowed by `active` and `end_user_visible`; clients see only what is visible to them. OAS ListTicketForms */
function shown(c: Call, forms: TicketForm[]): TicketForm[] {
  const active = booleanOf(c.req.query('active'))
  const visible = c.get('actor').role === 'end-user' ? true : booleanOf(c.req.query('end_user_visible'))
  return forms.filter(
    form =>
      (active === undefined || form.active === active) && (visible === undefined || form.end_user_visible === visible)
  )
}

export function ticketFormRoutes(api: Api): void {
  const list = (c: Call, forms: TicketForm[]) => {
    const { rows, envelope } = pageOf(c, rowsOf(forms), { unasked: 'everything' })
    return c.json({ ticket_forms: rows.map(form => presentForm(c.get('desk'), form)), ...envelope })
  }
  api.get('/api/v2/ticket_forms', c =>
    list(c, shown(c, c.get('desk').tables.ticketForms.find({ orderBy: byPosition })))
  )
  api.get('/api/v2/ticket_forms/show_many', c => {
    const ids = wholesOf(c.req.query('ids'))
    return list(c, shown(c, c.get('desk').tables.ticketForms.find({ where: { id: ids }, orderBy: byPosition })))
  })
  api.put('/api/v2/ticket_forms/reorder', async c => {
    requireAdmin(c)
    const { ticketForms } = c.get('desk').tables
    const ids = wholesOf((await readBody(c, orderShape))['ticket_form_ids'])
    if (ids.some(id => !ticketForms.get(id))) throw notFound()
    ids.forEach((id, at) => ticketForms.update(id, { position: at + 1 }))
    return list(c, ticketForms.find({ orderBy: byPosition }))
  })
  api.get('/api/v2/ticket_forms/:id{[0-9]+}', c => c.json({ ticket_form: presentForm(c.get('desk'), formOf(c)) }))
  api.post('/api/v2/ticket_forms', async c => {
    requireAdmin(c)
    const form = saveTicketForm(c.get('desk'), undefined, await readWrapped(c, 'ticket_form', formShape))
    return c.json({ ticket_form: presentForm(c.get('desk'), form) }, 201)
  })
  api.put('/api/v2/ticket_forms/:id{[0-9]+}', async c => {
    requireAdmin(c)
    const form = saveTicketForm(c.get('desk'), formOf(c), await readWrapped(c, 'ticket_form', formShape))
    return c.json({ ticket_form: presentForm(c.get('desk'), form) })
  })
  api.delete('/api/v2/ticket_forms/:id{[0-9]+}', c => {
    requireAdmin(c)
    const form = formOf(c)
    if (form.default) throw invalid('base', 'The default form cannot be deleted', 'DefaultForm')
    const { ticketForms, ticketFormStatuses } = c.get('desk').tables
    for (const link of ticketFormStatuses.find({ where: { ticket_form_id: form.id } }))
      ticketFormStatuses.delete(link.id)
    ticketForms.delete(form.id)
    return c.body(null, 204)
  })
}
