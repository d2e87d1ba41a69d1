/** What a field of a rule names by id. Of the first four definitions can say the key; of the others only the account knows. */
export type RefKind =
  'group' | 'user' | 'ticket_form' | 'schedule' | 'brand' | 'organization' | 'custom_status' | 'webhook' | 'target'

const kinds: Record<string, RefKind> = {
  group_id: 'group',
  notification_group: 'group',
  notification_sms_group: 'group',
  assignee_id: 'user',
  requester_id: 'user',
  notification_user: 'user',
  notification_sms_user: 'user',
  follower: 'user',
  cc: 'user',
  ticket_form_id: 'ticket_form',
  schedule_id: 'schedule',
  set_schedule: 'schedule',
  within_schedule: 'schedule',
  brand_id: 'brand',
  organization_id: 'organization',
  custom_status_id: 'custom_status',
  notification_webhook: 'webhook',
  notification_target: 'target'
}

export const refKind = (field: string): RefKind | null => kinds[field] ?? null

/** Ids are numbers; webhooks have ULIDs. Words such as `assignee_id` or `current_groups` stand where an id could. */
export const isId = (kind: RefKind, value: string) =>
  kind === 'webhook' ? /^[0-9A-HJKMNP-TV-Z]{26}$/.test(value) : /^\d+$/.test(value)

/** How a definition says it. */
export const prefixes: Partial<Record<RefKind, string>> = {
  group: 'group:',
  user: 'user:',
  ticket_form: 'form:',
  schedule: 'schedule:'
}
