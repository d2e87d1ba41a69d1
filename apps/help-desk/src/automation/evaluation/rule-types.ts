export type RuleValue = string | number | boolean | null | (string | number | null)[]

export interface RuleCondition {
  field: string
  operator: string
  value: RuleValue
}

export interface RuleConditions {
  all: RuleCondition[]
  any: RuleCondition[]
}

export interface RuleAction {
  field: string
  value: RuleValue
}

/** What a custom field of a ticket, user or organization can hold. */
export type CustomValue = string | number | boolean | string[] | null

export interface RuleUser {
  id: number
  name: string
  email: string | null
  role: 'end-user' | 'agent' | 'admin'
  external_id: string | null
  phone: string | null
  locale: string | null
  locale_id: number
  time_zone: string | null
  notes: string | null
  details: string | null
  signature: string | null
  tags: string[]
  organization_id: number | null
  custom: Readonly<Record<string, CustomValue>>
}

export interface RuleOrganization {
  id: number
  name: string
  external_id: string | null
  details: string | null
  notes: string | null
  tags: string[]
  custom: Readonly<Record<string, CustomValue>>
}

export interface RuleComment {
  id: number
  body: string
  html_body: string
  public: boolean
  author: RuleUser | undefined
  created_at: string
}

export interface RuleTicket {
  id: number
  subject: string
  description: string
  status: string
  custom_status_id: number
  priority: string | null
  type: string | null
  tags: string[]
  group_id: number | null
  assignee_id: number | null
  requester_id: number | null
  submitter_id: number | null
  organization_id: number | null
  brand_id: number | null
  ticket_form_id: number | null
  external_id: string | null
  recipient: string | null
  due_at: string | null
  via_channel: string
  is_public: boolean
  cc_ids: number[]
  created_at: string
  updated_at: string
  /** Custom field values by field id. */
  custom: Readonly<Record<number, CustomValue>>
}

export interface RuleField {
  id: number
  type: string
  title: string
  /** The tag a ticked checkbox adds. */
  tag?: string | null
  options: readonly { name: string; value: string }[]
}

/** The update that made the rules run. Automations, views and macros have none. */
export interface RuleUpdate {
  created: boolean
  via_channel: string
  comment: { body: string; public: boolean } | undefined
  attachments: number
}

export interface TicketCounts {
  /** Times it was taken back from Solved. */
  reopens: number
  /** Public comments of agents that answer an earlier comment. */
  replies: number
  /** Groups it has been in. */
  group_stations: number
}

/** Everything a condition, action or placeholder may ask about one ticket. */
export interface RuleFacts {
  ticket: RuleTicket
  /** As it was before the update; undefined when the update created it. */
  before: RuleTicket | undefined
  update: RuleUpdate | undefined
  currentUser: RuleUser | undefined
  /** Groups the current user is in. */
  currentGroups: readonly number[]
  requester: RuleUser | undefined
  organization: RuleOrganization | undefined
  field(id: number): RuleField | undefined
  userFieldType(key: string): string | undefined
  organizationFieldType(key: string): string | undefined
  /** Milliseconds. */
  now: number
  /** Today in the account's time zone, YYYY-MM-DD. */
  today: string
  /** How often things happened to the ticket so far, this update included. */
  counts: TicketCounts
  /** The schedule at this moment; undefined where the account has none. */
  businessTime: { isOpen: boolean; isHoliday: boolean } | undefined
  /**
   * Hours, with fraction, since the moment an hour condition names; undefined when it never came, and of business hours also
   * where the account has no schedule.
   */
  hoursSince(moment: string, counted: 'calendar' | 'business'): number | undefined
}
