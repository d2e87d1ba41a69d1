import { describe, expect, it } from 'vitest'
import { factsFor } from '../facts-for-tests'
import type { RuleCondition, RuleTicket, RuleValue } from '../rule-types'
import { evaluate, readCondition } from './conditions'

const condition = (field: string, operator: string, value: RuleValue = ''): RuleCondition => ({
  field,
  operator,
  value
})

const holds = (
  one: RuleCondition,
  ticket: Partial<RuleTicket> = {},
  rest: Parameters<typeof factsFor>[1] = {}
): boolean => evaluate({ all: [one], any: [] }, factsFor(ticket, rest)).matched

describe('status and priority', () => {
  it.each([
    ['is', 'open', true],
    ['is', 'OPEN', true],
    ['is_not', 'open', false],
    ['less_than', 'solved', true],
    ['less_than', 'open', false],
    ['greater_than', 'new', true],
    ['greater_than', 'open', false]
  ])('an open ticket: status %s %s is %s', (operator, value, expected) => {
    expect(holds(condition('status', operator, value), { status: 'open' })).toBe(expected)
  })

  it('follow Zendesk’s order, where hold stands between pending and solved', () => {
    expect(holds(condition('status', 'less_than', 'solved'), { status: 'hold' })).toBe(true)
    expect(holds(condition('status', 'greater_than', 'pending'), { status: 'hold' })).toBe(true)
  })

  it('a ticket without priority stands below low', () => {
    expect(holds(condition('priority', 'less_than', 'low'), { priority: null })).toBe(true)
    expect(holds(condition('priority', 'is', ''), { priority: null })).toBe(true)
    expect(holds(condition('priority', 'greater_than', 'low'), { priority: null })).toBe(false)
  })
})

describe('changes', () => {
  const moved = { before: { status: 'open' } }
  it.each([
    ['changed', '', true],
    ['not_changed', '', false],
    ['value', 'solved', true],
    ['value', 'open', false],
    ['value_previous', 'open', true],
    ['value_previous', 'new', false],
    ['not_value', 'solved', false],
    ['not_value_previous', 'new', true]
  ])('from open to solved: status %s %s is %s', (operator, value, expected) => {
    expect(holds(condition('status', operator, value), { status: 'solved' }, moved)).toBe(expected)
  })

  it('a value that stayed has not changed to itself', () => {
    expect(holds(condition('status', 'value', 'open'), { status: 'open' }, moved)).toBe(false)
  })

  it('a value given at creation counts as changed to', () => {
    const group = condition('group_id', 'value', '7')
    expect(holds(group, { group_id: 7 })).toBe(true)
    expect(holds(condition('group_id', 'changed'), { group_id: null })).toBe(false)
  })

  it('are seen in custom fields too', () => {
    const rest = { before: { custom: { 1: null } } }
    expect(holds(condition('custom_fields_1', 'value', 'stage_done'), { custom: { 1: 'stage_done' } }, rest)).toBe(true)
    expect(holds(condition('custom_fields_1', 'changed'), {}, rest)).toBe(false)
  })

  it('an empty checkbox that becomes false has not changed', () => {
    expect(holds(condition('custom_fields_4', 'changed'), { custom: { 4: false } }, { before: {} })).toBe(false)
    expect(holds(condition('custom_fields_4', 'changed'), { custom: { 4: true } }, { before: {} })).toBe(true)
  })
})

describe('tags', () => {
  it('includes asks for at least one, not_includes for none', () => {
    const ticket = { tags: ['a', 'b'] }
    expect(holds(condition('current_tags', 'includes', 'b c'), ticket)).toBe(true)
    expect(holds(condition('current_tags', 'includes', ['c', 'b']), ticket)).toBe(true)
    expect(holds(condition('current_tags', 'includes', 'c'), ticket)).toBe(false)
    expect(holds(condition('current_tags', 'not_includes', 'c d'), ticket)).toBe(true)
    expect(holds(condition('current_tags', 'not_includes', 'c a'), ticket)).toBe(false)
  })

  it('compares whole tags, not parts of them', () => {
    expect(holds(condition('current_tags', 'includes', 'consult'), { tags: ['consult_ok'] })).toBe(false)
  })
})

describe('people', () => {
  it('an empty value means nobody', () => {
    expect(holds(condition('assignee_id', 'is', ''), { assignee_id: null })).toBe(true)
    expect(holds(condition('assignee_id', 'is_not', ''), { assignee_id: null })).toBe(false)
    expect(holds(condition('assignee_id', 'is_not', ''), { assignee_id: 5 })).toBe(true)
  })

  it('current_user, requester_id and assignee_id stand for somebody', () => {
    expect(holds(condition('assignee_id', 'is', 'current_user'), { assignee_id: 2 })).toBe(true)
    expect(holds(condition('assignee_id', 'is', 'requester_id'), { assignee_id: 3, requester_id: 3 })).toBe(true)
    expect(holds(condition('assignee_id', 'is', 'current_user'), { assignee_id: 9 })).toBe(false)
  })

  it('current_groups stands for the groups of whoever looks', () => {
    expect(holds(condition('group_id', 'is', 'current_groups'), { group_id: 70 })).toBe(true)
    expect(holds(condition('group_id', 'is', 'current_groups'), { group_id: 71 })).toBe(false)
    expect(holds(condition('group_id', 'is', 'current_groups'), { group_id: null })).toBe(false)
    expect(holds(condition('group_id', 'is_not', 'current_groups'), { group_id: 71 })).toBe(true)
  })

  it('role asks about the person who makes the update', () => {
    expect(holds(condition('role', 'is', 'agent'))).toBe(true)
    expect(holds(condition('role', 'is', 'end_user'))).toBe(false)
    expect(holds(condition('role', 'is_not', 'end_user'))).toBe(true)
    expect(holds(condition('role', 'is', '2'), {}, { currentUser: { role: 'admin' } })).toBe(true)
  })
})

