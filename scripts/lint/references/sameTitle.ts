import { type Definitions, folders } from '../../definitions/definitionFolders'
import type { LintRule } from '../finding'
import { words } from '../../terminal/language'

const titled = [
  'ticketFields',
  'groups',
  'macros',
  'views',
  'triggerCategories',
  'triggers',
  'automations',
  'slaPolicies',
  'schedules'
] as const satisfies (keyof Definitions)[]

const titleOf = (one: { title: string } | { name: string }) => ('title' in one ? one.title : one.name)

/** Two objects of one title: without the key map nobody can say which is which, and a plan stops. */
export const sameTitle: LintRule = {
  id: 'same-title',
  level: 'warning',
  check: definitions =>
    titled.flatMap(name => {
      const owners = new Map<string, string>()
      const all: Record<string, { title: string } | { name: string }> = definitions[name]
      return Object.entries(all).flatMap(([key, one]) => {
        const owner = owners.get(titleOf(one))
        owners.set(titleOf(one), owner ?? key)
        const pointer = 'title' in one ? '/title' : '/name'
        const file = `${folders[name].path}/${key}.json`
        return owner === undefined ? [] : [{ file, pointer, message: words().lint.sameTitle(titleOf(one), owner) }]
      })
    })
}
