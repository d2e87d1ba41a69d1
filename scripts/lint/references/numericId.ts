import type { LintRule } from '../finding'
import { columnPlaces, partPlaces, restrictionPlaces, valuePlaces } from '../rules/positions'
import { words } from '../../terminal/language'

/** What is named by its id on the wire: people, groups, brands, forms, organizations, schedules, statuses, targets, webhooks. */
const holders = new Set([
  'group_id', 'notification_group', 'notification_sms_group', 'assignee_id', 'requester_id', 'notification_user',
  'notification_sms_user', 'follower', 'cc', 'brand_id', 'ticket_form_id', 'organization_id', 'schedule_id', 'set_schedule',
  'within_schedule', 'custom_status_id', 'notification_target', 'notification_webhook'
]) // prettier-ignore
/** Webhooks have ULIDs. */
const isId = (text: string) => /^\d+$/.test(text) || /^[0-9A-HJKMNP-TV-Z]{26}$/.test(text)

/** An id means something on one account only: definitions say keys. */
export const numericId: LintRule = {
  id: 'numeric-id',
  level: 'error',
  check: definitions => [
    ...partPlaces(definitions).flatMap(({ file, pointer, part: { field, value } }) => [
      ...(/^(custom|ticket)_fields_\d+$/.test(field)
        ? [{ file, pointer: `${pointer}/field`, message: words().lint.numberForKey(field) }]
        : []),
      ...valuePlaces(pointer, value)
        .filter(
          ({ text }, at) =>
            (at === 0 && holders.has(field) && isId(text)) || /ticket_field_(option_title_)?\d+/.test(text)
        )
        .map(({ pointer }) => ({ file, pointer, message: words().lint.numberForKey(field) }))
    ]),
    ...restrictionPlaces(definitions)
      .filter(({ id }) => /^\d+$/.test(id))
      .map(({ file, pointer }) => ({ file, pointer, message: words().lint.numberForKey('restriction') })),
    ...columnPlaces(definitions)
      .filter(({ column }) => /^(custom_fields_)?\d+$/.test(column))
      .map(({ file, pointer, column }) => ({ file, pointer, message: words().lint.numberForKey(column) }))
  ]
}
