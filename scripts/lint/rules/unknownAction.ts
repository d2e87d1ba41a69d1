import type { LintRule } from '../finding'
import { actionPlaces, fieldKey, type RuleType } from './positions'
import { words } from '../../terminal/language'

const shared = [
  'status', 'custom_status_id', 'type', 'priority', 'group_id', 'assignee_id', 'brand_id', 'ticket_form_id',
  'set_tags', 'current_tags', 'remove_tags', 'cc', 'follower'
] // prettier-ignore
const background = [
  'satisfaction_score', 'locale_id', 'share_ticket', 'set_schedule', 'notification_user', 'notification_group',
  'notification_target', 'notification_webhook', 'notification_sms_user', 'notification_sms_group',
  'notification_messaging_csat', 'tweet_requester', 'deflection', 'add_skills', 'remove_skills', 'set_skills'
] // prettier-ignore
const composed = ['subject', 'comment_value', 'comment_value_html', 'comment_mode_is_public']
const anywhere = /^side_conversation(_\w+)?$/

/** developer.zendesk.com, "Actions reference". */
const actionsOf: Partial<Record<RuleType, readonly string[]>> = {
  trigger: [...shared, ...background],
  automation: [...shared, ...background],
  macro: [...shared, ...composed]
}

/** An action that this kind of rule does not have. A missing ticket field is a dangling reference. */
export const unknownAction: LintRule = {
  id: 'unknown-action',
  level: 'warning',
  check: definitions =>
    actionPlaces(definitions)
      .filter(({ action: { field } }) => fieldKey(field) === undefined && !anywhere.test(field))
      .filter(({ type, action: { field } }) => !actionsOf[type]?.includes(field))
      .map(({ type, file, pointer, action: { field } }) => ({
        file,
        pointer: `${pointer}/field`,
        message: words().lint.noAction(type, field)
      }))
}
