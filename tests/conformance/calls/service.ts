import type { Walk } from './walk'
import { keep } from './kept'

export async function serviceWrites(walk: Walk): Promise<() => Promise<void>> {
  const { call, known } = walk
  const policy_metrics = [{ priority: 'normal', metric: 'first_reply_time', target: 60, business_hours: false }]
  const filter = { all: [{ field: 'type', operator: 'is', value: 'task' }], any: [] }
  const sla_policy = { title: 'S', description: 'd', filter, policy_metrics }
  keep(walk, await call('POST /api/v2/slas/policies', { body: { sla_policy } }), 'sla_policy', 'policies/')
  await call('PUT /api/v2/slas/policies/{id}', { body: { sla_policy: { title: 'S2' } } })
  await call('PUT /api/v2/slas/policies/reorder', { query: `?sla_policy_ids=${String(known.get('policies/'))}` })
  const schedule = { name: 'Loja', time_zone: 'Brasilia' }
  keep(walk, await call('POST /api/v2/business_hours/schedules', { body: { schedule } }), 'schedule', 'schedules/')
  await call('PUT /api/v2/business_hours/schedules/{id}', { body: { schedule: { name: 'Lojas' } } })
  const intervals = [{ start_time: 1980, end_time: 2460 }]
  await call('PUT /api/v2/business_hours/schedules/{id}/workweek', { body: { workweek: { intervals } } })
  const holiday = { name: 'Natal', start_date: '2026-12-25', end_date: '2026-12-25' }
  const made = await call('POST /api/v2/business_hours/schedules/{id}/holidays', { body: { holiday } })
  keep(walk, made, 'holiday', 'holiday_id')
  await call('PUT /api/v2/business_hours/schedules/{id}/holidays/{holiday_id}', {
    body: { holiday: { name: 'Festa' } }
  })
  await content(walk)
  await deletionSchedule(walk)
  return async () => {
    await call('DELETE /api/v2/deletion_schedules/{deletion_schedule_id}')
    await call('DELETE /api/v2/dynamic_content/items/{id}/variants/{variant_id}')
    await call('DELETE /api/v2/dynamic_content/items/{id}')
    await call('DELETE /api/v2/business_hours/schedules/{id}/holidays/{holiday_id}')
    await call('DELETE /api/v2/business_hours/schedules/{id}')
    await call('DELETE /api/v2/slas/policies/{id}')
  }
}

async function content(walk: Walk): Promise<void> {
  const { call } = walk
  const item = { name: 'Saudação', default_locale_id: 19, variants: [{ content: 'Olá', locale_id: 19, default: true, active: true }] }
  keep(walk, await call('POST /api/v2/dynamic_content/items', { body: { item } }), 'item', 'items/')
  await call('PUT /api/v2/dynamic_content/items/{id}', { body: { item: { name: 'Saudações' } } })
  const variant = { content: 'Hello', locale_id: 1, active: true, default: false }
  keep(walk, await call('POST /api/v2/dynamic_content/items/{id}/variants', { body: { variant } }), 'variant', 'variant_id')
  await call('PUT /api/v2/dynamic_content/items/{id}/variants/{variant_id}', { body: { variant: { content: 'Hi' } } })
} // prettier-ignore

async function deletionSchedule(walk: Walk): Promise<void> {
  const { call } = walk
  const conditions = { all: [{ field: 'status', operator: 'is', value: 'closed' }, { field: 'duration_since_last_update', operator: 'greater_than', value: 'P10Y' }], any: [] }
  const deletion_schedule = { title: 'Dez anos', object: 'zen:ticket', active: false, conditions }
  const made = await call('POST /api/v2/deletion_schedules', { body: { deletion_schedule } })
  keep(walk, made, 'deletion_schedule', 'deletion_schedule_id')
  await call('PUT /api/v2/deletion_schedules/{deletion_schedule_id}', { body: { deletion_schedule: { title: 'Dez' } } })
} // prettier-ignore
