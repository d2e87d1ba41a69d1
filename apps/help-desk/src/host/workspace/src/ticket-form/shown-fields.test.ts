import { describe, expect, it } from 'vitest'
import type { WireForm } from '../rest/wire'
import { formKey, missingFields, shownFields } from './shown-fields'
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
  shownFields(sampleFields, [form], { ...formOf(sampleTicket()), ...changes }).map(({ field, requiredOn }) => [
    field.id,
    requiredOn('solved')
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

  it('bring type and priority where the form has them', () => {
    const type = { id: 4, type: 'tickettype', title: 'Tipo', active: true, required: true }
    const subject = { id: 1, type: 'subject', title: 'Assunto', active: true, required: true }
    const own = { ...form, ticket_field_ids: [1, 4], agent_conditions: [] }
    const fields = shownFields([subject, type, ...sampleFields], [own], { type: null })
    expect(fields.map(({ field }) => formKey(field))).toEqual(['type'])
    expect(missingFields(fields, { type: null }, 'solved')).toEqual([type])
    expect(missingFields(fields, { type: 'task' }, 'solved')).toEqual([])
  })

  it('are all of them when the account has no form', () => {
    expect(shownFields(sampleFields, [], {})).toHaveLength(3)
  })
})
