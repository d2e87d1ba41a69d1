import type { ResourceType } from './resource'
import { type Canonical, type Json, type Raw, flag, rawText, record, records, text } from '../zendesk/wire'
import { canonicalActions, canonicalBoth } from './ruleParts'

const byTitle = {
  id: (raw: Raw) => text(raw.id),
  identity: (raw: Raw) => rawText(raw, 'title'),
  titled: true as const,
  createOnly: []
}

const conditionsPayload = ({ all, any, ...rest }: Canonical): Raw => ({
  ...rest,
  // An update replaces both arrays, so both always go.
  ...(all === undefined && any === undefined ? {} : { conditions: { all: all ?? [], any: any ?? [] } })
})

/** Who sees a macro or view; null is everyone. Groups are read as one id and, where there are several, as ids too. */
const restrictionOf = (raw: Raw): Json => {
  const { type, id, ids } = record(raw.restriction)
  if (!type) return null
  const all = Array.isArray(ids) && ids.length ? ids.map(text) : [text(id)]
  return { type: text(type), ids: all.sort() }
}

const withRestriction = ({ restriction, ...body }: Canonical): Raw => {
  if (restriction === undefined) return body
  if (restriction === null) return { ...body, restriction: null }
  const { type, ids } = record(restriction)
  const all = Array.isArray(ids) ? ids.map(Number) : []
  return { ...body, restriction: type === 'Group' ? { type, id: all[0], ids: all } : { type, id: all[0] } }
}

export const macro: ResourceType = {
  ...byTitle,
  name: 'macro',
  envelope: 'macro',
  collection: 'macros',
  path: () => '/macros',
  updateMethod: 'PUT',
  canonical: raw => ({
    title: rawText(raw, 'title'),
    description: text(raw.description),
    active: flag(raw.active),
    restriction: restrictionOf(raw),
    actions: canonicalActions(raw.actions)
  }),
  payload: body => withRestriction(body)
}

/** The account answers some columns under another name than it takes. */
const columnAliases: Record<string, string> = { subject: 'description', ticket_id: 'nice_id' }
const column = (value: unknown) => columnAliases[text(value)] ?? text(value)
const sorting = (by: unknown, order: unknown): Json => (by ? { by: column(by), order: text(order) || 'asc' } : null)

const viewOutput = (raw: Raw): Canonical => {
  const execution = record(raw.execution ?? raw.output)
  const columns = Array.isArray(execution.columns) ? execution.columns : []
  const group = record(execution.group)
  const sort = record(execution.sort)
  return {
    columns: columns.map(entry => column(typeof entry === 'object' ? record(entry).id : entry)),
    group: sorting(execution.group_by ?? group.id, execution.group_order ?? group.order),
    sort: sorting(execution.sort_by ?? sort.id, execution.sort_order ?? sort.order)
  }
}

/** Views are written as all/any/output and read as conditions/execution. */
export const view: ResourceType = {
  ...byTitle,
  name: 'view',
  envelope: 'view',
  collection: 'views',
  path: () => '/views',
  updateMethod: 'PUT',
  canonical: raw => ({
    title: rawText(raw, 'title'),
    description: text(raw.description),
    active: flag(raw.active),
    restriction: restrictionOf(raw),
    ...canonicalBoth(raw),
    output: viewOutput(raw)
  }),
  payload: ({ output, ...rest }) => {
    const { columns, group, sort } = record(output)
    const { by: group_by = null, order: group_order = 'asc' } = record(group)
    const { by: sort_by = null, order: sort_order = 'asc' } = record(sort)
    return {
      ...withRestriction(rest),
      ...(output === undefined ? {} : { output: { columns, group_by, group_order, sort_by, sort_order } })
    }
  }
}

export const triggerCategory: ResourceType = {
  name: 'trigger_category',
  titled: true,
  envelope: 'trigger_category',
  collection: 'trigger_categories',
  path: () => '/trigger_categories',
  updateMethod: 'PATCH',
  id: raw => text(raw.id),
  identity: raw => text(raw.name),
  canonical: raw => ({ name: text(raw.name) }),
  payload: body => body,
  createOnly: []
}

export const trigger: ResourceType = {
  ...byTitle,
  name: 'trigger',
  envelope: 'trigger',
  collection: 'triggers',
  path: () => '/triggers',
  updateMethod: 'PUT',
  canonical: raw => ({
    title: rawText(raw, 'title'),
    description: text(raw.description),
    active: flag(raw.active),
    category: text(raw.category_id),
    ...canonicalBoth(raw),
    actions: canonicalActions(raw.actions)
  }),
  payload: ({ category, ...body }) => ({
    ...conditionsPayload(body),
    ...(category === undefined ? {} : { category_id: category })
  })
}

export const automation: ResourceType = {
  ...byTitle,
  name: 'automation',
  envelope: 'automation',
  collection: 'automations',
  path: () => '/automations',
  updateMethod: 'PUT',
  canonical: raw => ({
    title: rawText(raw, 'title'),
    active: flag(raw.active),
    ...canonicalBoth(raw),
    actions: canonicalActions(raw.actions)
  }),
  payload: conditionsPayload
}

export const group: ResourceType = {
  name: 'group',
  titled: true,
  keeps: true,
  envelope: 'group',
  collection: 'groups',
  path: () => '/groups',
  updateMethod: 'PUT',
  id: raw => text(raw.id),
  identity: raw => text(raw.name),
  adoptable: raw => raw.deleted !== true,
  canonical: raw => ({ name: text(raw.name), description: text(raw.description) }),
  payload: body => body,
  createOnly: [],
  occupied: async (client, id) =>
    records((await client.send('GET', `/groups/${id}/memberships?page[size]=1`)).group_memberships).length > 0
}
