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
    creator_app_name: null
  }
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
