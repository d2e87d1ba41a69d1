import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHelpDesk, type HelpDesk } from '../../apps/help-desk/src/server'
import { desiredResources } from '../../scripts/engine/plan/desired'
import { load } from '../../scripts/definitions/load'
import { root } from '../../scripts/definitions/root'
import { resourceType } from '../../scripts/resources/all'
import { readScenarios } from '../../scripts/simulate/readScenarios'
import { runScenario } from '../../scripts/simulate/runScenarios'
import { makeWorld, type World } from '../../scripts/simulate/world'
import { onTheDay } from '../day'

const definitions = load(root)
const scenarios = readScenarios([])
const rules = desiredResources(definitions, '2026-11-16').filter(
  ({ type, optional }) => ['trigger', 'automation', 'view'].includes(type) && !optional
)

let desk: HelpDesk
let world: World

beforeAll(async () => {
  desk = await createHelpDesk({ dataDir: ':memory:', seed: 'empty', port: 0, ...onTheDay })
  const inProcess: typeof fetch = (input, init) => desk.desk.fetch(new Request(input, init))
  world = await makeWorld({ url: desk.url, fetch: inProcess }, definitions)
})
afterAll(() => desk.close())

/** The rule switched on or off, and the account kept so: every scenario begins from there. */
async function switchRule(path: string, name: string, active: boolean): Promise<void> {
  await world.control('POST', 'reset')
  await world.as('admin').send('PUT', path, { [name]: { active } })
  await world.control('POST', 'snapshot')
}

describe('the scenarios', () => {
  it('hold with every rule in place', async () => {
    for (const scenario of scenarios) {
      const { file, wrong } = await runScenario(world, scenario)
      expect([file, wrong]).toEqual([file, []])
    }
  })

  it.each(rules.map(({ type, key }) => [type, key] as const))('notice when %s %s is off', async (type, key) => {
    const path = `${resourceType(type).path(null)}/${world.bindings.id(type, key) ?? ''}`
    await switchRule(path, type, false)
    let noticed = false
    for (const scenario of scenarios) {
      noticed = (await runScenario(world, scenario)).wrong.length > 0
      if (noticed) break
    }
    await switchRule(path, type, true)
    expect(noticed).toBe(true)
  })
})