describe('the update itself', () => {
  const comment = (isPublic: boolean) => ({
    update: {
      created: false,
      via_channel: 'web',
      comment: { body: 'Eu aceito os termos', public: isPublic },
      attachments: 0
    }
  })

  it('tells creation from change, with or without an operator', () => {
    const created = { update: { ...comment(true).update, created: true } }
    expect(holds(condition('update_type', 'is', 'Create'), {}, created)).toBe(true)
    expect(holds(condition('update_type', '', 'Change'), {}, created)).toBe(false)
    expect(holds(condition('update_type', '', 'Change'), {}, comment(true))).toBe(true)
  })

  it('asks whether anybody is in CC when the rule runs, whoever put them there and when', () => {
    expect(holds(condition('cc', 'is', 'true'), { cc_ids: [8] }, comment(true))).toBe(true)
    expect(holds(condition('cc', 'is', 'true'), { cc_ids: [] }, comment(true))).toBe(false)
  })

  it('tells public comments from private ones and from none', () => {
    expect(holds(condition('comment_is_public', 'is', 'true'), {}, comment(true))).toBe(true)
    expect(holds(condition('comment_is_public', 'is', 'true'), {}, comment(false))).toBe(false)
    expect(holds(condition('comment_is_public', 'is', 'false'), {}, comment(false))).toBe(true)
    expect(holds(condition('comment_is_public', 'is', 'not_relevant'), {}, comment(false))).toBe(true)
    expect(holds(condition('comment_is_public', 'is', 'not_relevant'))).toBe(false)
  })

  it.each(['comment_is_public', 'ticket_is_public', 'in_business_hours'])('knows no is_not for %s', field => {
    const { failed } = evaluate({ all: [condition(field, 'is_not', 'true')], any: [] }, factsFor({}, comment(true)))
    expect(failed[0]?.reason).toBe('unknown')
  })

  it('reads words and strings of the comment', () => {
    expect(holds(condition('comment_includes_word', 'includes', 'aceito nego'), {}, comment(true))).toBe(true)
    expect(holds(condition('comment_includes_word', 'not_includes', 'nego'), {}, comment(true))).toBe(true)
    expect(holds(condition('comment_includes_word', 'is', 'aceito os'), {}, comment(true))).toBe(true)
    expect(holds(condition('comment_includes_word', 'includes', 'aceit'), {}, comment(true))).toBe(false)
  })

  it('counts reopenings, replies and groups, and compares them as numbers', () => {
    const counts = { counts: { reopens: 2, replies: 10, group_stations: 1 } }
    expect(holds(condition('reopens', 'is', '2'), {}, counts)).toBe(true)
    expect(holds(condition('replies', 'greater_than', '9'), {}, counts)).toBe(true)
    expect(holds(condition('group_stations', 'less_than', '1'), {}, counts)).toBe(false)
    expect(holds(condition('reopens', 'is_not', '3'), {}, counts)).toBe(true)
  })

  it('asks the schedule, and is met by neither answer without one', () => {
    const open = { businessTime: { isOpen: true, isHoliday: false } }
    expect(holds(condition('in_business_hours', 'is', 'true'), {}, open)).toBe(true)
    expect(holds(condition('in_business_hours', 'is', 'false'), {}, open)).toBe(false)
    expect(holds(condition('on_holiday', 'is', 'false'), {}, open)).toBe(true)
    expect(holds(condition('on_holiday', 'is', 'false'))).toBe(false)
    expect(holds(condition('in_business_hours', 'is', 'true'))).toBe(false)
  })

  it('asks for the language of the requester', () => {
    const spanish = { requester: { locale_id: 2 } }
    expect(holds(condition('locale_id', 'is', '2'), {}, spanish)).toBe(true)
    expect(holds(condition('locale_id', 'is_not', '2'), {}, spanish)).toBe(false)
  })

  it('names channels by number', () => {
    expect(holds(condition('current_via_id', 'is', '0'), {}, comment(true))).toBe(true)
    expect(holds(condition('via_id', 'is', '4'), { via_channel: 'email' })).toBe(true)
    expect(holds(condition('via_id', 'is_not', '4'), { via_channel: 'web' })).toBe(true)
  })
})

describe('all and any', () => {
  const yes = condition('status', 'is', 'open')
  const no = condition('status', 'is', 'new')

  it('needs every all and one any', () => {
    const facts = factsFor({ status: 'open' })
    expect(evaluate({ all: [yes], any: [no, yes] }, facts).matched).toBe(true)
    expect(evaluate({ all: [yes], any: [no] }, facts).matched).toBe(false)
    expect(evaluate({ all: [no], any: [yes] }, facts).matched).toBe(false)
    expect(evaluate({ all: [], any: [yes] }, facts).matched).toBe(true)
  })

  it('says which condition failed and whether it is known at all', () => {
    const strange = condition('moon_phase', 'is', 'full')
    expect(evaluate({ all: [yes, strange], any: [] }, factsFor({ status: 'open' })).failed).toEqual([
      { group: 'all', condition: strange, reason: 'unknown' }
    ])
  })
})

it('reads conditions without an operator or with lists as values', () => {
  expect(readCondition({ field: 'update_type', value: 'Create' })).toEqual({
    field: 'update_type',
    operator: '',
    value: 'Create'
  })
  expect(readCondition({ field: 'x', operator: 'is', value: [1, 'a'] })?.value).toEqual([1, 'a'])
  expect(readCondition({ operator: 'is' })).toBeUndefined()
})
