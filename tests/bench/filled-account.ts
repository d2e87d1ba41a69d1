import { createHelpDesk, type HelpDesk } from '../../apps/help-desk/src/server'
import { onTheDay } from '../day'

/** An account as it grows over years: mostly macros, triggers and ticket fields. Sums up to about `size`, singles apart. */
const shares = {
  ticket_fields: 0.22, user_fields: 0.04, organization_fields: 0.03, groups: 0.03, macros: 0.28, views: 0.06, trigger_categories: 0.007, triggers: 0.28, automations: 0.05
} // prettier-ignore

export interface FilledAccount {
  desk: HelpDesk
  /** Address of every object below /api/v2. */
  paths: string[]
  /** Custom objects and schedules: each has a list of its own. */
  scopes: number
}

export async function openFilledAccount(dataDir: string, size: number): Promise<FilledAccount> {
  const desk = await createHelpDesk({ dataDir, seed: 'empty', port: 0, tlsPort: 0, ...onTheDay })
  desk.desk.control.perMinute = 1_000_000
  const authorization = `Basic ${btoa('admin@consultoria.example/token:local')}`
  const headers = { authorization, 'content-type': 'application/json' }
  const paths: string[] = []
  const make = async (collection: string, body: object, envelope = collection.replace(/s$/, '')): Promise<string> => {
    const url = `${desk.url}/api/v2/${collection}`
    const request = new Request(url, { method: 'POST', headers, body: JSON.stringify({ [envelope]: body }) })
    const answer = await desk.desk.fetch(request)
    const made: Record<string, { id?: number | string; key?: string } | undefined> = JSON.parse(await answer.text())
    const id = made[envelope]?.id ?? made[envelope]?.key
    if (id === undefined) throw new Error(`${collection}: ${answer.status} ${JSON.stringify(made)}`)
    paths.push(`/${collection}/${id}`)
    return String(id)
  }
  const times = (share: number) => Array.from({ length: Math.max(1, Math.round(size * share)) }, (_, n) => n + 1)
  let field = ''
  for (const n of times(shares.ticket_fields))
    field = await make('ticket_fields', { type: 'text', title: `Campo ${n}` })
  for (const n of times(shares.user_fields)) await make('user_fields', { type: 'text', title: `P ${n}`, key: `p_${n}` })
  for (const n of times(shares.organization_fields))
    await make('organization_fields', { type: 'text', title: `O ${n}`, key: `o_${n}` })
  for (const n of times(shares.groups)) await make('groups', { name: `Grupo ${n}` })
  const text = `Pedido {{ticket.ticket_field_${field}}}`
  for (const n of times(shares.macros))
    await make('macros', { title: `Macro ${n}`, actions: [{ field: 'comment_value', value: `${text} ${n}` }] })
  const status = { field: 'status', operator: 'less_than', value: 'solved' }
  const output = { columns: ['status', field], group_by: null, group_order: 'asc', sort_by: null, sort_order: 'asc' }
  for (const n of times(shares.views)) await make('views', { title: `View ${n}`, all: [status], any: [], output })
  let category_id = ''
  for (const n of times(shares.trigger_categories))
    category_id = await make('trigger_categories', { name: `C ${n}` }, 'trigger_category')
  const tag = (n: number) => ({ field: 'current_tags', operator: 'not_includes', value: `tag_${n}` })
  const mark = (n: number) => [{ field: 'current_tags', value: `tag_${n}` }]
  for (const n of times(shares.triggers))
    await make('triggers', { title: `Trigger ${n}`, category_id, conditions: { all: [status, tag(n)], any: [] }, actions: mark(n) }) // prettier-ignore
  const old = { field: 'updated_at', operator: 'greater_than', value: '24' }
  for (const n of times(shares.automations))
    await make('automations', { title: `A ${n}`, conditions: { all: [status, old, tag(n)], any: [] }, actions: mark(n) }) // prettier-ignore
  const objects = ['contrato', 'equipamento']
  for (const key of objects) {
    await make('custom_objects', { key, title: key, title_pluralized: `${key}s` })
    await make(`custom_objects/${key}/fields`, { key: 'valor', type: 'integer', title: 'Valor' }, 'custom_object_field')
  }
  await make('business_hours/schedules', { name: 'Loja', time_zone: 'Brasilia' }, 'schedule')
  const policy_metrics = [{ priority: 'high', metric: 'first_reply_time', target: 60, business_hours: false }]
  const filter = { all: [{ field: 'type', operator: 'is', value: 'incident' }], any: [] }
  await make('slas/policies', { title: 'Incidentes', filter, policy_metrics }, 'sla_policy')
  return { desk, paths, scopes: objects.length + 1 }
}
