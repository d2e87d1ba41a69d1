import type { Definitions } from '../../definitions/definitionFolders'
import type { Found, LintRule } from '../finding'
import { columnPlaces, fieldKey, isTemplate, partPlaces, restrictionPlaces, valuePlaces } from '../rules/positions'
import { words } from '../../terminal/language'

/** A field, group, category or recipient that no definition has. */
export const danglingReference: LintRule = {
  id: 'dangling-reference',
  level: 'error',
  check: definitions => [
    ...partPlaces(definitions).flatMap(({ file, pointer, part }) => [
      ...missingField(definitions, part.field).map(message => ({ file, pointer: `${pointer}/field`, message })),
      ...valuePlaces(pointer, part.value).flatMap(({ text, pointer }) =>
        missingInValue(definitions, text).map(message => ({ file, pointer, message }))
      )
    ]),
    ...columnPlaces(definitions).flatMap(({ file, pointer, column }) =>
      missingField(definitions, column).map(message => ({ file, pointer, message }))
    ),
    ...restrictionPlaces(definitions).flatMap(({ file, pointer, id }) =>
      missingInValue(definitions, id).map(message => ({ file, pointer, message }))
    ),
    ...Object.entries(definitions.triggers).flatMap(([key, { category }]): Found[] =>
      definitions.triggerCategories[category]
        ? []
        : [{ file: `triggers/${key}.json`, pointer: '/category', message: words().lint.noCategory(category) }]
    ),
    ...Object.entries(definitions.ticketForms).flatMap(([form, { fields }]) =>
      fields.flatMap((field, index) =>
        missingField(definitions, `custom_fields_${field}`).map(message => ({
          file: `fields/forms/${form}.json`,
          pointer: `/fields/${index}`,
          message
        }))
      )
    )
  ]
}

/** Other objects that a value names by key; of brands the definitions hold none. */
const otherKinds = [
  ['form', 'ticketForms'],
  ['schedule', 'schedules'],
  ['brand', null]
] as const

const missingField = ({ ticketFields }: Definitions, field: string) => {
  const key = fieldKey(field)
  return key && !/^\d+$/.test(key) && !ticketFields[key] ? [words().lint.noTicketField(key)] : []
}

const missingInValue = (definitions: Definitions, value: string): string[] => {
  const placeholders = value.matchAll(/ticket\.ticket_field(?:_option_title)?_([a-z0-9_]+)/g)
  const inText = [...placeholders].flatMap(([, name = '']) => missingField(definitions, `custom_fields_${name}`))
  const group = /^group:(.*)$/.exec(value)?.[1]
  const recipient = /^recipient:(.*)$/.exec(value)?.[1]
  return [
    ...inText,
    ...(group !== undefined && !isTemplate(group) && !definitions.groups[group] ? [words().lint.noGroup(group)] : []),
    ...otherKinds.flatMap(([kind, table]) => {
      const key = new RegExp(`^${kind}:(.*)$`).exec(value)?.[1]
      return key === undefined || (table && definitions[table][key]) ? [] : [words().lint.noSuch(kind, key)]
    }),
    ...(recipient !== undefined && !definitions.recipients[recipient] ? [words().lint.noRecipient(recipient)] : [])
  ]
}
