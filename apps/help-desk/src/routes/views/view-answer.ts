import type { Desk } from '../../desk'
import { urlOf } from '../../http/api'
import type { View, ViewOutput } from '../../tables/rules'
import { columnOf, type Column } from '../../views/columns'

const columns = (desk: Desk, output: ViewOutput): Column[] =>
  output.columns.flatMap(column => columnOf(desk, column) ?? [])

function ordering(desk: Desk, by: string | number | null, order: 'asc' | 'desc') {
  const column = by === null ? undefined : columnOf(desk, by)
  return column ? { id: column.id, title: column.title, order } : null
}

const brief = ({ id, title }: Column) => ({ id, title })

/** How a view is read: what was written as `output` comes back as `execution`. */
export function execution(desk: Desk, output: ViewOutput) {
  const all = columns(desk, output)
  const custom = all.filter(column => typeof column.id === 'number')
  return {
    group_by: output.group_by,
    group_order: output.group_order,
    sort_by: output.sort_by,
    sort_order: output.sort_order,
    group: ordering(desk, output.group_by, output.group_order),
    sort: ordering(desk, output.sort_by, output.sort_order),
    columns: all.map(column => (typeof column.id === 'number' ? column : brief(column))),
    fields: all.filter(column => typeof column.id === 'string').map(brief),
    custom_fields: custom
  }
}

export function viewAnswer(desk: Desk, view: View) {
  const { output, ...plain } = view
  return {
    url: urlOf(desk, `views/${view.id}`),
    ...plain,
    raw_title: view.title,
    default: false,
    execution: execution(desk, output)
  }
}
