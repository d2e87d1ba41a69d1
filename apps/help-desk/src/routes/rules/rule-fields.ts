import type { ActionField } from '../../automation/evaluation/actions/check-actions'
import type { FieldTypes } from '../../automation/evaluation/conditions/check-conditions'
import type { Desk } from '../../desk'

/** How a rule's body names custom fields: custom_fields_<id> and <owner>.custom_fields.<key>. */
export function conditionFields(desk: Desk): FieldTypes {
  return subject => {
    const id = /^custom_fields_(\d+)$/.exec(subject)?.[1]
    if (id !== undefined) return desk.tables.ticketFields.get(Number(id))
    const [, owner, key] = /^(requester|user|organization)\.custom_fields\.(.+)$/.exec(subject) ?? []
    if (key === undefined) return undefined
    return (owner === 'organization' ? desk.tables.organizationFields : desk.tables.userFields).first({ key })
  }
}

export function actionField(desk: Desk): ActionField {
  return id => {
    const field = desk.tables.ticketFields.get(id)
    return field && { ...field, options: field.custom_field_options ?? [] }
  }
}
