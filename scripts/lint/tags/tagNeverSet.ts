import type { LintRule } from '../finding'
import { fieldTags, readTags, writtenTags } from './usedTags'
import { words } from '../../terminal/language'

/** A condition on a tag that no rule and no field sets: unless a person or another program does, it never turns. */
export const tagNeverSet: LintRule = {
  id: 'tag-never-set',
  level: 'warning',
  check: definitions => {
    const set = new Set([...writtenTags(definitions).map(one => one.tag), ...fieldTags(definitions)])
    return readTags(definitions)
      .filter(({ tag }) => !set.has(tag))
      .map(({ tag, file, pointer }) => ({ file, pointer, message: words().lint.tagNeverSet(tag) }))
  }
}
