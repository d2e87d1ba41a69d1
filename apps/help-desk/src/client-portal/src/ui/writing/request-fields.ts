import { shownOnForm } from '../../../../fields/form-conditions'
import type { Field, Form } from '../../rest/wire'
import type { Words } from '../../words/pt-br'

export type Value = string | boolean | string[]
export type Values = Readonly<Record<string, Value>>

export interface AskedField {
  field: Field
  required: boolean
}

/** Fields with a place of their own in every request, or that only agents fill in. */
const others = new Set(['subject', 'description', 'status', 'custom_status', 'group', 'assignee'])

/** What a form asks an end user for, in its order; a conditional field only while its condition holds. */
export function askedFields(form: Form | undefined, fields: readonly Field[], values: Values): AskedField[] {
  const open = new Map(
    fields
      .filter(field => field.active && field.editable_in_portal && !others.has(field.type))
      .map(field => [field.id, field])
  )
  const ids = form?.ticket_field_ids ?? [...open.keys()]
  const valueOf = (id: number) => values[id] ?? null
  return shownOnForm(ids, form?.end_user_conditions ?? [], valueOf).flatMap(({ id, rules }) => {
    const field = open.get(id)
    if (!field) return []
    return [{ field, required: rules ? rules.some(rule => rule.is_required) : field.required_in_portal }]
  })
}

const isBlank = (value: Value | undefined): boolean =>
  value === undefined || value === '' || value === false || (Array.isArray(value) && value.length === 0)

/** What is wrong with each field, by its id. */
export function problemsOf(
  asked: readonly AskedField[],
  values: Values,
  { form: words }: Words
): Record<string, string> {
  const problems: Record<string, string> = {}
  for (const { field, required } of asked) {
    const value = values[field.id]
    const label = field.title_in_portal
    if (required && isBlank(typeof value === 'string' ? value.trim() : value)) problems[field.id] = words.missing(label)
    else if (isNumber(field) && typeof value === 'string' && value !== '' && !isNumeral(field, value))
      problems[field.id] = words.number(label)
  }
  return problems
}

const isNumber = ({ type }: Field): boolean => type === 'integer' || type === 'decimal'
const isNumeral = ({ type }: Field, text: string): boolean =>
  (type === 'integer' ? /^-?\d+$/ : /^-?\d+([.,]\d+)?$/).test(text.trim())

/** The fields of a request's body: type and priority have names of their own. */
export function requestFields(asked: readonly AskedField[], values: Values): Record<string, unknown> {
  const valueOf = (field: Field): unknown => {
    const value = values[field.id]
    return field.type === 'decimal' && typeof value === 'string' ? value.trim().replace(',', '.') : value
  }
  const filled = asked.filter(({ field }) => !isBlank(values[field.id]))
  const own = (type: string) => filled.find(({ field }) => field.type === type)?.field
  const [kind, priority] = [own('tickettype'), own('priority')]
  return {
    custom_fields: filled
      .filter(({ field }) => field !== kind && field !== priority)
      .map(({ field }) => ({ id: field.id, value: valueOf(field) })),
    ...(kind ? { type: valueOf(kind) } : {}),
    ...(priority ? { priority: valueOf(priority) } : {})
  }
}
