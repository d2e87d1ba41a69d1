import { hasHold } from '../custom-statuses/on-hold'
import type { Desk } from '../desk'
import { urlOf } from '../http/api'
import type { PropertyField, TicketField, TicketForm } from '../tables/field'

export function presentTicketField(desk: Desk, field: TicketField): Record<string, unknown> {
  return {
    url: urlOf(desk, `ticket_fields/${field.id}`),
    ...field,
    raw_title: field.title,
    raw_description: field.description,
    raw_title_in_portal: field.title_in_portal,
    agent_can_edit: field.agent_can_edit ?? true,
    creator_app_name: null,
    ...statusFacts(desk, field)
  }
}

/** Subtype 1 of the status adds On-hold. OAS TicketFieldObject */
function statusFacts(desk: Desk, { type, system_field_options }: TicketField): Record<string, unknown> {
  if (type !== 'status') return type === 'priority' ? { sub_type_id: 0 } : {}
  const isOn = hasHold(desk)
  const options = system_field_options?.filter(({ value }) => isOn || value !== 'hold')
  return { sub_type_id: isOn ? 1 : 0, ...(options ? { system_field_options: options } : {}) }
}

export function presentPropertyField(desk: Desk, resource: string, field: PropertyField): Record<string, unknown> {
  return {
    url: urlOf(desk, `${resource}/${field.id}`),
    ...field,
    raw_title: field.title,
    raw_description: field.description
  }
}

export function presentForm(desk: Desk, form: TicketForm): Record<string, unknown> {
  return {
    url: urlOf(desk, `ticket_forms/${form.id}`),
    ...form,
    raw_name: form.name,
    raw_display_name: form.display_name,
    restricted_brand_ids: []
  }
}
