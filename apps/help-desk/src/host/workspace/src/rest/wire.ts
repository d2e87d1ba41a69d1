import type { FormCondition } from '../../../../fields/form-conditions'

/** The shapes of Zendesk's REST answers this page reads, written from the API reference. */
interface WireVia {
  channel: string
  source?: { from?: Record<string, unknown>; to?: Record<string, unknown>; rel?: string | null }
}

export type WireFieldValue = string | number | boolean | string[] | null

export interface WireTicket {
  id: number
  subject: string | null
  description: string
  status: string
  custom_status_id?: number
  type: string | null
  priority: string | null
  tags: string[]
  requester_id: number
  assignee_id: number | null
  group_id: number | null
  organization_id: number | null
  brand_id: number | null
  ticket_form_id: number | null
  external_id: string | null
  email_cc_ids: number[]
  custom_fields: { id: number; value: WireFieldValue }[]
  recipient?: string | null
  is_public?: boolean
  from_messaging_channel?: boolean
  via: WireVia
  created_at: string
  updated_at: string
  followup_ids?: number[]
  /** Where it was asked for. */
  slas?: { policy_metrics: WireTarget[] }
}

/** A status of the account's own, or the default one of its category. */
export interface WireStatus {
  id: number
  status_category: string
  agent_label: string
  active: boolean
  default: boolean
  /** The forms that offer it; none is said of it where every form does. */
  form_ids?: number[]
}

/** A status that a form offers. */
export interface WireFormStatus {
  ticket_form_id: number
  custom_status_id: number
}

/** A target of the ticket's SLA policy. */
export interface WireTarget {
  metric: string
  stage: string
  /** Null while it is paused before it was missed. */
  breach_at: string | null
}

/** A comment, or a message of a conversation (`type` Message). */
export interface WireComment {
  id: number | string
  type: string
  author_id: number
  body: string
  html_body: string
  plain_body: string
  public: boolean
  /** The channel did not take it to the client. */
  undelivered?: boolean
  audit_id: number
  attachments: { file_name: string; content_type: string; content_url: string }[]
  via: WireVia
  metadata?: { flags?: number[]; flags_options?: Record<string, { message?: { user?: string } }> }
  created_at: string
}

/** An event of a ticket's conversation log. */
export interface WireLogEvent {
  id: string
  type: string
  created_at: string
  author: { 'zen:support:user_id': number }
  content: { type: string; text?: string }
  metadata: { delivered?: boolean }
}

/** A mail that was not let in. */
export interface WireSuspendedTicket {
  id: number
  author: { name: string; email: string }
  cause: string
  cause_id?: number
  subject: string
  content: string
  ticket_id: number | null
  created_at: string
}

export interface WireUser {
  id: number
  name: string
  email: string | null
  role: string
  locale: string
  tags: string[]
  organization_id: number | null
  default_group_id?: number | null
  time_zone: string
  iana_time_zone?: string
  alias?: string | null
  details?: string | null
  notes?: string | null
  signature?: string | null
  external_id?: string | null
  phone?: string | null
  suspended?: boolean
  role_type?: number | null
  ticket_restriction?: string | null
  only_private_comments?: boolean
}

export interface WireNamed {
  id: number
  name: string
}

export interface WireOrganization extends WireNamed {
  details?: string | null
  notes?: string | null
  tags: string[]
  domain_names: string[]
  external_id?: string | null
  shared_tickets: boolean
  shared_comments: boolean
  group_id?: number | null
}

export interface WireField {
  id: number
  type: string
  title: string
  active: boolean
  required: boolean
  tag?: string | null
  agent_can_edit?: boolean
  agent_description?: string | null
  custom_field_options?: { id: number; name: string; value: string }[]
}

export interface WireForm extends WireNamed {
  active: boolean
  default: boolean
  ticket_field_ids: number[]
  agent_conditions?: FormCondition[]
}

export interface WireMacro {
  id: number
  title: string
  description?: string | null
  active: boolean
  actions: { field: string; value: unknown }[]
}

export interface WireView {
  id: number
  title: string
  active: boolean
}

export interface WireMembership {
  user_id: number
  group_id: number
}
