/** A field that a met condition shows. `required_on_statuses` says when it has to be filled in; it is of agents' conditions only. */
interface ChildField {
  id: number
  is_required: boolean
  required_on_statuses?: { type: string; statuses?: string[]; custom_statuses?: number[] }
}

export interface FormCondition {
  parent_field_id: number
  value: string | boolean | null
  child_fields: ChildField[]
}

type Held = string | number | boolean | readonly (string | number)[] | null | undefined

/** A form's field as it stands. `rules` are those of the met conditions; null when no condition is about the field. */
interface ShownField {
  id: number
  rules: ChildField[] | null
}

/** An unticked checkbox and one never touched are the same, and a list holds each of its values. */
function holds(held: Held, wanted: FormCondition['value']): boolean {
  if (Array.isArray(held)) return held.map(String).includes(String(wanted))
  if (wanted === false) return held === false || held === null || held === undefined
  return held !== null && held !== undefined && String(held) === String(wanted)
}

/**
 * The fields of a form that are shown, in its order: those no condition is about, and those of a met one. A condition is met
 * when its parent holds the value and is shown itself, as the request form of Zendesk's own theme works it out:
 * https://github.com/zendesk/copenhagen_theme (src/modules/ticket-fields).
 */
export function shownOnForm(
  fieldIds: readonly number[],
  conditions: readonly FormCondition[],
  valueOf: (fieldId: number) => Held
): ShownField[] {
  const about = (id: number) => conditions.filter(({ child_fields }) => child_fields.some(child => child.id === id))
  const isMet = (condition: FormCondition, above: readonly number[]): boolean => {
    const parent = condition.parent_field_id
    if (above.includes(parent) || !fieldIds.includes(parent) || !holds(valueOf(parent), condition.value)) return false
    const further = about(parent)
    return further.length === 0 || further.some(one => isMet(one, [...above, parent]))
  }
  return fieldIds.flatMap((id): ShownField[] => {
    const own = about(id)
    if (own.length === 0) return [{ id, rules: null }]
    const met = own.filter(condition => isMet(condition, [id]))
    const rules = met.flatMap(({ child_fields }) => child_fields.filter(child => child.id === id))
    return met.length > 0 ? [{ id, rules }] : []
  })
}

/** Without a word on statuses a conditional field that is required is required when solving. OAS TicketFormObject */
export function isRequiredOn({ is_required, required_on_statuses: on }: ChildField, status: string): boolean {
  if (on === undefined) return is_required && (status === 'solved' || status === 'closed')
  if (on.type === 'ALL_STATUSES') return true
  return on.type === 'SOME_STATUSES' && (on.statuses ?? []).includes(status)
}
