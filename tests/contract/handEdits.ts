import { resourceType } from '../../scripts/resources/all'
import type { TypeName } from '../../scripts/resources/resource'
import { type Raw, record, records, text } from '../../scripts/zendesk/wire'
import { ZendeskError } from '../../scripts/zendesk/errors'
import type { CliRuns } from './cliRuns'
import { day } from '../day'

type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE'
/** What an administrator does to one object by REST; `n` makes every title another. */
type Edit = (id: string, n: number, raw: Raw, path: string) => [Method, string, Raw?]

const put =
  (envelope: string, change: (n: number, raw: Raw) => Raw): Edit =>
  (_, n, raw, path) => ['PUT', path, { [envelope]: change(n, raw) }]
const patch =
  (envelope: string, change: (n: number) => Raw): Edit =>
  (_, n, __, path) => ['PATCH', path, { [envelope]: change(n) }]
const byHand = (n: number) => `À mão ${n}`
const gone: Edit = (_, __, ___, path) => ['DELETE', path]
const noConditions = { all: [{ field: 'status', operator: 'is', value: 'open' }], any: [] }
const tagged = [{ field: 'current_tags', value: 'by_hand' }]

const rule = (envelope: string): Edit[] => [
  put(envelope, n => ({ title: byHand(n) })),
  put(envelope, (_, raw) => ({ active: raw.active !== true })),
  (id, n) => ['PUT', `/${envelope}s/update_many`, { [`${envelope}s`]: [{ id: Number(id), position: n }] }],
  gone
]
const fieldEdits = (envelope: string): Edit[] => [
  put(envelope, n => ({ title: byHand(n) })),
  put(envelope, (_, raw) => ({ active: raw.active !== true })),
  gone
]

const edits: Record<TypeName, Edit[]> = {
  dynamic_content: [
    put('item', n => ({ name: byHand(n) })),
    (_, __, raw, path) => {
      const [first] = records(raw.variants)
      return ['PUT', `${path}/variants/${text(first?.id)}`, { variant: { content: 'À mão' } }]
    },
    (_, __, raw, path) => {
      const last = records(raw.variants).at(-1)
      return ['DELETE', `${path}/variants/${text(last?.id)}`]
    },
    gone
  ],
  group: [put('group', n => ({ name: byHand(n) })), put('group', () => ({ description: 'à mão' }))],
  ticket_field: [
    ...fieldEdits('ticket_field'),
    put('ticket_field', (n, { custom_field_options: all }) => ({
      custom_field_options: [...records(all).slice(0, 1), { name: byHand(n), value: `by_hand_${n}` }]
    })),
    put('ticket_field', (_, { custom_field_options: all }) => ({ custom_field_options: records(all).toReversed() }))
  ],
  ticket_form: [
    (_, __, raw, path) => {
      const ids = Array.isArray(raw.ticket_field_ids) ? raw.ticket_field_ids : []
      return ['PUT', path, { ticket_form: { ticket_field_ids: ids.toReversed() } }]
    },
    (_, __, raw, path) => {
      const ids = Array.isArray(raw.ticket_field_ids) ? raw.ticket_field_ids : []
      return ['PUT', path, { ticket_form: { ticket_field_ids: ids.slice(0, -1) } }]
    }
  ],
  user_field: fieldEdits('user_field'),
  organization_field: fieldEdits('organization_field'),
  custom_object: [patch('custom_object', n => ({ title: byHand(n) })), gone],
  custom_object_field: [
    patch('custom_object_field', n => ({ title: byHand(n) })),
    patch('custom_object_field', () => ({ active: false })),
    gone
  ],
  macro: [...rule('macro'), put('macro', () => ({ actions: [{ field: 'status', value: 'pending' }] }))],
  view: [...rule('view'), put('view', () => ({ all: noConditions.all, any: [], output: { columns: ['status'] } }))],
  trigger_category: [
    patch('trigger_category', n => ({ name: byHand(n) })),
    patch('trigger_category', n => ({ position: n })),
    gone
  ],
  trigger: [...rule('trigger'), put('trigger', () => ({ conditions: noConditions, actions: tagged }))],
  automation: [...rule('automation'), put('automation', (_, raw) => ({ conditions: raw.conditions, actions: [...records(raw.actions), { field: 'priority', value: 'low' }] }))],
  schedule: [
    put('schedule', n => ({ name: byHand(n), time_zone: 'La Paz' })),
    (_, __, ___, path) => ['PUT', `${path}/workweek`, { workweek: { intervals: [{ start_time: 0, end_time: 60 }] } }],
    (_, n, __, path) => ['POST', `${path}/holidays`, { holiday: { name: byHand(n), start_date: soon, end_date: soon } }],
    gone
  ],
  sla_policy: [
    put('sla_policy', n => ({ title: byHand(n) })),
    put('sla_policy', (_, raw) => ({ filter: { all: [], any: [] }, policy_metrics: records(raw.policy_metrics).slice(1) })),
    put('sla_policy', n => ({ position: n })),
    gone
  ]
} // prettier-ignore

const soon = `${Number(day.slice(0, 4)) + 1}-03-03`

/** Edits the object of ours that a number picks, as another picks. What the account refuses is not done. */
export const editByHand = async (cli: CliRuns, name: TypeName, which: number, how: number, n: number) => {
  const type = resourceType(name)
  const ours = Object.entries(cli.state().resources[name] ?? {}).filter(([key]) => !key.endsWith('.standard::name'))
  const [key, entry] = ours[which % Math.max(1, ours.length)] ?? []
  const edit = edits[name][how % edits[name].length]
  if (key === undefined || !entry || !edit) return
  const path = `${type.path(key.includes('.') ? key.slice(0, key.indexOf('.')) : null)}/${entry.id}`
  try {
    const raw = record((await cli.client.send('GET', path))[type.envelope])
    await cli.client.send(...edit(entry.id, n, raw, path))
  } catch (error) {
    if (!(error instanceof ZendeskError)) throw error
  }
}
