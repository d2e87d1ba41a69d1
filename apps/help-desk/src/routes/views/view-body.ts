import type { Desk } from '../../desk'
import { invalid } from '../../http/api-error'
import { booleanOf, isRecord, textOf, wholeOf, type JsonRecord } from '../../input'
import type { View, ViewOutput } from '../../tables/rules'
import { columnOf, sortable } from '../../views/columns'
import { checkRule, conditionsOf, restrictionOf, titleOf } from '../rules/rule-body'
import { nextPosition } from '../rules/rule-listing'

const MOST_COLUMNS = 10

const PLAIN: ViewOutput = {
  columns: ['subject', 'requester', 'created', 'updated', 'group', 'assignee'],
  group_by: null,
  group_order: 'desc',
  sort_by: null,
  sort_order: 'desc'
}

/** @throws 422 for anything but asc and desc */
function direction(value: unknown, before: 'asc' | 'desc'): 'asc' | 'desc' {
  if (value === undefined || value === null || value === '') return before
  if (value === 'asc' || value === 'desc') return value
  throw invalid('output', `Output: ${String(value)} is no order`)
}

function sorting(desk: Desk, name: 'group_by' | 'sort_by', value: unknown): string | number | null {
  const text = textOf(value)
  if (text === undefined || text === '') return null
  const column = columnOf(desk, text)
  if (!column || !sortable(column)) throw invalid('output', `Output: ${text} is not a column for ${name}`)
  return column.id
}

/** @throws 422 for an unknown column, an eleventh one, or one that cannot sort. */
export function readOutput(desk: Desk, input: unknown, before: ViewOutput = PLAIN): ViewOutput {
  if (!isRecord(input)) return before
  const given = input['columns']
  const wanted = Array.isArray(given) ? given.map(one => textOf(one) ?? '') : before.columns
  if (wanted.length > MOST_COLUMNS) throw invalid('output', 'Output: a view has at most 10 columns')
  return {
    columns: wanted.map(one => {
      const column = columnOf(desk, one)
      if (!column) throw invalid('output', `Output: ${one} is not a column`)
      return column.id
    }),
    group_by: 'group_by' in input ? sorting(desk, 'group_by', input['group_by']) : before.group_by,
    group_order: direction(input['group_order'], before.group_order),
    sort_by: 'sort_by' in input ? sorting(desk, 'sort_by', input['sort_by']) : before.sort_by,
    sort_order: direction(input['sort_order'], before.sort_order)
  }
}

/** Conditions are written as `all` and `any`; each named array replaces the one before. @throws 422 */
export function writtenView(desk: Desk, body: JsonRecord, before?: View) {
  const view = {
    title: titleOf(body) ?? before?.title ?? '',
    active: booleanOf(body['active']) ?? before?.active ?? true,
    position: wholeOf(body['position']) ?? before?.position ?? nextPosition(desk.tables.views.find()),
    description: 'description' in body ? (textOf(body['description']) ?? null) : (before?.description ?? null),
    conditions: {
      all: 'all' in body ? conditionsOf(body['all']) : (before?.conditions.all ?? []),
      any: 'any' in body ? conditionsOf(body['any']) : (before?.conditions.any ?? [])
    },
    output: readOutput(desk, body['output'], before?.output),
    restriction: 'restriction' in body ? restrictionOf(desk, body['restriction']) : (before?.restriction ?? null)
  }
  checkRule(desk, 'view', view)
  return view
}
