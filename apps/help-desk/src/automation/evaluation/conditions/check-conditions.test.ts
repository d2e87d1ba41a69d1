import { describe, expect, it } from 'vitest'
import { checkActions } from '../actions/check-actions'
import { testFields } from '../facts-for-tests'
import type { RuleCondition } from '../rule-types'
import { checkConditions, sameConditions } from './check-conditions'

const fields = (subject: string) => {
  const field = testFields.find(one => `custom_fields_${one.id}` === subject)
  return field
    ? { ...field, active: field.id !== 5 }
    : subject === 'requester.custom_fields.k'
      ? { title: 'K', type: 'text', active: true }
      : undefined
}
const status: RuleCondition = { field: 'status', operator: 'less_than', value: 'solved' }
const hours: RuleCondition = { field: 'SOLVED', operator: 'greater_than', value: '96' }
const check = (kind: 'trigger' | 'automation' | 'view', all: RuleCondition[], any: RuleCondition[] = []) =>
  checkConditions({ all, any }, kind, fields)

describe('legal conditions', () => {
  it('views need one on status, type, group, assignee or requester in all', () => {
    const tags: RuleCondition = { field: 'current_tags', operator: 'includes', value: 'x' }
    expect(check('view', [status, tags])).toEqual([])
    expect(check('view', [tags])).toHaveLength(1)
    expect(check('view', [tags], [status])).toHaveLength(1)
  })

  it('automations need a time condition too, and only in all', () => {
    expect(check('automation', [status, hours])).toEqual([])
    expect(check('automation', [status])).toHaveLength(1)
    expect(check('automation', [hours])).toHaveLength(1)
    expect(check('automation', [status, hours], [hours])).toHaveLength(1)
    expect(check('automation', [status, { ...hours, value: '1.5' }])).toHaveLength(1)
  })

  it('only triggers ask about changes and the update', () => {
    const changed: RuleCondition = { field: 'custom_fields_1', operator: 'value', value: 'stage_done' }
    expect(check('trigger', [changed, { field: 'update_type', operator: '', value: 'Create' }])).toEqual([])
    expect(check('view', [status, changed])).toHaveLength(1)
    expect(check('automation', [status, hours, { field: 'role', operator: 'is', value: 'agent' }])).toHaveLength(1)
    expect(check('trigger', [hours])).toHaveLength(1)
  })

  it('an operator must fit the type of the field', () => {
    expect(check('trigger', [{ field: 'custom_fields_2', operator: 'within_next_n_days', value: '2' }])).toEqual([])
    expect(check('trigger', [{ field: 'custom_fields_2', operator: 'within_next_n_days', value: 'x' }])).toHaveLength(1)
    expect(check('trigger', [{ field: 'custom_fields_1', operator: 'less_than', value: 'x' }])).toHaveLength(1)
    expect(check('trigger', [{ field: 'current_tags', operator: 'is', value: 'x' }])).toHaveLength(1)
  })

  it('an unknown or inactive field is no condition; people fields are not for views', () => {
    expect(check('trigger', [{ field: 'custom_fields_99', operator: 'is', value: 'x' }])).toHaveLength(1)
    expect(check('trigger', [{ field: 'custom_fields_5', operator: 'present', value: '' }])).toHaveLength(1)
    const byKey: RuleCondition = { field: 'requester.custom_fields.k', operator: 'is', value: 'x' }
    expect(check('trigger', [byKey])).toEqual([])
    expect(check('view', [status, byKey])).toHaveLength(1)
  })

  it('a trigger without any condition is none', () => {
    expect(check('trigger', [])).toHaveLength(1)
  })
})

it('conditions are the same in any order and spelling of values', () => {
  const numbered = { ...hours, value: 96 }
  expect(sameConditions({ all: [status, hours], any: [] }, { all: [numbered, status], any: [] })).toBe(true)
  expect(sameConditions({ all: [status], any: [hours] }, { all: [status, hours], any: [] })).toBe(false)
})

describe('legal actions', () => {
  const actions = (kind: 'trigger' | 'macro', field: string, value: string | string[]) =>
    checkActions([{ field, value }], kind, id => {
      const field = testFields.find(one => one.id === id)
      return field && { ...field, active: field.id !== 5 }
    })

  it('a macro writes subjects and comments and mails nobody; a trigger the other way round', () => {
    expect(actions('macro', 'subject', 'x')).toEqual([])
    expect(actions('trigger', 'subject', 'x')).toHaveLength(1)
    expect(actions('macro', 'notification_user', ['requester_id', 'a', 'b'])).toHaveLength(1)
    expect(actions('trigger', 'notification_user', ['requester_id', 'a', 'b'])).toEqual([])
    expect(actions('trigger', 'notification_user', 'requester_id')).toHaveLength(1)
  })

  it('a macro cannot set new or closed', () => {
    expect(actions('macro', 'status', 'closed')).toHaveLength(1)
    expect(actions('trigger', 'status', 'closed')).toEqual([])
  })

  it('refuses inactive fields and options a field does not have', () => {
    expect(actions('macro', 'custom_fields_5', 'x')).toHaveLength(1)
    expect(actions('macro', 'custom_fields_99', 'x')).toHaveLength(1)
    expect(actions('macro', 'custom_fields_1', 'stage_nowhere')).toHaveLength(1)
    expect(actions('macro', 'custom_fields_1', '')).toEqual([])
    expect(actions('macro', 'custom_fields_6', ['area_a', 'area_b'])).toEqual([])
  })
})
