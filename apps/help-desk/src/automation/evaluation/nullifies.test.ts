import { expect, it } from 'vitest'
import { testFields } from './facts-for-tests'
import { stopsItself } from './nullifies'
import type { RuleAction, RuleCondition } from './rule-types'

const stops = (all: RuleCondition[], actions: RuleAction[]): boolean =>
  stopsItself({ all, any: [] }, actions, id => testFields.find(field => field.id === id))

const pending: RuleCondition = { field: 'status', operator: 'is', value: 'pending' }
const later: RuleCondition = { field: 'PENDING', operator: 'greater_than', value: '240' }
const untagged: RuleCondition = { field: 'current_tags', operator: 'not_includes', value: 'warned' }

it('a status that leaves the condition ends it, one that stays does not', () => {
  expect(stops([pending, later], [{ field: 'status', value: 'solved' }])).toBe(true)
  expect(stops([pending, later], [{ field: 'status', value: 'pending' }])).toBe(false)
  expect(stops([pending, later], [{ field: 'priority', value: 'high' }])).toBe(false)
})

it('a tag the conditions look for ends it', () => {
  expect(stops([later, untagged], [{ field: 'current_tags', value: 'warned' }])).toBe(true)
  expect(stops([later, untagged], [{ field: 'current_tags', value: 'other' }])).toBe(false)
  const tagged: RuleCondition = { field: 'current_tags', operator: 'includes', value: 'a b' }
  expect(stops([later, tagged], [{ field: 'remove_tags', value: 'a' }])).toBe(false)
  expect(stops([later, tagged], [{ field: 'remove_tags', value: 'a b' }])).toBe(true)
})

it('a field ends it by its value and by the tag that comes with it', () => {
  const stage: RuleCondition = { field: 'custom_fields_1', operator: 'is', value: 'stage_open' }
  expect(stops([later, stage], [{ field: 'custom_fields_1', value: 'stage_done' }])).toBe(true)
  expect(stops([later, stage], [{ field: 'custom_fields_1', value: '' }])).toBe(true)
  const noOk: RuleCondition = { field: 'current_tags', operator: 'not_includes', value: 'test_ok' }
  expect(stops([later, noOk], [{ field: 'custom_fields_4', value: 'true' }])).toBe(true)
})

it('an exact hour is true only once', () => {
  expect(stops([{ field: 'NEW', operator: 'is', value: '5' }], [{ field: 'priority', value: 'high' }])).toBe(true)
})
