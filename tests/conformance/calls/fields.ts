import type { Walk } from './walk'
import { inner, keep } from './kept'

const custom_field_options = [
  { name: 'Azul', value: 'cor_azul', default: true },
  { name: 'Rosa', value: 'cor_rosa' }
]

export async function fieldWrites(walk: Walk): Promise<() => Promise<void>> {
  const { call, known } = walk
  const field = { type: 'tagger', title: 'Cor', description: 'A da nota', custom_field_options }
  keep(walk, await call('POST /api/v2/ticket_fields', { body: { ticket_field: field } }), 'ticket_field', 'ticket_field_id')
  const own = Number(known.get('ticket_field_id'))
  await call('PUT /api/v2/ticket_fields/{ticket_field_id}', { body: { ticket_field: { title: 'Tom', position: 5 } } })
  const option = await call('POST /api/v2/ticket_fields/{ticket_field_id}/options', {
    body: { custom_field_option: { name: 'Verde', value: 'cor_verde' } }
  })
  known.set('ticket_field_option_id', String(inner(option, 'custom_field_option')['id']))
  await call('PUT /api/v2/ticket_fields/reorder', { body: { ticket_field_ids: [own] } })
  for (const [plural, single] of [['user_fields', 'user_field'], ['organization_fields', 'organization_field']] as const) {
    const given = { key: `k_${single}`, type: 'dropdown', title: 'Nível', custom_field_options: [{ name: 'Um', value: `${single}_um` }] }
    const made = keep(walk, await call(`POST /api/v2/${plural}`, { body: { [single]: given } }), single, `${single}_id`)
    await call(`PUT /api/v2/${plural}/{${single}_id}`, { body: { [single]: { title: 'Grau', description: 'd' } } })
    await call(`PUT /api/v2/${plural}/reorder`, { body: { [`${single}_ids`]: [made['id']] } })
  }
  const condition = { parent_field_id: own, value: 'cor_azul', child_fields: [] }
  const form = { name: 'Pedido', display_name: 'Pedido', end_user_visible: true, ticket_field_ids: [own], agent_conditions: [condition] }
  const made = keep(walk, await call('POST /api/v2/ticket_forms', { body: { ticket_form: form } }), 'ticket_form', 'ticket_form_id')
  await call('PUT /api/v2/ticket_forms/{ticket_form_id}', { body: { ticket_form: { name: 'Pedidos', agent_conditions: [] } } })
  await call('PUT /api/v2/ticket_forms/reorder', { body: { ticket_form_ids: [made['id']] } })
  return async () => {
    await call('DELETE /api/v2/ticket_forms/{ticket_form_id}')
    await call('DELETE /api/v2/ticket_fields/{ticket_field_id}/options/{ticket_field_option_id}')
    await call('DELETE /api/v2/ticket_fields/{ticket_field_id}')
    await call('DELETE /api/v2/user_fields/{user_field_id}')
    await call('DELETE /api/v2/organization_fields/{organization_field_id}')
  }
} // prettier-ignore
