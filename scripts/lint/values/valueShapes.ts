import type { Definitions } from '../../definitions/definitionFolders'
import type { Found, LintRule } from '../finding'
import { hourFields } from '../rules/fieldFacts'
import { conditionPlaces, fieldKey, isTemplate, partPlaces, valuePlaces } from '../rules/positions'
import { words } from '../../terminal/language'

/** Filled in by the account, or nothing at all. */
const open = (text: string) => text === '' || isTemplate(text) || text.includes('{{')

const fieldType = ({ ticketFields, userFields, organizationFields }: Definitions, field: string) => {
  const [, owner, key = ''] = /^(requester|organization)\.custom_fields\.(.+)$/.exec(field) ?? []
  if (owner) return (owner === 'requester' ? userFields : organizationFields)[key]?.type
  return ticketFields[fieldKey(field) ?? '']?.type
}

const ofType = (
  definitions: Definitions,
  type: string,
  isRight: (text: string, operator: string) => boolean,
  message: (text: string) => string
): Found[] =>
  partPlaces(definitions).flatMap(({ file, pointer, part }) => {
    if (fieldType(definitions, part.field) !== type) return []
    const operator = 'operator' in part ? part.operator : 'is'
    return valuePlaces(pointer, part.value)
      .filter(({ text }) => !open(text) && !isRight(text, operator))
      .map(place => ({ file, pointer: place.pointer, message: message(place.text) }))
  })

const isDay = (text: string) => {
  const day = new Date(`${text}T00:00:00Z`)
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(text)
}

export const dateValue: LintRule = {
  id: 'date-value',
  level: 'error',
  check: definitions =>
    ofType(
      definitions,
      'date',
      (text, operator) => (operator.endsWith('_n_days') ? /^\d+$/.test(text) : isDay(text)),
      text => words().lint.notDate(text)
    )
}

export const checkboxValue: LintRule = {
  id: 'checkbox-value',
  level: 'error',
  check: definitions =>
    ofType(
      definitions,
      'checkbox',
      text => text === 'true' || text === 'false',
      text => words().lint.notCheckbox(text)
    )
}

export const hoursValue: LintRule = {
  id: 'hours-value',
  level: 'error',
  check: definitions =>
    conditionPlaces(definitions).flatMap(({ file, pointer, condition: { field, value } }) =>
      hourFields.has(field) && !/^\d+$/.test(String(value))
        ? [{ file, pointer: `${pointer}/value`, message: words().lint.notHours(String(value)) }]
        : []
    )
}
