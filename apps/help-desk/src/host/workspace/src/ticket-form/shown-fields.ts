import type { WireField, WireForm } from '../rest/wire'
import { asId, asText, customKey, type FormValues } from './values'

export interface ShownField {
  field: WireField
  required: boolean
}

const systemTypes = new Set(['subject', 'description', 'status', 'tickettype', 'priority', 'group', 'assignee'])

/** The custom fields of the ticket's form, in its order; a conditional one only while its condition holds. */
export function shownFields(
  fields: readonly WireField[],
  forms: readonly WireForm[],
  values: FormValues
): ShownField[] {
  const custom = fields.filter(field => !systemTypes.has(field.type))
  const form = forms.find(candidate => candidate.id === asId(values['ticket_form_id'])) ?? forms.find(f => f.default)
  if (!form) return custom.map(field => ({ field, required: field.required }))
  const conditions = form.agent_conditions ?? []
  return form.ticket_field_ids.flatMap(id => {
    const field = custom.find(candidate => candidate.id === id)
    if (!field) return []
    const about = conditions.flatMap(condition =>
      condition.child_fields.filter(child => child.id === id).map(child => ({ condition, child }))
    )
    if (about.length === 0) return [{ field, required: field.required }]
    const met = about.filter(({ condition }) => {
      const value = values[customKey(condition.parent_field_id)] ?? null
      return asText(value) === asText(condition.value) || (value === null && condition.value === false)
    })
    if (met.length === 0) return []
    return [{ field, required: met.some(({ child }) => child.is_required) }]
  })
}
