import type { Action, Condition } from '../../definitions/schemas/rules'
import { contradicts } from './contradicts'
import type { LintRule } from '../finding'
import { type RuleFile, ruleFiles, tagsIn } from './positions'
import { words } from '../../terminal/language'

const same = (a: Condition, b: Condition) => JSON.stringify(a) === JSON.stringify(b)

/** What an action makes true of the ticket, as a condition. */
export const afterwards = ({ field, value }: Action): Condition[] => {
  if (field === 'remove_tags')
    return tagsIn(value).map(tag => ({ field: 'current_tags', operator: 'not_includes', value: tag }))
  if (field === 'current_tags') return tagsIn(value).map(tag => ({ field, operator: 'includes', value: tag }))
  return Array.isArray(value) || field.startsWith('notification') ? [] : [{ field, operator: 'is', value }]
}

/** The earlier one fires whenever the later could, and ends what the later needs. */
const shadows = (earlier: RuleFile, later: RuleFile) =>
  earlier.any.length === 0 &&
  earlier.all.every(condition => later.all.some(other => same(condition, other))) &&
  earlier.actions.flatMap(afterwards).some(made => later.all.some(needed => contradicts(made, needed)))

/** A rule that never fires: no `any` condition can hold, or, of triggers, an earlier one always comes first. */
export const unreachableTrigger: LintRule = {
  id: 'unreachable-trigger',
  level: 'warning',
  check: definitions => {
    const byKey = new Map(ruleFiles(definitions).flatMap(rule => (rule.type === 'trigger' ? [[rule.key, rule]] : [])))
    const inOrder = definitions.triggerOrder.flatMap(key => byKey.get(key) ?? [])
    const dead = ruleFiles(definitions).filter(
      ({ all, any }) => any.length > 0 && any.every(one => all.some(condition => contradicts(condition, one)))
    )
    return [
      ...dead.map(({ file }) => ({ file, pointer: '/any', message: words().lint.deadAny() })),
      ...inOrder.flatMap((trigger, index) => {
        const shadow = inOrder.slice(0, index).find(earlier => shadows(earlier, trigger))
        return shadow ? [{ file: trigger.file, pointer: '', message: words().lint.shadowed(shadow.key) }] : []
      })
    ]
  }
} // prettier-ignore
