import type { LintRule } from '../finding'
import { columnPlaces, partPlaces, restrictionPlaces, valuePlaces } from '../rules/positions'
import { words } from '../../terminal/language'

const holders = new Set(['group_id', 'assignee_id', 'requester_id', 'notification_group', 'notification_user'])

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
          ({ text }) => (holders.has(field) && /^\d+$/.test(text)) || /ticket_field_(option_title_)?\d+/.test(text)
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
