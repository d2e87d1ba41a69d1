import type { LintRule } from '../finding'
import { ruleFiles } from '../rules/positions'
import { fieldTags, readTags, writtenTags } from './usedTags'
import { words } from '../../terminal/language'

/** A tag that a rule sets and no condition reads. One for people stands in the description of a rule that sets it. */
export const tagNeverRead: LintRule = {
  id: 'tag-never-read',
  level: 'warning',
  check: definitions => {
    const read = new Set([...readTags(definitions).map(one => one.tag), ...fieldTags(definitions)])
    const told = new Map(
      ruleFiles(definitions).map(({ file, description = '' }) => [file, new Set(description.match(/[\w:-]+/g))])
    )
    return writtenTags(definitions)
      .filter(({ tag, file }) => !read.has(tag) && !told.get(file)?.has(tag))
      .map(({ tag, file, pointer }) => ({ file, pointer, message: words().lint.tagNeverRead(tag) }))
  }
}
