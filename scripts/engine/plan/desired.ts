import type { Definitions } from '../../definitions/definitionFolders'
import { DefinitionError } from '../../definitions/load'
import type { View } from '../../definitions/schemas/rules'
import type { DynamicContent } from '../../definitions/schemas/service'
import type { Sequence } from './order'
import { fill, macroFacts } from '../../definitions/template'
import { resourceType } from '../../resources/all'
import { canonicalMetrics } from '../../resources/slaPolicy'
import { canonicalActions, canonicalConditions } from '../../resources/ruleParts'
import type { TypeName } from '../../resources/resource'
import type { Canonical, Json } from '../../zendesk/wire'
import { words } from '../../terminal/language'

/** One object the definitions ask for, references by key. */
export interface Desired {
  type: TypeName
  key: string
  scope: string | null
  /** Real keys or exact titles under which the account may already have it; the first is ours. */
  identities: string[]
  body: Canonical
  /** It exists as soon as its parent does: changed, never created. */
  builtIn?: boolean
  /** Managed where the account has it; a plan without it is no problem. */
  optional?: boolean
}

const compact = (body: Record<string, unknown>): Canonical =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) as Canonical

const each = <T>(record: Record<string, T>, make: (key: string, definition: T) => Desired): Desired[] =>
  Object.entries(record).map(([key, definition]) => make(key, definition))

const titled = (type: TypeName, key: string, body: Canonical, formerTitles: string[] = []): Desired => ({
  type,
  key,
  scope: null,
  identities: [String(body.title ?? body.name), ...formerTitles],
  body
})

const retiring = (retired: true | undefined, desired: Desired): Desired =>
  retired ? { ...desired, optional: true } : desired

const keyed = (type: TypeName, key: string, body: Canonical, scope: string | null = null): Desired => ({
  type,
  key: scope ? `${scope}.${key}` : key,
  scope,
  identities: [key],
  body
})

/** One of it for each team, by the team's key; a team that lacks what the text names has none. */
const expanded = <T extends { for_each?: 'team' | undefined }>(
  { areas }: Definitions,
  folder: string,
  key: string,
  definition: T
): [string, Omit<T, 'for_each'>][] => {
  const { for_each, ...single } = definition
  if (!for_each) return [[key, single]]
  const text = JSON.stringify(single)
  return Object.entries(areas.teams).flatMap(([team, { name, group, leader, deputy }]) => {
    const facts = {
      'team.key': team,
      'team.name': name,
      'team.group': group,
      'team.leader': leader,
      'team.deputy': deputy
    }
    const isLacking = OPTIONAL.some(fact => facts[fact] === undefined && text.includes(`[[${fact}]]`))
    return isLacking ? [] : [[`${key}_${team}`, fill(single, facts, `${folder}/${key}.json`)]]
  })
}

const OPTIONAL = ['team.leader', 'team.deputy'] as const

const expandAll = <T extends { for_each?: 'team' | undefined }>(
  definitions: Definitions,
  folder: string,
  all: Readonly<Record<string, T>>,
  keys: readonly string[] = Object.keys(all)
): [string, Omit<T, 'for_each'>][] =>
  keys.flatMap(key => {
    const definition = all[key]
    return definition ? expanded(definitions, folder, key, definition) : []
  })

const expandViews = (definitions: Definitions) => expandAll(definitions, 'views', definitions.views)

const expandTriggers = (definitions: Definitions) =>
  expandAll(definitions, 'triggers', definitions.triggers, definitions.triggerOrder)

const expandAutomations = (definitions: Definitions) => expandAll(definitions, 'automations', definitions.automations)

const viewBody = ({ title, description, active, restriction, all, any, output }: Omit<View, 'for_each'>): Canonical =>
  compact({
    title,
    description,
    active: active ?? true,
    restriction: restriction ?? null,
    all: canonicalConditions(all),
    any: canonicalConditions(any),
    output: {
      columns: output.columns,
      group: output.group_by ? { by: output.group_by, order: output.group_order } : null,
      sort: output.sort_by ? { by: output.sort_by, order: output.sort_order } : null
    }
  })

/** Recipients are people of the account, named once in recipients.json. */
const actions = (definitions: Definitions, list: unknown, where: string): Json[] =>
  canonicalActions(list).map(action =>
    JSON.parse(
      JSON.stringify(action).replace(/"recipient:([a-z0-9_]+)"/g, (_, name: string) => {
        const email = definitions.recipients[name]
        if (!email) throw new DefinitionError(words().definitions.noRecipient(where, name))
        return JSON.stringify(`user:${email}`)
      })
    )
  )

