import { describe, expect, it } from 'vitest'
import { factsFor } from '../facts-for-tests'
import type { RuleAction, RuleTicket, RuleValue } from '../rule-types'
import { planActions } from './actions'

const plan = (actions: RuleAction[], ticket: Partial<RuleTicket> = {}) =>
  planActions(actions, { facts: factsFor(ticket), render: text => text.replace('{{x}}', 'filled'), currentGroup: 70 })

const action = (field: string, value: RuleValue): RuleAction => ({ field, value })

describe('tags', () => {
  it('set replaces, current adds, remove takes away, in their order', () => {
    expect(plan([action('current_tags', 'b c')], { tags: ['a'] }).patch.tags).toEqual(['a', 'b', 'c'])
    expect(plan([action('set_tags', 'b')], { tags: ['a'] }).patch.tags).toEqual(['b'])
    expect(plan([action('remove_tags', 'a x')], { tags: ['a', 'b'] }).patch.tags).toEqual(['b'])
    expect(plan([action('set_tags', 'x'), action('current_tags', 'y')], { tags: ['a'] }).patch.tags).toEqual(['x', 'y'])
  })
})

describe('custom fields', () => {
  it('take a text or a list, as macros carry both', () => {
    expect(plan([action('custom_fields_1', 'stage_done')]).patch.custom).toEqual({ 1: 'stage_done' })
    expect(plan([action('custom_fields_1', ['stage_done'])]).patch.custom).toEqual({ 1: 'stage_done' })
    expect(plan([action('custom_fields_6', ['area_a', 'area_b'])]).patch.custom).toEqual({ 6: ['area_a', 'area_b'] })
  })

  it('become numbers, truths and days by their type', () => {
    const { patch } = plan([
      action('custom_fields_3', '45'),
      action('custom_fields_4', 'true'),
      action('custom_fields_2', ['days_from_now', '3'])
    ])
    expect(patch.custom).toEqual({ 2: '2026-11-26', 3: 45, 4: true })
  })

  it('are emptied by an empty value', () => {
    const { patch } = plan([
      action('custom_fields_1', ''),
      action('custom_fields_2', ''),
      action('custom_fields_3', null)
    ])
    expect(patch.custom).toEqual({ 1: null, 2: null, 3: null })
  })

  it('that do not exist are left aside with the reason', () => {
    expect(plan([action('custom_fields_99', 'x')]).ignored).toEqual([
      { field: 'custom_fields_99', reason: 'no such field' }
    ])
  })
})

describe('people and groups', () => {
  it('can be named, meant or emptied', () => {
    expect(plan([action('assignee_id', '9')]).patch.assignee_id).toBe(9)
    expect(plan([action('assignee_id', 'current_user')]).patch.assignee_id).toBe(2)
    expect(plan([action('assignee_id', 'requester_id')], { requester_id: 4 }).patch.assignee_id).toBe(4)
    expect(plan([action('assignee_id', '')]).patch.assignee_id).toBeNull()
    expect(plan([action('group_id', 'current_groups')]).patch.group_id).toBe(70)
    expect(plan([action('cc', '8'), action('follower', 'current_user')])).toMatchObject({ ccs: [8], followers: [2] })
  })
})

describe('texts', () => {
  it('comments come as text or with their channel', () => {
    expect(plan([action('comment_value', '{{x}}')]).comment).toEqual({ body: 'filled' })
    expect(plan([action('comment_value', ['channel:all', 'Hi'])]).comment).toEqual({ body: 'Hi' })
    expect(
      plan([action('comment_value_html', '<b>{{x}}</b>'), action('comment_mode_is_public', 'false')]).comment
    ).toEqual({ html_body: '<b>filled</b>', public: false })
  })

  it('a subject is replaced as a whole', () => {
    expect(plan([action('subject', '[X] {{x}}')], { subject: 'Old' }).patch.subject).toBe('[X] filled')
  })

  it('mails name a recipient and keep the placeholders of subject and body', () => {
    expect(plan([action('notification_group', ['70', 'S {{x}}', 'B'])]).notifications).toEqual([
      { to: 'group', recipient: '70', subject: 'S {{x}}', body: 'B' }
    ])
  })
})

it('says which actions this account does not carry out', () => {
  expect(
    plan([action('satisfaction_score', 'offered'), action('notification_webhook', ['1', '{}'])]).ignored
  ).toHaveLength(2)
})
