import { describe, expect, it } from 'vitest'
import { addNamedPeople, FakeAccount } from '../testing/fakeAccount'
import { applyOn, planOn } from '../testing/run'
import { emptyState } from '../engine/state'
import { ticketForm } from './forms'

const seeded = () => {
  const account = new FakeAccount()
  addNamedPeople(account)
  return account
}

describe('the default form', () => {
  it('gets our fields at its end the first time and keeps every other field', async () => {
    const account = seeded()
    account.add('ticket_forms', { name: 'Default', default: true, ticket_field_ids: [1, 2] })
    account.add('ticket_forms', { name: 'Other', default: false, ticket_field_ids: [1] })
    const state = emptyState()
    await applyOn(account, { state })
    const [form, other] = account.list('ticket_forms')
    const type = account.list('ticket_fields').find(one => one.title === 'Onda 3 Oficial | Tipo da Solicitação')
    expect(form?.ticket_field_ids).toEqual([
      1,
      2,
      type?.id,
      ...account
        .list('ticket_fields')
        .slice(1)
        // marks of rules that nobody needs to see
        .filter(({ title }) => !/^Cons\. · .*(avisado|enviado)$/.test(String(title)))
        .map(one => one.id)
    ])
    expect(other?.ticket_field_ids).toEqual([1])
    expect((await planOn(account, { state })).plan.writes).toEqual([])
  })

  it('keeps our fields together where the first of them stands', () => {
    const before = { ticket_field_ids: [1, 12, 2, 11, 3] }
    expect(ticketForm.payload({ fields: ['11', '12', '13'] }, { key: 'default', before })).toEqual({
      ticket_field_ids: [1, 11, 12, 13, 2, 3]
    })
  })

  it.each([403, 404])('is left out where the plan has no forms (%i)', async status => {
    const account = seeded()
    account.fault = (_, path) =>
      path === '/ticket_forms'
        ? { when: 'before', response: Response.json({ error: 'RecordNotFound' }, { status }) }
        : null
    const state = emptyState()
    await applyOn(account, { state })
    expect((await planOn(account, { state })).plan.writes).toEqual([])
  })
})

it('stops at a list that cannot be read instead of taking it for empty', async () => {
  const account = seeded()
  account.fault = (_, path) =>
    path === '/macros' ? { when: 'before', response: Response.json({ error: 'Forbidden' }, { status: 403 }) } : null
  await expect(planOn(account)).rejects.toThrow('GET /macros?page[size]=100: 403 Forbidden')
})
