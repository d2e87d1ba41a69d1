import type { LintRule } from '../finding'
import { columnPlaces, partPlaces, restrictionPlaces, valuePlaces } from '../rules/positions'
import { isId, refKind } from '../../engine/refKinds'
import { words } from '../../terminal/language'

const named = (field: string, text: string) => {
  const kind = refKind(field)
  return kind !== null && isId(kind, text)
}

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
            ((at === 0 || !field.startsWith('notification')) && named(field, text)) ||
            /ticket_field_(option_title_)?\d+/.test(text)
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
