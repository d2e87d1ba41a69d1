import { attributes, either, flag, id, ids, list, record, text, texts, whole } from '../http/shape'
import { z } from 'zod'

export const optionShape = attributes({ id, name: text, raw_name: text, value: text, default: flag, position: whole })

/** Ticket, user, organization and object fields: OAS TicketFieldObject, UserFieldObject, CustomObjectField */
export const fieldShape = attributes({
  key: text,
  type: text,
  title: text,
  raw_title: text,
  title_in_portal: text,
  raw_title_in_portal: text,
  description: text,
  raw_description: text,
  agent_description: text,
  regexp_for_validation: text,
  tag: text,
  position: whole,
  active: flag,
  required: flag,
  required_in_portal: flag,
  collapsed_for_agents: flag,
  visible_in_portal: flag,
  editable_in_portal: flag,
  relationship_target_type: text,
  relationship_filter: record,
  custom_field_options: list(optionShape),
  sub_type_id: whole,
  properties: record
})

const child = attributes({
  id,
  is_required: flag,
  required_on_statuses: attributes({ type: text, statuses: texts }).nullable()
})
const conditions = list(
  attributes({ parent_field_id: id, value: either(text, z.boolean()), child_fields: list(child) })
)

/** OAS TicketFormObject */
export const formShape = attributes({
  name: text,
  raw_name: text,
  display_name: text,
  raw_display_name: text,
  end_user_visible: flag,
  active: flag,
  default: flag,
  in_all_brands: flag,
  restricted_brand_ids: ids,
  position: whole,
  ticket_field_ids: ids,
  agent_conditions: conditions,
  end_user_conditions: conditions
})

/** What a reordering names. */
export const orderShape = attributes({
  ticket_field_ids: ids,
  ticket_form_ids: ids,
  user_field_ids: ids,
  organization_field_ids: ids,
  custom_object_field_ids: ids,
  trigger_ids: ids
})
