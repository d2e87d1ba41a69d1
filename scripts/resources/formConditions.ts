import { type Canonical, type Json, type Raw, records, text } from '../zendesk/wire'

/** Those of the workspace, and those of the portal. */
const lists = ['agent_conditions', 'end_user_conditions'] as const
type List = (typeof lists)[number]

const mapped = (form: Raw, listOf: (name: List) => Raw[]): Canonical =>
  Object.fromEntries(lists.flatMap(name => (Array.isArray(form[name]) ? [[name, listOf(name) as Canonical[]]] : [])))

/**
 * The conditions alone, their fields under other names. No definition has any: they are others', beside a list of fields
 * that is written whole. A form that tells of none has neither list.
 */
export const withFields = (form: Raw, named: (field: string) => Json): Canonical =>
  mapped(form, name =>
    records(form[name]).map(condition => ({
      ...condition,
      parent_field_id: named(text(condition.parent_field_id)),
      child_fields: records(condition.child_fields).map(child => ({ ...child, id: named(text(child.id)) }))
    }))
  )

/** Every field that the conditions of a form name. */
export const conditionFields = (form: Raw): string[] =>
  lists
    .flatMap(name => records(form[name]))
    .flatMap(one => [text(one.parent_field_id), ...records(one.child_fields).map(child => text(child.id))])

export const conditionCounts = (form: Raw): [agents: number, endUsers: number] => [
  records(form.agent_conditions).length,
  records(form.end_user_conditions).length
]

/** One is told from another by the field and the value it asks for. */
const asks = ({ parent_field_id, value }: Raw) => JSON.stringify([parent_field_id, value])

const isIn = (list: Json | undefined) => {
  const asked = new Set(records(list).map(asks))
  return (condition: Raw) => asked.has(asks(condition))
}

/** Of what is there now, what a write of `wanted` wrote: what others added since is theirs. */
export const conditionsWritten = (now: Canonical, wanted: Canonical): Canonical =>
  mapped(wanted, name => records(now[name]).filter(isIn(wanted[name])))

/** As they were `then`, and behind them what others added since. */
export const conditionsRestored = (then: Canonical, now: Canonical, wanted: Canonical): Canonical =>
  mapped(then, name => [
    ...records(then[name]),
    ...records(now[name]).filter(one => !isIn(then[name])(one) && !isIn(wanted[name])(one))
  ])
