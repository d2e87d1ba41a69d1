import type { Definitions } from '../definitionFolders'
import type { Desired } from '../desired'
import type { Json } from '../types/resource'
import { record, records, text } from '../types/wire'
import type { Finding } from './finding'

const folder: Partial<Record<Desired['type'], string>> = {
  macro: 'macros',
  view: 'views',
  trigger: 'triggers',
  automation: 'automations'
}

/** Conditions whose value is one of the field's options. */
const optionOperators = new Set(['is', 'is_not', 'value', 'value_previous', 'not_value', 'not_value_previous'])

/** References in rules that lead nowhere, options a field does not have, and ids where keys belong. */
export const checkReferences = (definitions: Definitions, desired: readonly Desired[]): Finding[] =>
  desired.flatMap(one => {
    const place = folder[one.type]
    if (!place) return []
    const file = `${place}/${one.key}.json`
    return findings(definitions, one).map(message => ({ file, message }))
  })

const findings = (definitions: Definitions, { body }: Desired): string[] => {
  const output = record(body.output)
  const columns = [
    ...(Array.isArray(output.columns) ? output.columns : []),
    record(output.group).by,
    record(output.sort).by
  ]
  return [
    ...[...records(body.all), ...records(body.any)].flatMap(entry =>
      checkPart(definitions, text(entry.field), entry.value as Json, optionOperators.has(text(entry.operator)))
    ),
    ...records(body.actions).flatMap(entry => checkPart(definitions, text(entry.field), entry.value as Json, true)),
    ...columns.flatMap(name => checkField(definitions, text(name))),
    ...(body.category === undefined || definitions.triggerCategories[text(body.category)]
      ? []
      : [`no trigger category "${text(body.category)}"`])
  ]
}

const checkField = (definitions: Definitions, field: string): string[] => {
  const key = /^custom_fields_(.+)$/.exec(field)?.[1]
  if (/^\d+$/.test(field) || (key && /^\d+$/.test(key))) return [`${field}: a number where a key belongs`]
  return key && !definitions.ticketFields[key] ? [`no ticket field "${key}"`] : []
}

const checkPart = (definitions: Definitions, field: string, value: Json, isOption: boolean): string[] => {
  const parts = Array.isArray(value) ? value.map(text) : [text(value)]
  const key = /^custom_fields_(.+)$/.exec(field)?.[1]
  const options = key ? definitions.ticketFields[key]?.custom_field_options : undefined
  const unknown =
    options && isOption ? parts.filter(part => part && !options.some(option => option.value === part)) : []
  return [
    ...checkField(definitions, field),
    ...unknown.map(part => `ticket field "${key}" has no option "${part}"`),
    ...parts.flatMap(part => checkGroup(definitions, field, part)),
    ...parts.flatMap(part =>
      [...part.matchAll(/ticket\.ticket_field(?:_option_title)?_([a-z0-9_]+)/g)].flatMap(([, name = '']) =>
        checkField(definitions, `custom_fields_${name}`)
      )
    )
  ]
}

const checkGroup = (definitions: Definitions, field: string, value: string): string[] => {
  const key = /^group:(.*)$/.exec(value)?.[1]
  if (field === 'group_id' && /^\d+$/.test(value)) return [`group_id: a number where a key belongs`]
  return key !== undefined && !definitions.groups[key] ? [`no group "${key}"`] : []
}
