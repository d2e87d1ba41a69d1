import type { LintRule } from '../finding'
import { columnPlaces, fieldKey } from '../rules/positions'
import { words } from '../../terminal/language'

/** developer.zendesk.com, "View columns"; `description` is the subject. */
const columns = new Set([
  'assigned', 'assignee', 'due_date', 'group', 'nice_id', 'updated', 'updated_assignee', 'updated_requester',
  'updated_by_type', 'organization', 'priority', 'created', 'requester', 'locale_id', 'satisfaction_score', 'score',
  'sla_next_breach_at', 'solved', 'status', 'custom_status_id', 'description', 'subject', 'ticket_id', 'submitter',
  'ticket_form', 'type', 'brand', 'via'
]) // prettier-ignore
/** "The subject and submitter columns are not supported." */
const neverSorted = new Set(['description', 'subject', 'submitter', 'custom_status_id'])

/** A column that a view does not have, or cannot be sorted or grouped by. */
export const viewColumns: LintRule = {
  id: 'unknown-column',
  level: 'error',
  check: definitions =>
    columnPlaces(definitions).flatMap(({ file, pointer, column }) => {
      // Numbers and missing ticket fields are other rules' business.
      if (fieldKey(column) !== undefined || /^\d+$/.test(column)) return []
      if (!columns.has(column)) return [{ file, pointer, message: words().lint.noColumn(column) }]
      const sorting = pointer.endsWith('_by') && neverSorted.has(column)
      return sorting ? [{ file, pointer, message: words().lint.neverSorted(column) }] : []
    })
}
