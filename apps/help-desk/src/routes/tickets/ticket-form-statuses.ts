import { changeLinks, formStatusEntries, formStatuses, linkOf, linkStatus } from '../../custom-statuses/form-statuses'
import { allStatuses } from '../../custom-statuses/statuses'
import { idParam, readBody, requireAdmin, requireAgent, type Api, type Call } from '../../http/api'
import { invalid, notFound } from '../../http/api-error'
import { attributes, either, id, list, text } from '../../http/shape'
import { textOf, wholeOf } from '../../input'
import type { TicketFormStatus } from '../../tables/custom-status'
import type { TicketForm } from '../../tables/field'

const entry = attributes({ id: text, custom_status_id: id, ticket_form_id: id, _destroy: text })
const shape = attributes({ ticket_form_status: either(list(entry), entry) })

const root = '/api/v2/ticket_forms/:id{[0-9]+}/ticket_form_statuses'

function formNamed(c: Call, given: number | undefined): TicketForm {
  const form = given === undefined ? undefined : c.get('desk').tables.ticketForms.get(given)
  if (!form) throw notFound()
  return form
}

const answer = (c: Call, ticket_form_statuses: TicketFormStatus[]) => c.json({ ticket_form_statuses })

/** Which statuses a form offers. https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_form_statuses/ */
export function ticketFormStatusRoutes(api: Api): void {
  const ofForm = (c: Call) => formNamed(c, idParam(c))
  api.get('/api/v2/ticket_form_statuses', c => {
    requireAgent(c)
    return answer(c, formStatuses(c.get('desk')))
  })
  api.get('/api/v2/ticket_form_statuses/show_many', c => {
    requireAgent(c)
    const ids = (c.req.query('ids') ?? '').split(',').map(one => one.trim())
    return answer(c, c.get('desk').tables.ticketFormStatuses.many(ids))
  })
  api.post('/api/v2/custom_statuses/:id{[0-9]+}/ticket_form_statuses', async c => {
    requireAdmin(c)
    const desk = c.get('desk')
    const status = idParam(c)
    if (!allStatuses(desk).some(one => one.id === status)) throw notFound()
    const forms = formStatusEntries(await readBody(c, shape)).map(one => {
      const form = desk.tables.ticketForms.get(wholeOf(one['ticket_form_id']))
      if (!form) throw invalid('ticket_form_id', 'Ticket form: is invalid')
      return form
    })
    return answer(
      c,
      forms.map(form => linkStatus(desk, form, status))
    )
  })
  api.get(root, c => {
    requireAgent(c)
    return answer(c, formStatuses(c.get('desk'), ofForm(c).id))
  })
  api.post(root, async c => {
    requireAdmin(c)
    const form = ofForm(c)
    const entries = formStatusEntries(await readBody(c, shape))
    return answer(
      c,
      entries.map(one => linkStatus(c.get('desk'), form, one['custom_status_id']))
    )
  })
  api.put(root, async c => {
    requireAdmin(c)
    const form = ofForm(c)
    changeLinks(c.get('desk'), form, formStatusEntries(await readBody(c, shape)))
    return answer(c, formStatuses(c.get('desk'), form.id))
  })
  api.delete(root, async c => {
    requireAgent(c)
    const [desk, form] = [c.get('desk'), ofForm(c)]
    const body = await readBody(c, attributes({ id: either(list(text), text) }))
    const ids = [body['id']].flat().map(one => textOf(one) ?? '')
    const links = ids.map(one => linkOf(desk, form, one))
    for (const link of links) desk.tables.ticketFormStatuses.delete(link.id)
    return c.body(null, 204)
  })
  api.put(`${root}/:link{[0-9A-Z]+}`, async c => {
    requireAdmin(c)
    const [desk, form] = [c.get('desk'), ofForm(c)]
    const link = linkOf(desk, form, c.req.param('link') ?? '')
    const [first, ...rest] = formStatusEntries(await readBody(c, shape))
    changeLinks(desk, form, [{ ...first, id: link.id }, ...rest])
    return answer(c, formStatuses(desk, form.id))
  })
  api.delete(`${root}/:link{[0-9A-Z]+}`, c => {
    requireAdmin(c)
    const desk = c.get('desk')
    desk.tables.ticketFormStatuses.delete(linkOf(desk, ofForm(c), c.req.param('link') ?? '').id)
    return c.body(null, 204)
  })
}
