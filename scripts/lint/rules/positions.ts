import type { Definitions } from '../../definitions/definitionFolders'
import type { Action, Condition } from '../../definitions/schemas/rules'

export type RuleType = 'trigger' | 'automation' | 'view' | 'macro' | 'sla_policy'

interface Place {
  type: RuleType
  file: string
  pointer: string
}
interface ConditionPlace extends Place {
  list: 'all' | 'any'
  condition: Condition
}
interface ActionPlace extends Place {
  action: Action
}
export interface RuleFile {
  type: RuleType
  file: string
  key: string
  description?: string | undefined
  all: Condition[]
  any: Condition[]
  actions: Action[]
}

/** Every definition with conditions or actions, as its file states it. */
export const ruleFiles = (definitions: Definitions): RuleFile[] => {
  const files = (
    type: RuleType,
    folder: string,
    all: Record<string, { description?: string | undefined; all?: Condition[]; any?: Condition[]; actions?: Action[] }>
  ) =>
    Object.entries(all).map(([key, { description, all = [], any = [], actions = [] }]) => ({
      type,
      file: `${folder}/${key}.json`,
      key,
      description,
      all,
      any,
      actions
    }))
  return [
    ...files('trigger', 'triggers', definitions.triggers),
    ...files('automation', 'automations', definitions.automations),
    ...files('view', 'views', definitions.views),
    ...files('macro', 'macros', definitions.macros),
    ...files('sla_policy', 'slas', definitions.slaPolicies)
  ]
}

export const conditionPlaces = (definitions: Definitions): ConditionPlace[] =>
  ruleFiles(definitions).flatMap(({ type, file, ...rule }) =>
    (['all', 'any'] as const).flatMap(list =>
      rule[list].map((condition, index) => ({ type, file, list, condition, pointer: `/${list}/${index}` }))
    )
  )

export const actionPlaces = (definitions: Definitions): ActionPlace[] =>
  ruleFiles(definitions).flatMap(({ type, file, actions }) =>
    actions.map((action, index) => ({ type, file, action, pointer: `/actions/${index}` }))
  )

/** Conditions and actions alike. */
export const partPlaces = (definitions: Definitions) => [
  ...conditionPlaces(definitions).map(place => ({ ...place, part: place.condition })),
  ...actionPlaces(definitions).map(place => ({ ...place, part: place.action }))
]

export const columnPlaces = (definitions: Definitions) =>
  Object.entries(definitions.views).flatMap(([key, { output }]) => {
    const file = `views/${key}.json`
    const named = (name: 'group_by' | 'sort_by') => {
      const column = output[name]
      return column === null ? [] : [{ file, pointer: `/output/${name}`, column }]
    }
    const columns = output.columns.map((column, index) => ({ file, pointer: `/output/columns/${index}`, column }))
    return [...columns, ...named('group_by'), ...named('sort_by')]
  })

/** Who sees a macro or view, by `group:<key>` or `user:<e-mail>`. */
export const restrictionPlaces = ({ macros, views }: Definitions) =>
  [...restrictedIn('macros', macros), ...restrictedIn('views', views)].flatMap(({ file, ids }) =>
    ids.map((id, index) => ({ file, pointer: `/restriction/ids/${index}`, id }))
  )

const restrictedIn = (folder: string, all: Record<string, { restriction?: { ids: string[] } | undefined }>) =>
  Object.entries(all).map(([key, { restriction }]) => ({ file: `${folder}/${key}.json`, ids: restriction?.ids ?? [] }))

const partsOf = (value: string | string[]) => (Array.isArray(value) ? value : [value])
/** The tags a value lists, apart. */
export const tagsIn = (value: string | string[]) => partsOf(value).flatMap(part => part.split(/[\s,]+/).filter(Boolean))
/** Each text of a value with its own pointer. */
export const valuePlaces = (pointer: string, value: string | string[]) =>
  partsOf(value).map((text, index) => ({
    text,
    pointer: `${pointer}/value${Array.isArray(value) ? `/${index}` : ''}`
  }))
/** Ticket field key in `custom_fields_<key>`. */
export const fieldKey = (field: string) => /^custom_fields_(.+)$/.exec(field)?.[1]
/** Filled in for each team: not to be judged as it stands. */
export const isTemplate = (value: string) => value.includes('[[')
