import { asText, isEmpty } from '../compare'
import type { RuleAction, RuleField } from '../rule-types'
import { ACTION_FIELDS } from './actions'

export type ActingKind = 'trigger' | 'automation' | 'macro'

/** The field behind custom_fields_<id>, and whether it is switched on. */
export type ActionField = (id: number) => (RuleField & { active: boolean }) | undefined

const OF_MACROS = [
  'subject',
  'status',
  'brand_id',
  'ticket_form_id',
  'priority',
  'type',
  'group_id',
  'assignee_id',
  'set_tags',
  'current_tags',
  'remove_tags',
  'follower',
  'cc',
  'custom_status_id',
  'comment_value',
  'comment_value_html',
  'comment_mode_is_public'
]
const MACRO_ONLY = ['subject', 'comment_value', 'comment_value_html', 'comment_mode_is_public']

const VALUES: Readonly<Record<string, readonly string[]>> = {
  status: ['new', 'open', 'pending', 'hold', 'solved', 'closed'],
  priority: ['low', 'normal', 'high', 'urgent'],
  type: ['question', 'incident', 'problem', 'task']
}

export const actionFields = (kind: ActingKind): readonly string[] =>
  kind === 'macro' ? OF_MACROS : ACTION_FIELDS.filter(field => !MACRO_ONLY.includes(field))

/** Rules set every field but a text that must fit an expression, as recorded. */
export const canBeSet = ({ type }: { type: string }): boolean => type !== 'regexp'

function actionValues(kind: ActingKind, field: string): readonly string[] | undefined {
  const values = VALUES[field]
  return field === 'status' && kind === 'macro' ? values?.filter(one => one !== 'new' && one !== 'closed') : values
}

function problem({ field, value }: RuleAction, kind: ActingKind, fieldOf: ActionField): string | undefined {
  const id = /^custom_fields_(\d+)$/.exec(field)?.[1]
  if (id === undefined) {
    if (!actionFields(kind).includes(field)) return `${field} is not an action of a ${kind}`
    const allowed = actionValues(kind, field)
    if (allowed && !isEmpty(value) && !allowed.includes(asText(value))) return `${asText(value)} is no ${field}`
    const parts = Array.isArray(value) ? value.length : 1
    if (field === 'notification_webhook' || field === 'notification_target')
      return parts < 2 ? `${field} takes an id and a body` : undefined
    if (field.startsWith('notification_') && parts < 3) return `${field} takes a recipient, a subject and a body`
    return undefined
  }
  const known = fieldOf(Number(id))
  if (!known) return `ticket field ${id} does not exist`
  if (!known.active) return `ticket field ${id} is not active`
  if (!canBeSet(known)) return `ticket field ${id} cannot be set by a rule`
  const named = (Array.isArray(value) ? value : [value]).map(asText).filter(text => text !== '')
  const strange = known.options.length > 0 && named.find(text => !known.options.some(one => one.value === text))
  return strange ? `${strange} is not an option of ticket field ${id}` : undefined
}

/** What is wrong with a rule's actions, in words; empty when nothing is. */
export function checkActions(actions: readonly RuleAction[], kind: ActingKind, fieldOf: ActionField): string[] {
  if (actions.length === 0) return ['at least one action is needed']
  return actions.map(action => problem(action, kind, fieldOf)).filter(text => text !== undefined)
}
