import type { LintRule } from '../finding'
import { actionPlaces, conditionPlaces, fieldKey, isTemplate, valuePlaces } from '../rules/positions'
import type { Definitions } from '../../definitions/definitionFolders'
import { words } from '../../terminal/language'

/** Operators whose value is one of the field's options. */
const choosing = new Set([
  'is', 'is_not', 'value', 'value_previous', 'not_value', 'not_value_previous', 'includes', 'not_includes'
]) // prettier-ignore

/** What the fields every account has can be. developer.zendesk.com, "Conditions reference" and "Actions reference". */
const ofSystem: Record<string, string[]> = {
  status: ['new', 'open', 'pending', 'hold', 'solved', 'closed'],
  priority: ['low', 'normal', 'high', 'urgent'],
  type: ['question', 'incident', 'problem', 'task'],
  update_type: ['Create', 'Change'],
  comment_is_public: ['true', 'false', 'not_relevant', 'requester_can_see_comment'],
  ticket_is_public: ['public', 'private'],
  requester_role: ['0', '2', '4'],
  in_business_hours: ['true', 'false']
}

/** Options of a system, ticket, requester or organization field; undefined where there are none to choose from. */
const optionsOf = (definitions: Definitions, field: string): string[] | undefined => {
  const [, owner, key = ''] = /^(requester|organization)\.custom_fields\.(.+)$/.exec(field) ?? []
  const found = owner
    ? (owner === 'requester' ? definitions.userFields : definitions.organizationFields)[key]
    : definitions.ticketFields[fieldKey(field) ?? '']
  return found?.custom_field_options?.map(option => option.value) ?? ofSystem[field]
}

const named = (field: string) => {
  const key = fieldKey(field)
  return key === undefined ? field : words().lint.ticketField(key)
}

/** A value that the field cannot have: the condition never holds, the action is refused. */
export const optionNotInField: LintRule = {
  id: 'option-not-in-field',
  level: 'error',
  check: definitions => {
    const unknown = (file: string, pointer: string, field: string, value: string | string[]) => {
      const options = optionsOf(definitions, field)
      if (!options) return []
      return valuePlaces(pointer, value)
        .filter(({ text }) => text !== '' && !isTemplate(text) && !options.includes(text))
        .map(({ text, pointer }) => ({
          file,
          pointer,
          message: words().lint.noOption(named(field), text)
        }))
    }
    return [
      ...conditionPlaces(definitions).flatMap(({ file, pointer, condition: { field, operator, value } }) =>
        choosing.has(operator) ? unknown(file, pointer, field, value) : []
      ),
      ...actionPlaces(definitions).flatMap(({ file, pointer, action: { field, value } }) =>
        unknown(file, pointer, field, value)
      )
    ]
  }
}
