import { describe, expect, it } from 'vitest'
import type { Field, Form } from '../../rest/wire'
import { ptBR } from '../../words/pt-br'
import { askedFields, problemsOf, requestFields } from './request-fields'

const field = (id: number, type: string, more: Partial<Field> = {}): Field => ({
  id,
  type,
  title_in_portal: `Campo ${id}`,
  description: '',
  active: true,
  required_in_portal: false,
  editable_in_portal: true,
  ...more
})
const fields = [
  field(1, 'subject'),
  field(2, 'tagger', { required_in_portal: true }),
  field(3, 'text'),
  field(4, 'integer'),
  field(5, 'decimal'),
  field(6, 'tickettype'),
  field(7, 'checkbox', { editable_in_portal: false })
]
const form: Form = {
  id: 1,
  display_name: 'F',
  active: true,
  default: true,
  ticket_field_ids: [5, 2, 3, 1, 7, 6],
  end_user_conditions: [{ parent_field_id: 2, value: 'a', child_fields: [{ id: 3, is_required: true }] }]
}
const ids = (values: Parameters<typeof askedFields>[2], one: Form | undefined = form) =>
  askedFields(one, fields, values).map(({ field, required }) => `${field.id}${required ? '!' : ''}`)

describe('the fields a form asks for', () => {
  it('come in its order, without those with a place of their own and those that only agents fill in', () => {
    expect(ids({})).toEqual(['5', '2!', '6'])
  })

  it('grow by what a met condition shows, required as it says', () => {
    expect(ids({ 2: 'a' })).toEqual(['5', '2!', '3!', '6'])
  })

  it('are all editable ones in an account without forms', () => {
    expect(askedFields(undefined, fields, {}).map(({ field }) => field.id)).toEqual([2, 3, 4, 5, 6])
  })
})

it('says what is missing and what is no number', () => {
  const asked = askedFields(undefined, fields, {})
  expect(problemsOf(asked, { 3: '  ', 4: '1,5', 5: 'dez' }, ptBR)).toEqual({
    2: 'Preencha Campo 2.',
    4: 'Campo 4 é um número.',
    5: 'Campo 5 é um número.'
  })
  expect(problemsOf(asked, { 2: 'a', 4: '-3', 5: '1,5' }, ptBR)).toEqual({})
})

it('sends what was filled in, type and priority under their own names', () => {
  const asked = askedFields(undefined, fields, {})
  expect(requestFields(asked, { 2: 'a', 3: '', 5: '1,5', 6: 'question' })).toEqual({
    custom_fields: [
      { id: 2, value: 'a' },
      { id: 5, value: '1.5' }
    ],
    type: 'question'
  })
})
