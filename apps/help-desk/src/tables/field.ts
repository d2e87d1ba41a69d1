import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import type { FormCondition } from '../fields/form-conditions'
import { Collection } from '../store/collection'

export interface FieldOption {
  id: number
  name: string
  raw_name: string
  value: string
  default: boolean
}

export interface SystemFieldOption {
  name: string
  value: string
}

export interface TicketField {
  id: number
  /** A custom type (tagger, date…) or, for the fields every account has, subject description status tickettype priority group assignee. */
  type: string
  title: string
  title_in_portal: string
  description: string
  agent_description: string | null
  position: number
  active: boolean
  required: boolean
  required_in_portal: boolean
  collapsed_for_agents: boolean
  visible_in_portal: boolean
  editable_in_portal: boolean
  regexp_for_validation: string | null
  tag: string | null
  removable: boolean
  /** False for a field that only the account itself fills in; absent in accounts of an older version: agents edit it. */
  agent_can_edit?: boolean
  relationship_target_type: string | null
  relationship_filter: Record<string, unknown> | null
  custom_field_options?: FieldOption[]
  system_field_options?: SystemFieldOption[]
  creator_user_id: number
  created_at: string
  updated_at: string
}

/** A user field or an organization field: values are kept under `key`. */
export interface PropertyField {
  id: number
  key: string
  type: string
  title: string
  description: string
  position: number
  active: boolean
  system: boolean
  regexp_for_validation: string | null
  tag: string | null
  relationship_target_type: string | null
  relationship_filter: Record<string, unknown> | null
  custom_field_options?: FieldOption[]
  created_at: string
  updated_at: string
}

export interface TicketForm {
  id: number
  name: string
  display_name: string
  end_user_visible: boolean
  position: number
  active: boolean
  default: boolean
  in_all_brands: boolean
  ticket_field_ids: number[]
  agent_conditions: FormCondition[]
  end_user_conditions: FormCondition[]
  created_at: string
  updated_at: string
}

const byKey = { key: (f: PropertyField) => f.key }

export function fieldTables(db: DatabaseSyncInstance) {
  return {
    ticketFields: new Collection<TicketField>(db, {
      name: 'ticket_fields',
      firstId: 360_000_000_001,
      indexes: { position: f => f.position, type: f => f.type }
    }),
    userFields: new Collection<PropertyField>(db, {
      name: 'user_fields',
      firstId: 361_000_000_001,
      indexes: byKey,
      unique: [['key']]
    }),
    organizationFields: new Collection<PropertyField>(db, {
      name: 'organization_fields',
      firstId: 362_000_000_001,
      indexes: byKey,
      unique: [['key']]
    }),
    ticketForms: new Collection<TicketForm>(db, {
      name: 'ticket_forms',
      firstId: 363_000_000_001,
      indexes: { position: f => f.position }
    })
  }
}