/** Everything the definitions ask an account to hold, in writing order. `on` is the day whose prices texts state. */
export const desiredResources = (definitions: Definitions, on: string): Desired[] => [
  ...each(definitions.dynamicContent, (key, content) => keyed('dynamic_content', key, contentBody(content))),
  ...each(definitions.groups, (key, group) => titled('group', key, compact(group))),
  ...each(inFormOrder(definitions), (key, { formerTitles, retired, ...field }) =>
    retiring(
      retired,
      titled(
        'ticket_field',
        key,
        compact({
          ...field,
          tag: field.tag ?? (field.tag === null ? '' : undefined),
          active: !retired && (field.active ?? true)
        }),
        formerTitles
      )
    )
  ),
  ...each(definitions.ticketForms, (key, { fields }) => ({
    ...keyed('ticket_form', key, { fields }),
    optional: true
  })),
  ...each(definitions.userFields, (key, field) =>
    keyed('user_field', key, compact({ ...field, active: field.active ?? true }))
  ),
  ...each(definitions.organizationFields, (key, field) =>
    keyed('organization_field', key, compact({ ...field, active: field.active ?? true }))
  ),
  ...each(definitions.customObjects, (key, { title, title_pluralized, description, include_in_list_view }) =>
    keyed('custom_object', key, compact({ title, title_pluralized, description, include_in_list_view }))
  ),
  ...Object.entries(definitions.customObjects).flatMap(([object, { fields, name_is_unique }]) => [
    { ...keyed('custom_object_field', 'standard::name', { is_unique: name_is_unique }, object), builtIn: true },
    ...fields.map(({ key, ...field }) =>
      keyed('custom_object_field', key, compact({ ...field, active: field.active ?? true }), object)
    )
  ]),
  ...each(definitions.schedules, (key, { name, time_zone, intervals, holidays }) =>
    titled('schedule', key, resourceType('schedule').canonical({ name, time_zone, intervals, holidays }))
  ),
  ...each(definitions.macros, (key, { formerTitles, locale, ...macro }) => {
    const where = `macros/${key}.json`
    const filled = fill(macro, macroFacts(definitions, locale, on), where)
    const { active = true, restriction = null } = filled
    const body = { ...filled, active, restriction, actions: actions(definitions, filled.actions, where) }
    return titled('macro', key, compact(body), formerTitles)
  }),
  ...orderedViews(definitions).map(([key, view]) => titled('view', key, viewBody(view))),
  ...each(definitions.triggerCategories, (key, category) => titled('trigger_category', key, compact(category))),
  ...expandTriggers(definitions).map(([key, { retired, ...trigger }]) => {
    const active = retired ? false : trigger.active
    return retiring(
      retired,
      titled('trigger', key, ruleBody(definitions, { ...trigger, active }, `triggers/${key}.json`))
    )
  }),
  ...expandAutomations(definitions).map(([key, automation]) =>
    titled('automation', key, ruleBody(definitions, automation, `automations/${key}.json`))
  ),
  ...each(definitions.slaPolicies, (key, { title, description, all, any, metrics }) =>
    titled(
      'sla_policy',
      key,
      compact({
        title,
        description,
        all: canonicalConditions(all),
        any: canonicalConditions(any),
        metrics: canonicalMetrics(metrics)
      })
    )
  )
]

const contentBody = ({ name, default_locale, variants }: DynamicContent): Canonical => ({
  name,
  default_locale,
  variants: Object.entries(variants)
    .map(([locale, content]) => ({ locale, content }))
    .sort((a, b) => (a.locale < b.locale ? -1 : 1))
})

/** A new field comes last on the account: made in the form's order, they stand in it also where a plan has no forms. */
const inFormOrder = ({ ticketFields, ticketForms }: Definitions) => {
  const order = ticketForms.default?.fields ?? []
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length)
  return Object.fromEntries(Object.entries(ticketFields).sort(([a], [b]) => rank(a) - rank(b)))
}

const ruleBody = (
  definitions: Definitions,
  rule: { all: unknown; any: unknown; actions: unknown; active?: boolean | undefined },
  where: string
): Canonical =>
  compact({
    ...rule,
    active: rule.active ?? true,
    all: canonicalConditions(rule.all),
    any: canonicalConditions(rule.any),
    actions: actions(definitions, rule.actions, where)
  })

/** E-mail addresses the definitions refer to as people. */
export const referredUsers = (desired: readonly Desired[]): string[] => [
  ...new Set([...JSON.stringify(desired.map(one => one.body)).matchAll(/"user:([^"]+)"/g)].flatMap(hit => hit[1] ?? []))
]

const orderedViews = (definitions: Definitions) => {
  const rank = (key: string) => {
    const template = definitions.views[key] ? key : key.slice(0, key.lastIndexOf('_'))
    return definitions.viewOrder.indexOf(template)
  }
  return expandViews(definitions).sort(([a], [b]) => rank(a) - rank(b))
}

/** Keys in the order the account should show or run them, templates expanded. */
export const desiredOrder = (definitions: Definitions): Sequence[] => [
  { type: 'trigger_category', keys: definitions.triggerCategoryOrder },
  // Positions of triggers count within their category.
  ...Object.keys(definitions.triggerCategories).map((category): Sequence => ({
    type: 'trigger',
    keys: expandTriggers(definitions).flatMap(([key, trigger]) =>
      trigger.category === category && !trigger.retired ? [key] : []
    )
  })),
  { type: 'macro', keys: definitions.macroOrder },
  {
    type: 'automation',
    keys: expandAll(definitions, 'automations', definitions.automations, definitions.automationOrder).map(
      ([key]) => key
    )
  },
  { type: 'sla_policy', keys: definitions.slaOrder },
  { type: 'view', keys: orderedViews(definitions).map(([key]) => key) }
]
