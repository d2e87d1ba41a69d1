import type { Walk } from './walk'
import { inner, keep } from './kept'

export async function objectWrites(walk: Walk): Promise<() => Promise<void>> {
  const { call, known } = walk
  const custom_object = { key: 'ficha', title: 'Ficha', title_pluralized: 'Fichas', description: 'd', include_in_list_view: false }
  await call('POST /api/v2/custom_objects', { body: { custom_object } })
  known.set('key', 'ficha')
  await call('PATCH /api/v2/custom_objects/{key}', { body: { custom_object: { title: 'Ficha de nota' } } })
  const note = { key: 'nota', type: 'text', title: 'Nota', description: 'd' }
  const field = inner(await call('POST /api/v2/custom_objects/{key}/fields', { body: { custom_object_field: note } }), 'custom_object_field')
  known.set('key_or_id', 'nota')
  await call('PATCH /api/v2/custom_objects/{key}/fields/{key_or_id}', { body: { custom_object_field: { title: 'Nota fiscal' } } })
  await call('PUT /api/v2/custom_objects/{key}/fields/reorder', { body: { custom_object_field_ids: [field['id']] } })
  const lookup = { key: 'chamado', type: 'lookup', title: 'Chamado', relationship_target_type: 'zen:ticket' }
  const pointer = inner(await call('POST /api/v2/custom_objects/{key}/fields', { body: { custom_object_field: lookup } }), 'custom_object_field')
  const record = { name: 'um', external_id: 'e1', custom_object_fields: { nota: 'x', chamado: String(known.get('ticket_id')) } }
  keep(walk, await call('POST /api/v2/custom_objects/{key}/records', { body: { custom_object_record: record } }), 'custom_object_record', 'records/')
  await call('PATCH /api/v2/custom_objects/{key}/records/{id}', { body: { custom_object_record: { name: 'um só' } } })
  await call('PATCH /api/v2/custom_objects/{key}/records', { query: '?external_id=e1', body: { custom_object_record: { name: 'um' } } })
  await call('POST /api/v2/custom_objects/{key}/records/search', { query: '?query=um', body: { filter: { 'custom_object_fields.nota': { $eq: 'x' } } } })
  await call('POST /api/v2/custom_objects/{key}/jobs', { body: { job: { action: 'create', items: [{ name: 'dois' }] } } })
  const pointing = { target_type: 'zen:ticket', id: known.get('ticket_id'), field_id: pointer['id'], source_type: 'zen:custom_object:ficha' }
  await call('GET /api/v2/{target_type}/{id}/relationship_fields/{field_id}/{source_type}', { of: pointing })
  return async () => {
    await call('DELETE /api/v2/custom_objects/{key}/records', { query: '?external_id=e1' })
    const other = await call('POST /api/v2/custom_objects/{key}/records', { body: { custom_object_record: { name: 'três' } } })
    await call('DELETE /api/v2/custom_objects/{key}/records/{id}', { of: { id: inner(other, 'custom_object_record')['id'] } })
    await call('DELETE /api/v2/custom_objects/{key}/fields/{key_or_id}')
    await call('DELETE /api/v2/custom_objects/{key}')
  }
} // prettier-ignore
