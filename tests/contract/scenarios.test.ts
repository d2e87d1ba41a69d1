import { describe, expect, it } from 'vitest'
import { createHelpDesk } from '../../apps/help-desk/src/server'
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

const inWorld = async (work: (world: World) => Promise<void>) => {
  const desk = await createHelpDesk({ dataDir: ':memory:', seed: 'empty', port: 0, ...onTheDay })
  const inProcess: typeof fetch = (input, init) => desk.desk.fetch(new Request(input, init))
  try {
    await work(await makeWorld({ url: desk.url, fetch: inProcess }, definitions))
  } finally {
    await desk.close()
  }
}

describe('the scenarios', () => {
  it('hold with every rule in place', () =>
    inWorld(async world => {
      for (const scenario of scenarios) {
        const { file, wrong } = await runScenario(world, scenario)
        expect([file, wrong]).toEqual([file, []])
      }
    }))

  it.each(rules.map(({ type, key }) => [type, key] as const))('notice when %s %s is gone', (type, key) =>
    inWorld(async world => {
      const path = `${resourceType(type).path(null)}/${world.bindings.id(type, key) ?? ''}`
      await world.as('admin').send('DELETE', path)
      await world.control('POST', 'snapshot')
      const broken: string[] = []
      for (const scenario of scenarios) {
        const { file, wrong } = await runScenario(world, scenario)
        if (wrong.length) broken.push(file)
      }
      expect(broken).not.toEqual([])
    })
  )
})
