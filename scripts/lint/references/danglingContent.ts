import type { LintRule } from '../finding'
import { spokenTexts } from '../texts/textsIn'
import { words } from '../../terminal/language'

const placeholder = /\{\{\s*dc\.([^\s}|]+)/g

/** A placeholder of dynamic content that no definition has: the reader sees it as it is written, unless the account has it. */
export const danglingContent: LintRule = {
  id: 'dangling-content',
  level: 'warning',
  check: definitions =>
    spokenTexts(definitions).flatMap(({ file, pointer, text }) =>
      [...text.matchAll(placeholder)].flatMap(([, content = '']) =>
        Object.hasOwn(definitions.dynamicContent, content)
          ? []
          : [{ file, pointer, message: words().lint.noContent(content) }]
      )
    )
}
