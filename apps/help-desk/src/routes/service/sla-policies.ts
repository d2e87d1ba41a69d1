import type { Desk } from '../../desk'
import { idParam, readWrapped, requireAdmin, urlOf, type Api, type Call } from '../../http/api'
import { invalid, notFound } from '../../http/api-error'
import { pageOf, rowsIn, rowsOf } from '../../http/pagination'
import { booleanOf, isRecord, recordsOf, textOf, wholeOf, wholesOf, type JsonRecord } from '../../input'
import type { FilterCondition, PolicyMetric, SlaPolicy } from '../../tables/service/sla'
import { customFields } from '../rules/definitions'
import { policyShape } from './service-shapes'

const METRICS = new Set([
  'agent_work_time', 'first_reply_time', 'next_reply_time', 'pausable_update_time', 'periodic_update_time',
  'requester_wait_time', 'total_resolution_time'
]) // prettier-ignore
const PRIORITIES = new Set(['low', 'normal', 'high', 'urgent'])
const FIELDS = new Set([
  'brand_id', 'current_tags', 'custom_status_id', 'exact_created_at', 'group_id', 'organization_id', 'priority',
  'requester_id', 'ticket_form_id', 'ticket_type_id', 'type', 'via_id'
]) // prettier-ignore
/** Of the account's own ticket fields those with options can be asked about, under a name of their own. */
const LISTED = new Set(['tagger', 'multiselect', 'checkbox'])

function known(desk: Desk, field: string): boolean {
  const id = /^ticket_fields_(\d+)$/.exec(field)?.[1]
  if (id !== undefined) return LISTED.has(desk.tables.ticketFields.get(Number(id))?.type ?? '')
  return FIELDS.has(field) || /^(requester|organization)\.custom_fields\..+$/.test(field)
}

/** Ids come back as numbers though they were sent as text. */
function answered(field: string, value: unknown): FilterCondition['value'] {
  const one = (part: unknown) => (field.endsWith('_id') ? (wholeOf(part) ?? textOf(part) ?? '') : (textOf(part) ?? ''))
  return Array.isArray(value) ? value.map(one) : one(value)
}

function conditions(desk: Desk, list: unknown): FilterCondition[] {
  return recordsOf(list).map(({ field, operator, value }) => {
    const name = textOf(field) ?? ''
    if (!known(desk, name)) throw invalid('filter', `Filter: ${name} is not a valid field`)
    return { field: name, operator: textOf(operator) ?? 'is', value: answered(name, value) }
  })
}

function metrics(list: unknown): PolicyMetric[] {
  const read = recordsOf(list).map(row => ({
    priority: textOf(row['priority']) ?? '',
    metric: textOf(row['metric']) ?? '',
    target: wholeOf(row['target']) ?? 0,
    business_hours: booleanOf(row['business_hours']) ?? false
  }))
  const bad = read.find(row => !METRICS.has(row.metric) || !PRIORITIES.has(row.priority) || row.target < 1)
  if (bad) throw invalid('policy_metrics', `Policy metrics: ${bad.metric} for ${bad.priority} is invalid`)
  const names = read.map(row => `${row.metric} ${row.priority}`)
  if (new Set(names).size < names.length)
    throw invalid('policy_metrics', 'Policy metrics: has a metric twice for a priority')
  return read
}

function written(desk: Desk, body: JsonRecord, before?: SlaPolicy) {
  const title = textOf(body['title']) ?? before?.title ?? ''
  if (title.trim() === '') throw invalid('title', 'Title: cannot be blank', 'BlankValue')
  const filter = body['filter']
  if (!isRecord(filter) && !before) throw invalid('filter', 'Filter: cannot be blank', 'BlankValue')
  const last = desk.tables.slaPolicies.find().reduce((top, one) => Math.max(top, one.position), 0)
  return {
    title,
    description: textOf(body['description']) ?? before?.description ?? '',
    position: wholeOf(body['position']) ?? before?.position ?? last + 1,
    filter: isRecord(filter)
      ? { all: conditions(desk, filter['all']), any: conditions(desk, filter['any']) }
      : (before?.filter ?? { all: [], any: [] }),
    policy_metrics: 'policy_metrics' in body ? metrics(body['policy_metrics']) : (before?.policy_metrics ?? [])
  }
}

const answer = (desk: Desk, policy: SlaPolicy) => ({ url: urlOf(desk, `slas/policies/${policy.id}`), ...policy })

function found(c: Call): SlaPolicy {
  requireAdmin(c)
  const policy = c.get('desk').tables.slaPolicies.get(idParam(c))
  if (!policy) throw notFound()
  return policy
}

function definitions(desk: Desk) {
  const is = ['is', 'is_not'].map(value => ({ value, title: value === 'is' ? 'Is' : 'Is not' }))
  const own = customFields(desk).filter(field => LISTED.has(field.type))
  const shape = (value: string, title: string) => ({ value, title, group: 'ticket', target: null, operators: is })
  return [...[...FIELDS].map(name => shape(name, name)), ...own.map(f => shape(`ticket_fields_${f.id}`, f.title))]
}

export function slaPolicyRoutes(api: Api): void {
  api.get('/api/v2/slas/policies', c => {
    requireAdmin(c)
    const desk = c.get('desk')
    const sorted = rowsIn(desk.tables.slaPolicies)
      .slice(0, 1000)
      .toSorted((a, b) => a.position - b.position)
    const { rows, envelope } = pageOf(c, rowsOf(sorted))
    return c.json({ sla_policies: rows.map(policy => answer(desk, policy)), ...envelope })
  })
  api.get('/api/v2/slas/policies/definitions', c => {
    requireAdmin(c)
    const all = definitions(c.get('desk'))
    return c.json({ definitions: { all, any: all } })
  })
  api.put('/api/v2/slas/policies/reorder', c => {
    requireAdmin(c)
    const { tables } = c.get('desk')
    const ids = wholesOf(c.req.query('sla_policy_ids') ?? '')
    const all = tables.slaPolicies.find()
    if (ids.length !== all.length || all.some(policy => !ids.includes(policy.id)))
      throw invalid('base', 'sla_policy_ids must name every policy once')
    for (const [at, id] of ids.entries()) tables.slaPolicies.update(id, { position: at + 1 })
    return c.body(null, 200)
  })
  api.get('/api/v2/slas/policies/:id{[0-9]+}', c => c.json({ sla_policy: answer(c.get('desk'), found(c)) }))
  api.post('/api/v2/slas/policies', async c => {
    requireAdmin(c)
    const desk = c.get('desk')
    const now = desk.clock.stamp()
    const body = written(desk, await readWrapped(c, 'sla_policy', policyShape))
    const policy = desk.tables.slaPolicies.insert({ ...body, created_at: now, updated_at: now })
    return c.json({ sla_policy: answer(desk, policy) }, 201)
  })
  api.put('/api/v2/slas/policies/:id{[0-9]+}', async c => {
    const desk = c.get('desk')
    const before = found(c)
    const body = written(desk, await readWrapped(c, 'sla_policy', policyShape), before)
    const policy = desk.tables.slaPolicies.update(before.id, { ...body, updated_at: desk.clock.stamp() })
    return c.json({ sla_policy: answer(desk, policy) })
  })
  api.delete('/api/v2/slas/policies/:id{[0-9]+}', c => {
    c.get('desk').tables.slaPolicies.delete(found(c).id)
    return c.body(null, 204)
  })
}
