import type { Desk } from '../desk'
import { valueAt } from '../store/column'
import type { PropertyField, TicketField } from '../tables/field'
import { taggedWith, type FieldValue } from '../tables/ticket'
import { applyChanges } from '../tickets/change'

/** Options that are gone leave no ticket and no macro behind that names them. */
export function eraseValues(desk: Desk, field: TicketField, values: string[]): void {
  const key = String(field.id)
  for (const value of values)
    for (const { id, fields, tags } of desk.tables.tickets.find({ where: taggedWith(value) }))
      desk.tables.tickets.update(id, {
        fields: { ...fields, [key]: left(fields[key], [value]) },
        tags: tags.filter(tag => tag !== value)
      })
  if (values.length === 0) return
  for (const macro of desk.tables.macros.find()) {
    const actions = macro.actions.filter(
      action => action.field !== `custom_fields_${field.id}` || !values.includes(String(action.value))
    )
    if (actions.length < macro.actions.length) desk.tables.macros.update(macro.id, { actions })
  }
}

/** Takes a deleted field's value and tags off every ticket. */
export function eraseField(desk: Desk, field: TicketField): void {
  const key = String(field.id)
  for (const id of desk.tables.tickets.ids({ where: { [valueAt('fields', key)]: { not: null } } })) {
    applyChanges(desk, id, { fields: { [key]: null } })
    const { [key]: _, ...fields } = desk.tables.tickets.get(id)?.fields ?? {}
    desk.tables.tickets.update(id, { fields })
  }
}

/** Options of a user or organization field that are gone leave nobody behind that holds them. OAS UpdateUserField */
export function erasePropertyValues(desk: Desk, field: PropertyField, values: string[]): void {
  const { users, organizations, userFields } = desk.tables
  if (values.length === 0) return
  const erased = (held: Record<string, FieldValue>, tags: string[]) => ({
    held: { ...held, [field.key]: left(held[field.key], values) },
    tags: tags.filter(tag => !values.includes(tag))
  })
  if (userFields.get(field.id))
    for (const user of users.find().filter(one => field.key in one.user_fields)) {
      const { held, tags } = erased(user.user_fields, user.tags)
      users.update(user.id, { user_fields: held, tags })
    }
  else
    for (const one of organizations.find().filter(one => field.key in one.organization_fields)) {
      const { held, tags } = erased(one.organization_fields, one.tags)
      organizations.update(one.id, { organization_fields: held, tags })
    }
}

/** What a field still holds without these values; a ticked checkbox stands for its tag. */
function left(held: FieldValue | undefined, values: string[]): FieldValue {
  if (held === undefined || held === true) return null
  if (!Array.isArray(held)) return values.includes(String(held)) ? null : held
  const others = held.filter(item => !values.includes(item))
  return others.length > 0 ? others : null
}
