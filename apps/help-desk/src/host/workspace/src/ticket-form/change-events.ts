import type { Composer } from './submission'
import { asId, asIds, changedKeys, fieldIdOf, type FormValue, type FormValues } from './values'

export interface ChangeEvent {
  /** As an app listens to it, without `.changed`. */
  property: string
  value: unknown
  before: unknown
}

interface FormState {
  values: FormValues
  composer: Composer
  commentCount: number
}

const simple: Record<string, string> = {
  subject: 'ticket.subject',
  type: 'ticket.type',
  priority: 'ticket.priority',
  tags: 'ticket.tags',
  brand_id: 'ticket.brand',
  ticket_form_id: 'ticket.form.id',
  external_id: 'ticket.externalId',
  custom_status_id: 'ticket.customStatus',
  requester_id: 'ticket.requester.id',
  group_id: 'ticket.assignee.group.id',
  assignee_id: 'ticket.assignee.user.id'
}

/** What an app hears when the form goes from one state to the next. */
export function changeEvents(before: FormState, after: FormState): ChangeEvent[] {
  const keys = changedKeys(before.values, after.values)
  const told = keys.includes('status') ? keys.filter(key => key !== 'custom_status_id') : keys
  const events = told.flatMap(key => eventsOf(key, before.values[key] ?? null, after.values[key] ?? null))
  if (before.composer.text !== after.composer.text) {
    events.push({ property: 'comment.text', value: after.composer.text, before: before.composer.text })
  }
  if (before.composer.isPublic !== after.composer.isPublic) {
    events.push({ property: 'comment.type', value: typeOf(after.composer), before: typeOf(before.composer) })
  }
  if (before.commentCount !== after.commentCount) {
    events.push({ property: 'ticket.comments', value: null, before: null })
    events.push({ property: 'ticket.conversation', value: null, before: null })
  }
  return events
}

function eventsOf(key: string, before: FormValue, value: FormValue): ChangeEvent[] {
  const fieldId = fieldIdOf(key)
  if (fieldId !== undefined) return [{ property: `ticket.custom_field_${fieldId}`, value, before }]
  if (key === 'status') {
    return ['ticket.status', 'ticket.statusCategory', 'ticket.customStatus'].map(property => ({
      property,
      value,
      before
    }))
  }
  if (key === 'email_cc_ids') {
    return [{ property: 'ticket.collaborators', value: asIds(value).map(id => ({ id })), before: null }]
  }
  const property = simple[key]
  if (property === undefined) return []
  return [{ property, value: key.endsWith('_id') && key !== 'external_id' ? asId(value) : value, before }]
}

export const typeOf = (composer: Composer): 'publicReply' | 'internalNote' =>
  composer.isPublic ? 'publicReply' : 'internalNote'
