import type { Json, Walk } from './walk'
import { inner, keep } from './kept'

const comment = { body: 'Nota com erro', public: true }

async function statusesOfForms({ call, known }: Walk): Promise<void> {
  const [status, form] = ['custom_status_id', 'ticket_form_id'].map(name => Number(known.get(name)))
  const of = '/api/v2/ticket_forms/{ticket_form_id}/ticket_form_statuses'
  const link = { body: { ticket_form_status: [{ custom_status_id: status }] } }
  const made = await call('POST /api/v2/custom_statuses/{custom_status_id}/ticket_form_statuses', { body: { ticket_form_status: [{ ticket_form_id: form }] } })
  const idOf = (answer: Json) => String((answer['ticket_form_statuses'] as Json[])[0]?.['id'])
  await call(`DELETE ${of}`, { body: { id: [idOf(made)] } })
  known.set('ticket_form_status_id', idOf(await call(`POST ${of}`, link)))
  await call(`PUT ${of}/{ticket_form_status_id}`, link)
  await call(`DELETE ${of}/{ticket_form_status_id}`)
  known.set('ticket_form_status_id', idOf(await call(`PUT ${of}`, link)))
  await call('PUT /api/v2/custom_status/default', { body: { ids: String(status) } })
} // prettier-ignore

export async function ticketWrites(walk: Walk): Promise<() => Promise<void>> {
  const { account, call, known } = walk
  await call('PUT /api/v2/account/settings', { body: { settings: { tickets: { status_hold: true } } } })
  const custom_status = { status_category: 'open', agent_label: 'Em análise', end_user_label: 'Em análise', active: true }
  keep(walk, await call('POST /api/v2/custom_statuses', { body: { custom_status } }), 'custom_status', 'custom_status_id')
  await call('PUT /api/v2/custom_statuses/{custom_status_id}', { body: { custom_status: { agent_label: 'Com a equipe' } } })
  await statusesOfForms(walk)
  const carla = account.userId('carla@aurora.example')
  const custom_fields = [{ id: Number(known.get('ticket_field_id')), value: 'cor_azul' }]
  const ticket = {
    subject: 'Nota', comment, requester_id: carla, assignee_id: account.userId('ana.senior'), priority: 'normal', type: 'task',
    due_at: '2026-12-01T12:00:00Z', tags: ['x', 'y'], custom_fields, external_id: 'walk', email_ccs: [{ user_email: 'cc@nova.example', action: 'put' }],
    followers: [{ user_id: account.userId('bruno.pleno'), action: 'put' }], metadata: { op: 'o' }
  }
  const made = keep(walk, await call('POST /api/v2/tickets', { body: { ticket } }), 'ticket', 'ticket_id', 'request_id')
  await call('PUT /api/v2/tickets/{ticket_id}', { body: { ticket: { comment: { html_body: '<p>Visto</p>', public: true }, status: 'pending', additional_tags: ['z'] } } })
  await call('PUT /api/v2/tickets/{ticket_id}', { body: { ticket: { custom_status_id: Number(known.get('custom_status_id')) } } })
  await call('POST /api/v2/tickets/{ticket_id}/tags', { body: { tags: ['a', 'b'] } })
  await call('PUT /api/v2/tickets/{ticket_id}/tags', { body: { tags: ['c'] } })
  await call('DELETE /api/v2/tickets/{ticket_id}/tags', { body: { tags: ['c'] } })
  const job = await call('PUT /api/v2/tickets/update_many', { query: `?ids=${String(made['id'])}`, body: { ticket: { priority: 'high' } } })
  keep(walk, job, 'job_status', 'job_status_id')
  await call('POST /api/v2/tickets/create_many', { body: { tickets: [{ subject: 'Lote', comment }, { subject: 'Lote 2', comment }] } })
  const request = await call('POST /api/v2/requests', { as: 'carla@aurora.example', body: { request: { subject: 'Pedido', comment } } })
  const request_id = inner(request, 'request')['id']
  await call('PUT /api/v2/requests/{request_id}', { as: 'carla@aurora.example', of: { request_id }, body: { request: { comment } } })
  const source = await call('POST /api/v2/tickets', { body: { ticket: { subject: 'Outra', comment, requester_id: carla } } })
  await call('POST /api/v2/tickets/{ticket_id}/merge', { body: { ids: [inner(source, 'ticket')['id']], target_comment: 'Juntas', target_comment_is_public: false } })
  const upload = inner(await call('POST /api/v2/uploads', { query: '?filename=a.txt', body: 'texto' }), 'upload')
  known.set('token', String(upload['token']))
  known.set('attachment_id', String(inner(upload, 'attachment')['id']))
  await numbersOf(walk)
  const doomed = async () => String(inner(await call('POST /api/v2/tickets', { body: { ticket: { subject: 'Sai', comment } } }), 'ticket')['id'])
  await deletions(walk, doomed)
  await suspended(walk)
  return async () => {
    await call('DELETE /api/v2/uploads/{token}')
    await call('DELETE /api/v2/tickets/destroy_many', { query: `?ids=${await doomed()}` })
    await call('PUT /api/v2/tickets/{ticket_id}/mark_as_spam', { of: { ticket_id: await doomed() } })
    await call('PUT /api/v2/tickets/mark_many_as_spam', { query: `?ids=${await doomed()}` })
    await call('DELETE /api/v2/tickets/{ticket_id}')
  }
} // prettier-ignore

async function numbersOf({ account, known }: Walk): Promise<void> {
  const { tables } = account.desk
  const ticket_id = Number(known.get('ticket_id'))
  known.set('ticket_audit_id', String(tables.audits.find({ where: { ticket_id } })[0]?.id))
  known.set('ticket_comment_id', String(tables.comments.find({ where: { ticket_id } })[0]?.id))
}

async function deletions({ call }: Walk, doomed: () => Promise<string>): Promise<void> {
  const ticket_id = await doomed()
  await call('DELETE /api/v2/tickets/{ticket_id}', { of: { ticket_id } })
  await call('PUT /api/v2/deleted_tickets/{ticket_id}/restore', { of: { ticket_id } })
  await call('DELETE /api/v2/tickets/{ticket_id}', { of: { ticket_id } })
  await call('PUT /api/v2/deleted_tickets/restore_many', { query: `?ids=${ticket_id}` })
  await call('DELETE /api/v2/tickets/{ticket_id}', { of: { ticket_id } })
  await call('DELETE /api/v2/deleted_tickets/{ticket_id}', { of: { ticket_id } })
  const other = await doomed()
  await call('DELETE /api/v2/tickets/{ticket_id}', { of: { ticket_id: other } })
  await call('DELETE /api/v2/deleted_tickets/destroy_many', { query: `?ids=${other}` })
}

/** Mails that the account holds back, to be let in or thrown away. */
async function suspended(walk: Walk): Promise<void> {
  const { account, call, known } = walk
  const held = async (): Promise<string> => {
    const mail = { from: { email: 'robo@nova.example', name: 'Robô' }, subject: 'Fora', body: 'x', automatic: true }
    const { body } = await account.as('admin')<Json>('POST', '/__control/mails', mail)
    return String(body['suspended_ticket_id'])
  }
  known.set('suspended_tickets/', await held())
  await call('PUT /api/v2/suspended_tickets/{id}/recover', { of: { id: await held() } })
  await call('PUT /api/v2/suspended_tickets/recover_many', { query: `?ids=${await held()}` })
  await call('DELETE /api/v2/suspended_tickets/{id}', { of: { id: await held() } })
  await call('DELETE /api/v2/suspended_tickets/destroy_many', { query: `?ids=${await held()}` })
} // prettier-ignore
