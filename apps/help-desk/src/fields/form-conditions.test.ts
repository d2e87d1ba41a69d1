import { describe, expect, it } from 'vitest'
import { isRequiredOn, shownOnForm, type FormCondition } from './form-conditions'

const module = 11
const document = 12
const urgent = 13
const reason = 14
const conditions: FormCondition[] = [
  { parent_field_id: module, value: 'fiscal', child_fields: [{ id: document, is_required: false }] },
  { parent_field_id: document, value: 'nota', child_fields: [{ id: reason, is_required: true }] },
  { parent_field_id: urgent, value: false, child_fields: [{ id: document, is_required: true }] }
]
const shown = (held: Record<number, string | boolean | string[] | null>, form = [module, document, urgent, reason]) =>
  shownOnForm(form, conditions, id => held[id]).map(({ id, rules }) => [
    id,
    rules && rules.map(rule => rule.is_required)
  ])

describe('the fields shown on a form', () => {
  it('leave out those whose condition is not met', () => {
    expect(shown({ [urgent]: true })).toEqual([
      [module, null],
      [urgent, null]
    ])
  })

  it('bring those of a met condition, with what each met condition asks', () => {
    expect(shown({ [module]: 'fiscal', [urgent]: null })[1]).toEqual([document, [false, true]])
  })

  it('take a list that has the value among others for the value', () => {
    expect(shown({ [module]: ['estoque', 'fiscal'], [urgent]: true })).toHaveLength(3)
  })

  it('hide what hangs on a hidden field, whatever that field holds', () => {
    expect(shown({ [document]: 'nota', [urgent]: true }).map(([id]) => id)).not.toContain(reason)
    expect(shown({ [document]: 'nota', [module]: 'fiscal', [urgent]: true }).map(([id]) => id)).toContain(reason)
  })

  it('hide what hangs on a field that is not on the form', () => {
    expect(shown({ [module]: 'fiscal', [urgent]: true }, [document])).toEqual([])
  })

  it('are settled also when two fields hang on each other', () => {
    const ring: FormCondition[] = [
      { parent_field_id: 1, value: 'a', child_fields: [{ id: 2, is_required: false }] },
      { parent_field_id: 2, value: 'b', child_fields: [{ id: 1, is_required: false }] }
    ]
    expect(shownOnForm([1, 2], ring, id => (id === 1 ? 'a' : 'b'))).toEqual([])
  })
})

describe('a conditional field', () => {
  it('is required on the statuses its condition names', () => {
    const some = { id: 1, is_required: false, required_on_statuses: { type: 'SOME_STATUSES', statuses: ['pending'] } }
    expect(['open', 'pending', 'solved'].filter(status => isRequiredOn(some, status))).toEqual(['pending'])
    expect(isRequiredOn({ id: 1, is_required: true, required_on_statuses: { type: 'ALL_STATUSES' } }, 'open')).toBe(
      true
    )
    expect(isRequiredOn({ id: 1, is_required: true, required_on_statuses: { type: 'NO_STATUSES' } }, 'solved')).toBe(
      false
    )
  })

  it('is required on solve when the condition names no statuses', () => {
    expect(isRequiredOn({ id: 1, is_required: true }, 'solved')).toBe(true)
    expect(isRequiredOn({ id: 1, is_required: true }, 'open')).toBe(false)
    expect(isRequiredOn({ id: 1, is_required: false }, 'solved')).toBe(false)
  })
})
