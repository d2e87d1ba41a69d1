import type { Definitions } from '../../definitions/definitionFolders'
import { actionPlaces, conditionPlaces, isTemplate, tagsIn } from '../rules/positions'

interface TagPlace {
  tag: string
  file: string
  pointer: string
}

/** Tags that conditions ask about. */
export const readTags = (definitions: Definitions): TagPlace[] =>
  conditionPlaces(definitions).flatMap(({ file, pointer, condition: { field, value } }) =>
    field === 'current_tags' ? places(value, file, `${pointer}/value`) : []
  )

/** Tags that rules put on tickets. */
export const writtenTags = (definitions: Definitions): TagPlace[] =>
  actionPlaces(definitions).flatMap(({ file, pointer, action: { field, value } }) =>
    field === 'current_tags' || field === 'set_tags' ? places(value, file, `${pointer}/value`) : []
  )

const places = (value: string | string[], file: string, pointer: string) =>
  tagsIn(value)
    .filter(tag => !isTemplate(tag))
    .map(tag => ({ tag, file, pointer }))

/** Tags that fields put on tickets: their options', a checkbox's, and those that users' and organizations' bring along. */
export const fieldTags = ({ ticketFields, userFields, organizationFields }: Definitions): Set<string> => {
  const fields: Tagging[] = [ticketFields, userFields, organizationFields].flatMap(all => Object.values<Tagging>(all))
  return new Set(
    fields.flatMap(({ custom_field_options: options = [], tag }) => [
      ...options.map(option => option.value),
      ...(tag ? [tag] : [])
    ])
  )
}

interface Tagging {
  custom_field_options?: { value: string }[] | undefined
  tag?: string | null | undefined
}
