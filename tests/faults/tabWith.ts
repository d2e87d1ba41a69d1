import type { Fault, Faults } from '../../apps/consultoria/src/adapters/memory/faults'
import { accepted, createWorld, demo, must, type Tab, type World } from './world'

/** A tab on an accepted consultation whose calls fail as planned. */
export async function tabWith(faults: Faults, agentId: number = demo.bruno) {
  const world = createWorld()
  await accepted(world, agentId)
  const tab = world.open(agentId, { faults })
  return { world, tab }
}

export const entries = (world: World): number => world.kinds().filter(kind => kind === 'entry').length
export const dead: Fault = { when: 'before', error: { kind: 'unknown' } }

/** A leader looks at everything that waits for their word and confirms it, one press each. */
export async function confirmAll({ actions }: Tab) {
  let answer = await actions.load()
  for (const { fact } of must(answer).unconfirmed) answer = await actions.confirmFact({ n: fact.n })
  return answer
}
