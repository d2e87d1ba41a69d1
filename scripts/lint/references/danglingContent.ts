import { type Definitions, folders } from '../../definitions/definitionFolders'
import type { LintRule } from '../finding'
import { words } from '../../terminal/language'

const placeholder = /\{\{\s*dc\.([^\s}|]+)/g

interface Text {
  pointer: string
  text: string
}

const textsIn = (value: unknown, pointer = ''): Text[] => {
  if (typeof value === 'string') return [{ pointer, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) => textsIn(part, `${pointer}/${name}`))
}

const spoken = [
  'ticketFields',
  'userFields',
  'organizationFields',
  'macros',
  'views',
  'triggers',
  'automations'
] as const

/** A placeholder of dynamic content that no definition has: the reader sees it as it is written, unless the account has it. */
export const danglingContent: LintRule = {
  id: 'dangling-content',
  level: 'warning',
  check: (definitions: Definitions) =>
    spoken.flatMap(name =>
      Object.entries(definitions[name]).flatMap(([key, definition]) =>
        textsIn(definition).flatMap(({ pointer, text }) =>
          [...text.matchAll(placeholder)].flatMap(([, content = '']) =>
            Object.hasOwn(definitions.dynamicContent, content)
              ? []
              : [{ file: `${folders[name].path}/${key}.json`, pointer, message: words().lint.noContent(content) }]
          )
        )
      )
    )
}
