import type { Desk } from '../desk'

const condition = (field: string, operator: string, value: string) => ({ field, operator, value })
const unsolved = condition('status', 'less_than', 'solved')

/** Three of the views a new account comes with. https://support.zendesk.com/hc/en-us/articles/4408888828570 */
const views = [
  { title: 'Seus tickets não resolvidos', all: [unsolved, condition('assignee_id', 'is', 'current_user')] },
  { title: 'Tickets não atribuídos', all: [unsolved, condition('assignee_id', 'is', '')] },
  { title: 'Todos os tickets não resolvidos', all: [unsolved] }
]

export function seedDefaultViews(desk: Desk): void {
  const now = desk.clock.stamp()
  for (const [at, { title, all }] of views.entries())
    desk.tables.views.insert({
      title,
      description: null,
      active: true,
      position: at + 1,
      conditions: { all, any: [] },
      output: {
        columns: ['subject', 'requester', 'created', 'updated', 'group', 'assignee'],
        group_by: 'status',
        group_order: 'asc',
        sort_by: 'created',
        sort_order: 'desc'
      },
      restriction: null,
      created_at: now,
      updated_at: now
    })
}
