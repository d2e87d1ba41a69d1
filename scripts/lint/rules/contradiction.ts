import type { LintRule } from '../finding'
import { contradicts } from './contradicts'
import { ruleFiles } from './positions'
import { words } from '../../terminal/language'

/** Two conditions that no ticket can meet at once: the rule never fires, the view stays empty. */
export const contradiction: LintRule = {
  id: 'contradiction',
  level: 'warning',
  check: definitions =>
    ruleFiles(definitions).flatMap(({ file, all }) =>
      all.flatMap((condition, index) => {
        const other = all.findIndex((earlier, at) => at < index && contradicts(earlier, condition))
        if (other === -1) return []
        const message = words().lint.contradiction(other, condition.field)
        return [{ file, pointer: `/all/${index}`, message }]
      })
    )
}
