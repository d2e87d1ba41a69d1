import type { Desk } from '../desk'
import { invalid } from '../http/api-error'
import { Problems } from '../http/problems'
import { booleanOf, textOf, type JsonRecord } from '../input'
import type { CustomStatus } from '../tables/custom-status'
import { allStatuses, CATEGORIES } from './statuses'

const LONGEST_LABEL = 48
const MOST = 300
const MOST_IN_CATEGORY = 100

/** Makes a status, or changes `before`, whose category stays. @throws 422 */
export function saveStatus(desk: Desk, before: CustomStatus | undefined, input: JsonRecord): CustomStatus {
  const problems = new Problems()
  const text = (name: 'description' | 'end_user_description') => textOf(input[name]) ?? before?.[name] ?? ''
  const category = before?.status_category ?? CATEGORIES.find(one => one === input['status_category'])
  if (category === undefined) problems.add('status_category', 'Status category: is invalid')
  const agent_label = labelOf(input, 'agent_label', before?.agent_label ?? '', problems)
  if (agent_label === '') problems.add('agent_label', 'Agent label: cannot be blank', 'BlankValue')
  const end_user_label =
    labelOf(input, 'end_user_label', before?.end_user_label ?? agent_label, problems) || agent_label
  // its own, not that of a category that is switched off
  const stored = desk.tables.customStatuses.get(before?.id)
  const active = booleanOf(input['active']) ?? stored?.active ?? true
  if (before?.default && !active) problems.add('active', 'Active: a default status cannot be deactivated')
  problems.check()
  const now = desk.clock.stamp()
  const written = {
    agent_label,
    end_user_label,
    description: text('description'),
    end_user_description: text('end_user_description'),
    active,
    updated_at: now
  }
  if (before) return desk.tables.customStatuses.update(before.id, written)
  if (category === undefined) throw invalid('status_category', 'Status category: is invalid')
  checkRoom(desk, category)
  return desk.tables.customStatuses.insert({ ...written, status_category: category, default: false, created_at: now })
}

function labelOf(
  input: JsonRecord,
  name: 'agent_label' | 'end_user_label',
  before: string,
  problems: Problems
): string {
  const label = name in input ? (textOf(input[name]) ?? '').trim() : before
  if (label.length > LONGEST_LABEL)
    problems.add(name, `${name === 'agent_label' ? 'Agent' : 'End user'} label: is too long (maximum is 48 characters)`)
  return label
}

function checkRoom(desk: Desk, category: CustomStatus['status_category']): void {
  const all = allStatuses(desk)
  if (all.length >= MOST) throw invalid('base', `An account has at most ${MOST} statuses`)
  if (all.filter(one => one.status_category === category).length >= MOST_IN_CATEGORY)
    throw invalid('status_category', `A category has at most ${MOST_IN_CATEGORY} statuses`)
}
