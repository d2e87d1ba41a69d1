import type { LintRule } from '../finding'
import { words } from '../../terminal/language'

export const anchors = new Set(['status', 'type', 'group_id', 'assignee_id', 'requester_id'])

/** Zendesk refuses a view without one of these conditions. */
export const viewAnchor: LintRule = {
  id: 'view-without-anchor',
  level: 'error',
  check: ({ views }) =>
    Object.entries(views)
      .filter(([, view]) => !view.all.some(condition => anchors.has(condition.field)))
      .map(([key]) => ({
        file: `views/${key}.json`,
        pointer: '/all',
        message: words().lint.viewAnchor()
      }))
}
