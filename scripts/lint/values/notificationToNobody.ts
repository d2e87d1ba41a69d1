import type { LintRule } from '../finding'
import { ruleFiles } from '../rules/positions'
import { words } from '../../terminal/language'

/** Who a field of the ticket stands for, and the field. */
const through: Record<string, string> = {
  assignee_id: 'assignee_id',
  requester_id: 'requester_id',
  group_id: 'group_id',
  current_groups: 'group_id'
}

/** A mail without anybody to read it: no recipient, or the assignee of tickets that have none. */
export const notificationToNobody: LintRule = {
  id: 'notification-to-nobody',
  level: 'warning',
  check: definitions =>
    ruleFiles(definitions).flatMap(({ file, all, actions }) =>
      actions.flatMap(({ field, value }, index) => {
        if (field !== 'notification_user' && field !== 'notification_group') return []
        const [to = ''] = Array.isArray(value) ? value : [value]
        const needed = through[to]
        const empty = all.some(
          one => one.field === needed && ((one.operator === 'is' && one.value === '') || one.operator === 'not_present')
        )
        if (to !== '' && to !== 'group:' && to !== 'user:' && !empty) return []
        return [{ file, pointer: `/actions/${index}/value/0`, message: words().lint.toNobody(to) }]
      })
    )
}
