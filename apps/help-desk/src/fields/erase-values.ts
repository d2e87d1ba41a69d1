import type { Desk } from '../desk'
import type { TicketField } from '../tables/field'
import { applyChanges } from '../tickets/change'

/** Options that are gone leave no ticket and no macro behind that names them. */
export function eraseValues(desk: Desk, field: TicketField, values: string[]): void {
  for (const value of values)
    for (const ticket of desk.tables.tickets.find({ where: { tags: { like: `% ${value} %` } } }))
      desk.tables.tickets.update(ticket.id, without(field, ticket.fields, ticket.tags, value))
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
  for (const ticket of desk.tables.tickets.find())
    if (key in ticket.fields) {
      applyChanges(desk, ticket.id, { fields: { [key]: null } })
      const { [key]: _, ...fields } = desk.tables.tickets.get(ticket.id)?.fields ?? {}
      desk.tables.tickets.update(ticket.id, { fields })
    }
}

function without(field: TicketField, fields: Record<string, unknown>, tags: string[], value: string) {
  const key = String(field.id)
  const held = fields[key]
  const left = Array.isArray(held) ? held.filter(item => item !== value) : null
  return {
    tags: tags.filter(tag => tag !== value),
    fields: { ...fields, [key]: left && left.length > 0 ? left : null }
  } as { tags: string[]; fields: Record<string, string | string[] | null> }
}
