import type { LintRule } from '../finding'
import { hourFields } from './fieldFacts'
import { anchors } from '../references/viewAnchor'
import { tagsIn } from './positions'
import { words } from '../../terminal/language'

/** Zendesk refuses an automation that would run every hour, and one without hours or without a plain condition. */
export const automationEnds: LintRule = {
  id: 'automation-without-end',
  level: 'error',
  check: ({ automations }) =>
    Object.entries(automations).flatMap(([key, { all, actions }]) => {
      const tags = (field: string) =>
        actions.filter(action => action.field === field).flatMap(action => tagsIn(action.value))
      const nullifies = all.some(({ field, operator, value }) => {
        if (hourFields.has(field) && operator === 'is') return true
        if (field === 'current_tags')
          return tagsIn(value).some(tag =>
            tags(operator === 'not_includes' ? 'current_tags' : 'remove_tags').includes(tag)
          )
        return actions.some(action => action.field === field && String(action.value) !== String(value))
      })
      const missing = [
        all.some(condition => hourFields.has(condition.field)) ? '' : words().lint.automationHours(),
        all.some(condition => anchors.has(condition.field)) ? '' : words().lint.automationAnchor(),
        nullifies ? '' : words().lint.automationEndless()
      ]
      return missing.filter(Boolean).map(message => ({ file: `automations/${key}.json`, pointer: '/all', message }))
    })
}
