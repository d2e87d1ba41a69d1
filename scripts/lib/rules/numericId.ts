import type { LintRule } from './finding'
import { columnPlaces, partPlaces, partsOf } from './positions'

const holders = new Set(['group_id', 'assignee_id', 'requester_id', 'notification_group', 'notification_user'])

/** An id means something on one account only: definitions say keys. */
export const numericId: LintRule = {
  id: 'numeric-id',
  level: 'error',
  check: definitions => [
    ...partPlaces(definitions).flatMap(({ file, pointer, part: { field, value } }) => [
      ...(/^(custom|ticket)_fields_\d+$/.test(field)
        ? [{ file, pointer: `${pointer}/field`, message: `${field}: a number where a key belongs` }]
        : []),
      ...partsOf(value)
        .filter(one => (holders.has(field) && /^\d+$/.test(one)) || /ticket_field_(option_title_)?\d+/.test(one))
        .map(() => ({ file, pointer: `${pointer}/value`, message: `${field}: a number where a key belongs` }))
    ]),
    ...columnPlaces(definitions)
      .filter(({ column }) => /^(custom_fields_)?\d+$/.test(column))
      .map(({ file, pointer, column }) => ({ file, pointer, message: `${column}: a number where a key belongs` }))
  ]
}
