import type { WireTicket } from '../rest/wire'

export type FormValue = string | number | boolean | null | readonly string[] | readonly number[]

/** What the ticket form holds, by key: `subject`, `status`… or `custom:<field id>`. */
export type FormValues = Readonly<Record<string, FormValue>>

export const customKey = (fieldId: number): string => `custom:${fieldId}`

/** The field's id when the key is a custom field's. */
export function fieldIdOf(key: string): number | undefined {
  const text = /^custom:(\d+)$/.exec(key)?.[1]
  return text === undefined ? undefined : Number(text)
}

export function formOf(ticket: WireTicket): FormValues {
  const values: Record<string, FormValue> = {
    subject: ticket.subject ?? '',
    status: ticket.status,
    type: ticket.type,
    priority: ticket.priority,
    tags: [...ticket.tags].sort(),
    requester_id: ticket.requester_id,
    assignee_id: ticket.assignee_id,
    group_id: ticket.group_id,
    brand_id: ticket.brand_id,
    ticket_form_id: ticket.ticket_form_id,
    external_id: ticket.external_id,
    email_cc_ids: ticket.email_cc_ids
  }
  if (ticket.custom_status_id !== undefined) values['custom_status_id'] = ticket.custom_status_id
  for (const field of ticket.custom_fields) values[customKey(field.id)] = normalise(field.value)
  return values
}

/** A status alone stands for its category's default one: null, which the account resolves; back at the saved one, for that. */
export function withStatus(base: FormValues, changes: Record<string, FormValue>): Record<string, FormValue> {
  const saved = base['custom_status_id']
  if (!('status' in changes) || 'custom_status_id' in changes || saved === undefined) return changes
  return { ...changes, custom_status_id: changes['status'] === base['status'] ? saved : null }
}

/** An empty text is an empty field. */
export function normalise(value: FormValue): FormValue {
  return value === '' ? null : value
}

/** A number in words is the same number, a list in another order the same list. */
export function isSame(a: FormValue | undefined, b: FormValue | undefined): boolean {
  return comparable(a) === comparable(b)
}

const comparable = (value: FormValue | undefined): string =>
  Array.isArray(value) ? JSON.stringify(value.map(String).toSorted()) : JSON.stringify(String(value ?? ''))

export function changedKeys(before: FormValues, after: FormValues): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...keys].filter(key => !isSame(before[key], after[key]))
}

export const asText = (value: FormValue | undefined): string =>
  value === null || value === undefined ? '' : String(value)

export const asTexts = (value: FormValue | undefined): string[] => (Array.isArray(value) ? value.map(String) : [])

export const asIds = (value: FormValue | undefined): number[] => (Array.isArray(value) ? value.map(Number) : [])

export const asId = (value: FormValue | undefined): number | null => (typeof value === 'number' ? value : null)
