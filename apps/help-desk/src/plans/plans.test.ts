import { beforeEach, describe, expect, it } from 'vitest'
import { coverage } from '../coverage/coverage'
import { inProcess, type Ask, type InProcess } from '../in-process'
import { features } from './gate'
import { planNames, type PlanName } from './plan'

let account: InProcess
let admin: Ask
beforeEach(() => {
  account = inProcess('empty')
  admin = account.as('admin')
})

const setPlan = (plan: unknown) => admin('PUT', '/__control/plan', { plan })
const lists = ['slas/policies', 'ticket_forms', 'business_hours/schedules', 'dynamic_content/items']
const statuses = () => Promise.all(lists.map(async path => (await admin('GET', path)).status))
const schedule = (name: string) =>
  admin('POST', 'business_hours/schedules', { schedule: { name, time_zone: 'Brasilia' } })
const object = (key: string) =>
  admin('POST', 'custom_objects', { custom_object: { key, title: key, title_pluralized: `${key}s` } })

describe('an account on a plan', () => {
  it('has everything until told otherwise, and again after a reset', async () => {
    expect(await statuses()).toEqual([200, 200, 200, 200])
    await setPlan('team')
    expect(await statuses()).toEqual([403, 403, 403, 403])
    await admin('POST', '/__control/reset', {})
    expect(await statuses()).toEqual([200, 200, 200, 200])
  })

  it.each(['growth', 'professional', 'enterprise'])(
    '%s has SLA policies, forms, schedules and dynamic content',
    async plan => {
      await setPlan(plan)
      expect(await statuses()).toEqual([200, 200, 200, 200])
    }
  )

  it('refuses as Zendesk refuses whoever has not the right', async () => {
    await setPlan('team')
    const { body } = await admin('POST', 'slas/policies.json', { sla_policy: { title: 'A' } })
    expect(body).toMatchObject({ error: 'Forbidden', description: expect.stringContaining('You do not have access') })
  })

  it.each<[PlanName, number[]]>([
    ['growth', [201, 403]],
    ['professional', [201, 403]],
    ['enterprise', [201, 201]]
  ])('%s takes this many schedules', async (plan, answers) => {
    await setPlan(plan)
    expect([(await schedule('Loja')).status, (await schedule('Outra')).status]).toEqual(answers)
  })

  it('counts custom objects', async () => {
    await setPlan('team')
    const made = await Promise.all(['a', 'b', 'c', 'd'].map(async key => (await object(key)).status))
    expect(made).toEqual([201, 201, 201, 422])
    expect((await admin('GET', 'custom_objects/limits/object_limit')).body).toEqual({ count: 3, limit: 3 })
  })

  it('is one of the four', async () => {
    expect((await setPlan('plus')).status).toBe(400)
    expect((await admin('GET', '/__control/plan')).body).toEqual({ plan: 'enterprise' })
  })
})

it('says of every endpoint that a plan lacks from which plan on it is there', () => {
  const gated = coverage.filter(row => row.plan)
  expect(features.filter(({ path }) => !gated.some(row => path.test(row.path)))).toEqual([])
  expect(gated.every(row => planNames.includes(row.plan?.from ?? 'team') && row.plan?.source)).toBe(true)
})
