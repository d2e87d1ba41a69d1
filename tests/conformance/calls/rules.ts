import type { Walk } from './walk'
import { inner, keep } from './kept'

const isPending = { field: 'status', operator: 'is', value: 'pending' }
const waited = { field: 'PENDING', operator: 'greater_than', value: '240' }
const solve = [{ field: 'status', value: 'solved' }]

export async function ruleWrites(walk: Walk): Promise<() => Promise<void>> {
  const { call, known } = walk
  const field = `custom_fields_${String(known.get('ticket_field_id'))}`
  const actions = [{ field: 'comment_value', value: ['channel:all', 'Olá {{ticket.id}}'] }, { field, value: 'cor_azul' }, ...solve]
  keep(walk, await call('POST /api/v2/macros', { body: { macro: { title: 'M', description: 'd', actions } } }), 'macro', 'macros/')
  await call('PUT /api/v2/macros/{id}', { body: { macro: { title: 'M::N', restriction: null } } })
  await call('PUT /api/v2/macros/update_many', { body: { macros: [{ id: Number(known.get('macros/')), position: 3 }] } })

  const output = { columns: ['subject', 'status', field], group_by: 'status', sort_by: 'created', sort_order: 'asc' }
  keep(walk, await call('POST /api/v2/views', { body: { view: { title: 'V', all: [isPending], any: [], output } } }), 'view', 'views/')
  await call('PUT /api/v2/views/{id}', { body: { view: { title: 'W', description: 'd' } } })
  await call('PUT /api/v2/views/update_many', { body: { views: [{ id: Number(known.get('views/')), active: true }] } })
  await call('POST /api/v2/views/preview', { body: { view: { all: [isPending], output } } })
  await call('POST /api/v2/views/preview/count', { body: { view: { all: [isPending] } } })

  const category = await call('POST /api/v2/trigger_categories', { body: { trigger_category: { name: 'C', position: 1 } } })
  const category_id = keep(walk, category, 'trigger_category', 'trigger_categories/')['id']
  const mail = { field: 'notification_user', value: ['requester_id', 'Recebido {{ticket.id}}', 'Olá'] }
  const trigger = { title: 'T', category_id, conditions: { all: [isPending], any: [] }, actions: [mail, { field: 'current_tags', value: 'visto' }] }
  const made = keep(walk, await call('POST /api/v2/triggers', { body: { trigger } }), 'trigger', 'triggers/')
  await call('PUT /api/v2/triggers/{id}', { body: { trigger: { title: 'T2', active: true } } })
  await call('PUT /api/v2/triggers/update_many', { body: { triggers: [{ id: made['id'], position: 4 }] } })
  await call('PUT /api/v2/triggers/reorder', { body: { trigger_ids: [made['id']] } })
  await call('PATCH /api/v2/trigger_categories/{id}', { body: { trigger_category: { name: 'D' } } })
  const items = { trigger_categories: [{ id: category_id, position: 2 }], triggers: [{ id: String(made['id']), position: 1 }] }
  await call('POST /api/v2/trigger_categories/jobs', { body: { job: { action: 'patch', items } } })

  const automation = { title: 'A', conditions: { all: [isPending, waited], any: [] }, actions: solve }
  const rule = keep(walk, await call('POST /api/v2/automations', { body: { automation } }), 'automation', 'automations/')
  await call('PUT /api/v2/automations/{id}', { body: { automation: { title: 'A2' } } })
  await call('PUT /api/v2/automations/update_many', { body: { automations: [{ id: rule['id'], position: 2 }] } })

  return async () => {
    const another = async (kind: string, body: unknown) => String(inner(await call(`POST /api/v2/${kind}s`, { body: { [kind]: body } }), kind)['id'])
    await call('DELETE /api/v2/automations/{id}')
    await call('DELETE /api/v2/automations/destroy_many', { query: `?ids=${await another('automation', automation)}` })
    await call('DELETE /api/v2/triggers/{id}')
    await call('DELETE /api/v2/triggers/destroy_many', { query: `?ids=${await another('trigger', trigger)}` })
    await call('DELETE /api/v2/trigger_categories/{id}')
    await call('DELETE /api/v2/views/{id}')
    await call('DELETE /api/v2/views/destroy_many', { query: `?ids=${await another('view', { title: 'X', all: [isPending] })}` })
    await call('DELETE /api/v2/macros/{id}')
    await call('DELETE /api/v2/macros/destroy_many', { query: `?ids=${await another('macro', { title: 'Y', actions: solve })}` })
  }
} // prettier-ignore
