import { expect, it } from 'vitest'
import { openTestAccount } from '../../test-account/test-account'
import type { RuleCondition } from '../evaluation/rule-types'
import { candidates } from './candidates'

const account = openTestAccount()
const now = new Date('2026-11-23T12:00:00Z')
const condition = (field: string, operator: string, value: string): RuleCondition => ({ field, operator, value })
const where = (...all: RuleCondition[]) =>
  candidates(account.desk, { conditions: { all, any: [] }, now, actor: account.agent })

it.each([
  ['less_than', 'solved', ['new', 'open', 'pending', 'hold']],
  ['greater_than', 'pending', ['hold', 'solved', 'closed']],
  ['is_not', 'closed', ['new', 'open', 'pending', 'hold', 'solved']],
  ['is', 'open', ['open']]
])('status %s %s leaves %j', (operator, value, expected) => {
  expect(where(condition('status', operator, value)).status).toEqual(expected)
})

it('narrows by people, groups, tags, options and the hour of solving', () => {
  const stage = account.field.stage.id
  expect(
    where(
      condition('assignee_id', 'is', 'current_user'),
      condition('group_id', 'is', ''),
      condition('current_tags', 'includes', 'one_tag'),
      condition('SOLVED', 'greater_than', '24')
    )
  ).toEqual({
    assignee_id: account.agent.id,
    group_id: null,
    tags: { like: '% one_tag %' },
    solved_at: { lt: '2026-11-22T12:00:00Z' },
    status: undefined
  })
  expect(where(condition(`custom_fields_${stage}`, 'is', 'stage_done')).tags).toEqual({ like: '% stage_done %' })
})

it('does not narrow by what it cannot express', () => {
  expect(
    where(
      condition('current_tags', 'includes', 'two tags'),
      condition('current_tags', 'not_includes', 'one'),
      condition(`custom_fields_${account.field.note.id}`, 'is', 'text'),
      condition('group_id', 'is_not', '1')
    )
  ).toEqual({ status: undefined })
})
