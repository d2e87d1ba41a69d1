import { describe, expect, it } from 'vitest'
import { addNamedPeople, FakeAccount } from '../testing/fakeAccount'
import { applyOn, planOn, shipped } from '../testing/run'
import { emptyState } from '../engine/state'
import { records } from '../zendesk/wire'
import { resourceType } from './all'

const options = [
  { name: 'Grande', value: 'porte_grande' },
  { name: 'Pequeno', value: 'porte_pequeno' }
]
const withSize = () => {
  const definitions = structuredClone(shipped)
  definitions.organizationFields.porte = {
    title: 'Porte',
    type: 'dropdown',
    custom_field_options: structuredClone(options)
  }
  return definitions
}

const seeded = async () => {
  const account = new FakeAccount()
  addNamedPeople(account)
  const state = emptyState()
  await applyOn(account, { state, definitions: withSize() })
  return { account, state }
}

describe('the option that is chosen beforehand', () => {
  it.each([
    ['ticket_fields', 'ticketFields'],
    ['user_fields', 'userFields'],
    ['organization_fields', 'organizationFields']
  ] as const)('stays the account’s where others chose it, in %s', async (list, room) => {
    const { account, state } = await seeded()
    const field = account.list(list).find(one => records(one.custom_field_options).length > 1)
    if (!field) throw new Error('there is no list')
    const [first, second] = records(field.custom_field_options)
    field.custom_field_options = [
      { ...first },
      { ...second, default: true },
      ...records(field.custom_field_options).slice(2)
    ]
    expect((await planOn(account, { state, definitions: withSize() })).plan.writes).toEqual([])
    const definitions = withSize()
    const own = Object.values(definitions[room]).find(one => one.custom_field_options?.[1]?.value === second?.value)
    const option = own?.custom_field_options?.[0]
    if (!option) throw new Error('there is no option')
    option.name = 'Renomeada'
    await applyOn(account, { state, definitions })
    expect(records(field.custom_field_options).slice(0, 2)).toMatchObject([
      { id: first?.id, name: 'Renomeada', default: false },
      { id: second?.id, value: second?.value, default: true }
    ])
    option.default = true
    await applyOn(account, { state, definitions })
    expect(
      records(field.custom_field_options)
        .slice(0, 2)
        .map(one => one.default)
    ).toEqual([true, false])
  })
})

describe('targets of an SLA policy', () => {
  const sla = resourceType('sla_policy')
  const target = (metric: string, minutes: number) => ({
    priority: 'high',
    metric,
    target: minutes,
    business_hours: true
  })

  it('for a metric that the definition does not speak of stay, and are told of', () => {
    const now = { metrics: [target('agent_work_time', 90), target('first_reply_time', 60)] }
    const wanted = { metrics: [target('first_reply_time', 30)] }
    expect(sla.filled?.(wanted, now).metrics).toEqual([target('agent_work_time', 90), target('first_reply_time', 30)])
    expect(sla.keptSaid?.(wanted, now)).toEqual(['agent_work_time high (90 min)'])
    expect(sla.keptSaid?.(now, wanted)).toEqual([])
  })

  it('of a metric that it speaks of are its own, every priority', () => {
    const now = { metrics: [{ ...target('first_reply_time', 60), priority: 'low' }, target('first_reply_time', 60)] }
    const wanted = { metrics: [target('first_reply_time', 30)] }
    expect(sla.filled?.(wanted, now).metrics).toEqual(wanted.metrics)
  })
})
