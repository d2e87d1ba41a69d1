import type { Found, LintRule } from '../finding'
import { words } from '../../terminal/language'

/** Tags are unique over all ticket fields' options and checkbox tags. */
export const sharedTag: LintRule = {
  id: 'shared-tag',
  level: 'error',
  check: ({ ticketFields }) => {
    const owners = new Map<string, string>()
    return Object.entries(ticketFields).flatMap(([key, field]): Found[] => {
      const options = (field.custom_field_options ?? []).map((option, index) => ({
        tag: option.value,
        pointer: `/custom_field_options/${index}/value`
      }))
      const tags = [...options, ...(field.tag ? [{ tag: field.tag, pointer: '/tag' }] : [])]
      return tags.flatMap(({ tag, pointer }) => {
        const owner = owners.get(tag)
        owners.set(tag, key)
        if (owner === undefined) return []
        return [{ file: `fields/ticket/${key}.json`, pointer, message: words().lint.sharedTag(tag, owner) }]
      })
    })
  }
}
