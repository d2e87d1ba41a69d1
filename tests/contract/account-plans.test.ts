import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PlanName } from '../../apps/help-desk/src/plans/plan'
import type { Definitions } from '../../scripts/definitions/definitionFolders'
import { textOf } from '../../scripts/terminal/line'
import { renderPlan } from '../../scripts/engine/plan/render'
import { dropsOn } from '../../scripts/lint/plans'
import { emptyState } from '../../scripts/engine/state'
import { openProvisioned, type Provisioned, shipped } from './provisioned'

let account: Provisioned
beforeEach(async () => {
  account = await openProvisioned()
})
afterEach(() => account.desk.close())

const setPlan = (plan: PlanName) => void (account.desk.desk.control.plan = plan)
const lint = (plan: PlanName, definitions: Definitions) => dropsOn(plan, definitions).map(drop => drop.file)

const intervals = [{ start_time: 1920, end_time: 2160 }]
const schedule = (name: string) => ({
  name,
  requires: ['schedules' as const],
  time_zone: 'Brasilia',
  intervals,
  holidays: []
})
const metric = { priority: 'normal' as const, metric: 'first_reply_time', target: 60, business_hours: true }
const policy = { title: 'Rápida', requires: ['sla_policies' as const], all: [], any: [], metrics: [metric] }
const greeting = { name: 'Saudação', default_locale: 'pt-BR', variants: { 'pt-BR': 'Olá' } }

const cases: [file: string, feature: string, Definitions][] = [
  ['slas/rapida.json', 'sla_policies', { ...shipped, slaPolicies: { rapida: policy } }],
  ['schedules/loja.json', 'schedules', { ...shipped, schedules: { loja: schedule('Loja') } }],
  ['dynamic-content/saudacao.json', 'dynamic_content', { ...shipped, dynamicContent: { saudacao: greeting } }]
]

describe('an account on Suite Team', () => {
  beforeEach(() => setPlan('team'))

  it('gets everything but what lint says would drop, and the plan says so', async () => {
    expect(lint('team', shipped)).toEqual(['fields/forms/default.json'])
    const { plan } = await account.plan()
    const skipped = expect.stringContaining('ticket_form is skipped')
    expect([plan.problems, plan.warnings]).toEqual([[], [skipped]])
    expect(textOf(renderPlan(plan))).toContain('ticket_form is skipped')
    const state = emptyState()
    expect(await account.apply(shipped, state)).toBeGreaterThan(50)
    expect(await account.apply(shipped, state)).toBe(0)
  })

  it.each(cases)('stops a plan with %s in one sentence that names %s', async (file, feature, definitions) => {
    expect(lint('team', definitions)).toContain(file)
    const writes = () => account.desk.desk.control.requests.filter(({ method }) => method !== 'GET').length
    await expect(account.apply(definitions)).rejects.toThrow(
      new RegExp(`cannot be read .*: 403 Forbidden.*take out the definitions that need ${feature} if`)
    )
    expect(writes()).toBe(0)
  })
})

it.each<PlanName>(['growth', 'professional', 'enterprise'])('Suite %s takes all of it', async plan => {
  setPlan(plan)
  for (const [, , definitions] of cases) {
    expect(lint(plan, definitions)).toEqual([])
    const state = emptyState()
    await account.apply(definitions, state)
    expect(await account.apply(definitions, state)).toBe(0)
  }
})

it('goes on where the plan stopped a second schedule, once the account may have it', async () => {
  const two = { ...shipped, schedules: { loja: schedule('Loja'), outra: schedule('Outra') } }
  const names = () => account.desk.desk.tables.schedules.find().map(one => one.name)
  const state = emptyState()
  setPlan('growth')
  expect(lint('growth', two)).toEqual(['schedules/outra.json'])
  await expect(account.apply(two, state)).rejects.toThrow(
    /^POST .business_hours.schedules: 403 Forbidden.*plan may hold no schedule more \(schedules\)/
  )
  expect(names()).toEqual(['Loja'])
  setPlan('enterprise')
  await account.apply(two, state)
  expect([names(), await account.apply(two, state)]).toEqual([['Loja', 'Outra'], 0])
})
