import { describe, expect, it } from 'vitest'
import { factsFor } from '../facts-for-tests'
import type { RuleCondition, RuleTicket, RuleValue } from '../rule-types'
import { evaluate } from './conditions'

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

describe('dates', () => {
  const due = (value: string | null) => ({ custom: { 2: value } })
  it.each([
    ['is', '2026-11-23', '2026-11-23', true],
    ['is_not', '2026-11-23', '2026-11-24', true],
    ['less_than', '2026-11-24', '2026-11-23', true],
    ['less_than_equal', '2026-11-23', '2026-11-23', true],
    ['greater_than', '2026-11-23', '2026-11-23', false],
    ['greater_than_equal', '2026-11-23', '2026-11-23', true],
    ['within_previous_n_days', '2', '2026-11-21', true],
    ['within_previous_n_days', '2', '2026-11-20', false],
    ['within_previous_n_days', '2', '2026-11-24', false],
    ['within_next_n_days', '1', '2026-11-24', true],
    ['within_next_n_days', '1', '2026-11-25', false],
    ['present', '', '2026-11-25', true]
  ])('%s %s for %s is %s', (operator, value, held, expected) => {
    expect(holds(condition('custom_fields_2', operator, value), due(held))).toBe(expected)
  })

  it('an empty date is neither before nor after anything', () => {
    for (const operator of ['less_than', 'greater_than', 'within_next_n_days', 'within_previous_n_days', 'present'])
      expect(holds(condition('custom_fields_2', operator, '5'), due(null))).toBe(false)
    expect(holds(condition('custom_fields_2', 'not_present'), due(null))).toBe(true)
  })
})

describe('other custom fields', () => {
  it('numbers are compared as numbers', () => {
    expect(holds(condition('custom_fields_3', 'greater_than', '9'), { custom: { 3: 10 } })).toBe(true)
    expect(holds(condition('custom_fields_3', 'is', '10'), { custom: { 3: 10 } })).toBe(true)
    expect(holds(condition('custom_fields_3', 'less_than', '9'), { custom: { 3: null } })).toBe(false)
    expect(holds(condition('custom_fields_3', 'is', '0'), { custom: { 3: null } })).toBe(false)
  })

  it('a checkbox that was never ticked is false', () => {
    expect(holds(condition('custom_fields_4', 'is', 'false'))).toBe(true)
    expect(holds(condition('custom_fields_4', 'is', 'true'), { custom: { 4: true } })).toBe(true)
  })

  it('texts know words, strings and presence', () => {
    const ticket = { custom: { 5: 'Nota fiscal T01234' } }
    expect(holds(condition('custom_fields_5', 'includes_words', 'fiscal'), ticket)).toBe(true)
    expect(holds(condition('custom_fields_5', 'includes_string', 'fiscal t01'), ticket)).toBe(true)
    expect(holds(condition('custom_fields_5', 'not_includes_words', 'fisc'), ticket)).toBe(true)
    expect(holds(condition('custom_fields_5', 'is', 'Nota fiscal T01234'), ticket)).toBe(true)
    expect(holds(condition('custom_fields_5', 'present'))).toBe(false)
  })

  it('multiselects include', () => {
    const ticket = { custom: { 6: ['area_a', 'area_b'] } }
    expect(holds(condition('custom_fields_6', 'includes', ['area_b']), ticket)).toBe(true)
    expect(holds(condition('custom_fields_6', 'not_includes', 'area_c'), ticket)).toBe(true)
    expect(holds(condition('custom_fields_6', 'not_present'))).toBe(true)
  })

  it('requester and organization fields go by key', () => {
    const rest = { requester: { custom: { permite: 'sim' } }, organization: { custom: { code: 'T01234' } } }
    expect(holds(condition('requester.custom_fields.permite', 'is', 'sim'), {}, rest)).toBe(true)
    expect(holds(condition('organization.custom_fields.code', 'includes_string', 'T01'), {}, rest)).toBe(true)
    expect(holds(condition('organization.custom_fields.code', 'present'))).toBe(false)
  })
})

describe('hours', () => {
  const since = (hours: number | undefined) => ({ hoursSince: () => hours })
  it.each([
    ['is', 24.9, true],
    ['is', 25, false],
    ['greater_than', 24.1, true],
    ['greater_than', 24, false],
    ['less_than', 23.9, true]
  ])('PENDING %s 24 after %s hours is %s', (operator, hours, expected) => {
    expect(holds(condition('PENDING', operator, '24'), {}, since(hours))).toBe(expected)
  })

  it('is never true of a moment that has not come', () => {
    expect(holds(condition('SOLVED', 'less_than', '5'), {}, since(undefined))).toBe(false)
  })
})
