import { isRequiredOn, shownOnForm, type FormCondition } from '../../../../fields/form-conditions'
import type { WireField, WireForm } from '../rest/wire'
import { asId, customKey, type FormValue, type FormValues } from './values'

export interface ShownField {
  field: WireField
  /** Whether the ticket may not get this status while the field is empty. */
  requiredOn(status: string): boolean
}

const systemKeys: Record<string, string> = { tickettype: 'type', priority: 'priority' }
const otherSystemTypes = new Set(['subject', 'description', 'status', 'custom_status', 'group', 'assignee'])

/** What the form's values are kept under: type and priority have keys of their own. */
export const formKey = (field: WireField): string => systemKeys[field.type] ?? customKey(field.id)

/** Type, priority and the custom fields of the ticket's form, in its order; a conditional one only while its condition holds. */
export function shownFields(
  fields: readonly WireField[],
  forms: readonly WireForm[],
  values: FormValues
): ShownField[] {
  const known = new Map(fields.filter(field => !otherSystemTypes.has(field.type)).map(field => [field.id, field]))
  const form = forms.find(candidate => candidate.id === asId(values['ticket_form_id'])) ?? forms.find(f => f.default)
  const conditions: readonly FormCondition[] = form?.agent_conditions ?? []
  const valueOf = (id: number): FormValue => {
    const field = known.get(id)
    return field ? (values[formKey(field)] ?? null) : null
  }
  return shownOnForm(form?.ticket_field_ids ?? [...known.keys()], conditions, valueOf).flatMap(({ id, rules }) => {
    const field = known.get(id)
    if (!field) return []
    const requiredOn = (status: string): boolean =>
      rules ? rules.some(rule => isRequiredOn(rule, status)) : field.required && status === 'solved'
    return [{ field, requiredOn }]
  })
}

/** Names of the fields that have to be filled in before the ticket gets this status. */
export function missingFields(shown: readonly ShownField[], values: FormValues, status: string): WireField[] {
  return shown
    .filter(({ field, requiredOn }) => requiredOn(status) && isBlank(values[formKey(field)]))
    .map(({ field }) => field)
}

export const isBlank = (value: FormValue | undefined): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  value === false ||
  (Array.isArray(value) && value.length === 0)
