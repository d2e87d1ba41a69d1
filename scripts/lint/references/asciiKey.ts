import { type Definitions, folders } from '../../definitions/definitionFolders'
import type { LintRule } from '../finding'
import { words } from '../../terminal/language'

const names = Object.entries(folders) as [keyof typeof folders, { path: string }][]

/** A file is named by its key; a letter with an accent is two different ones on two systems, and none in a placeholder. */
export const asciiKey: LintRule = {
  id: 'key-not-ascii',
  level: 'error',
  check: (definitions: Definitions) =>
    names.flatMap(([name, { path }]) =>
      Object.keys(definitions[name])
        .filter(key => !/^[A-Za-z0-9_][\w.-]*$/.test(key))
        .map(key => ({ file: `${path}/${key}.json`, pointer: '', message: words().lint.notAscii(key) }))
    )
}
