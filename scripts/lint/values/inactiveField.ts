import type { Definitions } from '../../definitions/definitionFolders'
import type { Found, LintRule } from '../finding'
import { columnPlaces, fieldKey, partPlaces, type RuleType } from '../rules/positions'
import { words } from '../../terminal/language'

const off = ({ ticketFields }: Definitions, key: string | undefined) =>
  key !== undefined && (ticketFields[key]?.active === false || ticketFields[key]?.retired === true)

const inRules = (definitions: Definitions, isMeant: (type: RuleType) => boolean): Found[] =>
  partPlaces(definitions).flatMap(({ type, file, pointer, part }) => {
    const key = fieldKey(part.field)
    if (!isMeant(type) || key === undefined || !off(definitions, key)) return []
    return [{ file, pointer: `${pointer}/field`, message: words().lint.fieldOff(key) }]
  })

/** Zendesk refuses a macro action on a field that is switched off. */
export const inactiveInMacro: LintRule = {
  id: 'inactive-field',
  level: 'error',
  check: definitions => inRules(definitions, type => type === 'macro')
}

/** A field that is switched off has no value: the condition never turns, the form and the view do not show it. */
export const inactiveElsewhere: LintRule = {
  id: 'inactive-field-used',
  level: 'warning',
  check: definitions => [
    ...inRules(definitions, type => type !== 'macro'),
    ...columnPlaces(definitions).flatMap(({ file, pointer, column }) => {
      const key = fieldKey(column) ?? ''
      return off(definitions, key) ? [{ file, pointer, message: words().lint.fieldOff(key) }] : []
    }),
    ...formFields(definitions).flatMap(({ file, pointer, key }) =>
      off(definitions, key) ? [{ file, pointer, message: words().lint.fieldOff(key) }] : []
    )
  ]
}

const formFields = ({ ticketForms }: Definitions) =>
  Object.entries(ticketForms).flatMap(([form, { fields }]) =>
    fields.map((key, index) => ({ file: `fields/forms/${form}.json`, pointer: `/fields/${index}`, key, fields, index }))
  )

export const fieldTwice: LintRule = {
  id: 'field-twice',
  level: 'error',
  check: definitions =>
    formFields(definitions).flatMap(({ file, pointer, key, fields, index }) =>
      fields.indexOf(key) === index ? [] : [{ file, pointer, message: words().lint.fieldTwice(key) }]
    )
}
