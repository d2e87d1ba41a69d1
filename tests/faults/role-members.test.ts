import { describe, expect, it } from 'vitest'
import { createDemoAccount, demo } from '../../apps/consultoria/src/adapters/memory/demo'
import { noFaults, type Faults } from '../../apps/consultoria/src/adapters/memory/faults'
import { createMemoryPorts } from '../../apps/consultoria/src/adapters/memory/ports'
import { addSeconds } from '../../apps/consultoria/src/domain/instant'
import { askMembers, rememberedMembers } from '../../apps/consultoria/src/use-cases/roleMembers'
import { must } from './world'

const unreadable: Faults = () => ({ when: 'before', error: { kind: 'forbidden' } })

const setting = (faults = noFaults) => {
  const account = createDemoAccount()
  const context = {
    ports: createMemoryPorts(account, demo.bruno, demo.ticket, faults),
    catalog: { policies: [], areas: { teams: {}, modules: {} } }
  }
  return { account, context }
}

describe('who holds a role', () => {
  it('is remembered for a quarter of an hour, and then asked for anew', async () => {
    const { account, context } = setting()
    expect(rememberedMembers(context, 'leaders').size).toBe(0)
    expect(must(await askMembers(context, 'leaders'))).toContain(demo.lia)
    account.now = addSeconds(account.now, 899)
    expect(rememberedMembers(context, 'leaders')).toContain(demo.lia)
    account.now = addSeconds(account.now, 1)
    expect(rememberedMembers(context, 'leaders').size).toBe(0)
  })

  it('stays unknown while the group cannot be read', async () => {
    const { context } = setting(unreadable)
    expect((await askMembers(context, 'leaders')).ok).toBe(false)
    expect(rememberedMembers(context, 'leaders').size).toBe(0)
  })
})
