/** Hour conditions of automations and views. Status names in upper case; only in `all`. Conditions reference. */
export const HOUR_FIELDS = [
  'NEW',
  'OPEN',
  'PENDING',
  'HOLD',
  'SOLVED',
  'CLOSED',
  'assigned_at',
  'updated_at',
  'requester_updated_at',
  'assignee_updated_at',
  'due_date',
  'until_due_date',
  'sla_next_breach_at',
  'until_sla_next_breach_at'
] as const

export const isHourField = (field: string): boolean => HOUR_FIELDS.some(known => known === field)

export const HOUR_OPERATORS = [
  'is',
  'less_than',
  'greater_than',
  'is_business_hours',
  'less_than_business_hours',
  'greater_than_business_hours'
]
