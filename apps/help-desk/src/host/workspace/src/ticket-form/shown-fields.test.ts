import { describe, expect, it } from 'vitest'
import type { WireForm } from '../rest/wire'
import { shownFields } from './shown-fields'
import { formOf } from './values'
import { sampleFields, sampleTicket } from './wire-samples'

const form: WireForm = {
  id: 5,
  name: 'Padrão',
  active: true,
  default: true,
  ticket_field_ids: [12, 11, 13],
  agent_conditions: [
    { parent_field_id: 11, value: 'modulo_fiscal', child_fields: [{ id: 12, is_required: true }] },
    { parent_field_id: 13, value: true, child_fields: [{ id: 12, is_required: false }] }
  ]
}
const shown = (changes: object) =>
  shownFields(sampleFields, [form], { ...formOf(sampleTicket()), ...changes }).map(({ field, required }) => [
    field.id,
    required
  ])

describe('the fields of a form', () => {
  it('come in the form’s order, without those whose condition does not hold', () => {
    expect(shown({})).toEqual([
      [11, false],
      [13, false]
    ])
  })

  it('appear when a condition holds, required when it says so', () => {
    expect(shown({ 'custom:11': 'modulo_fiscal' })[0]).toEqual([12, true])
    expect(shown({ 'custom:13': true })[0]).toEqual([12, false])
  })

  it('are all of them when the account has no form', () => {
    expect(shownFields(sampleFields, [], {})).toHaveLength(3)
  })
})
