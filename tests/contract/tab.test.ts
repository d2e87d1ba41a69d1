import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { createDemoAccount, demo } from '../../apps/consultoria/src/adapters/memory/demo'
import { createMemoryPorts } from '../../apps/consultoria/src/adapters/memory/ports'
import { text } from '../../apps/consultoria/src/domain/kernel/schema'
import type { Ports } from '../../apps/consultoria/src/ports'
import { openLocalAccount, type LocalAccount } from './localAccount'
import { openTab } from './workspace'

const fields = z.record(z.string(), z.unknown())

/** What every tab brings beside the account's own answers. */
function tabSuite(open: () => Promise<Ports>): void {
  it('keeps a draft until it is cleared, and takes one of another shape for none', async () => {
    const { drafts } = await open()
    drafts.save('time-35', { minutes: '45', note: 'Análise' })
    expect(drafts.load('time-35', fields)).toEqual({ minutes: '45', note: 'Análise' })
    expect(drafts.load('time-35', text)).toBeNull()
    expect(drafts.load('time-36', fields)).toBeNull()
    drafts.save('time-35', 'só texto')
    expect(drafts.load('time-35', text)).toBe('só texto')
    drafts.clear('time-35')
    expect(drafts.load('time-35', text)).toBeNull()
  })

  it('keeps a draft as it was when it was saved', async () => {
    const { drafts } = await open()
    const draft = { note: 'antes' }
    drafts.save('demand-35', draft)
    draft.note = 'depois'
    expect(drafts.load('demand-35', fields)).toEqual({ note: 'antes' })
    drafts.clear('demand-35')
  })

  it('tells whole seconds of the account’s time, and the zone’s distance from Greenwich in seconds', async () => {
    const { clock } = await open()
    expect(clock.now()).toMatch(/^2026-11-23T\d\d:\d\d:\d\dZ$/)
    expect(clock.offsetAt('2026-11-23T12:00:00Z')).toBe(-10_800)
  })

  it('makes an operation id of its own for each command', async () => {
    const { newOp } = await open()
    const ids = Array.from({ length: 50 }, newOp)
    expect(new Set(ids).size).toBe(50)
    expect(ids.every(id => /^[\w-]{4,40}$/.test(id))).toBe(true)
  })

  it('goes to another ticket, and knows which one it is on', async () => {
    const { navigation, ticket } = await open()
    await expect(navigation.openTicket(36)).resolves.toBeUndefined()
    expect((await ticket.form()).id).toBe(ticket.id)
  })

  it('knows the account’s ids by our keys', async () => {
    const { account } = await open()
    expect(account.ticketFields.consult_stage).toEqual(expect.any(Number))
    expect(account.groups.leaders).toEqual(expect.any(Number))
    expect(account.macros['consult_registro_tempo']).toEqual(expect.any(Number))
  })
}

describe('a tab in memory', () => {
  tabSuite(async () => createMemoryPorts(createDemoAccount(), demo.ana, demo.ticket))
})

describe('a tab of the workspace in the local account', () => {
  let account: LocalAccount
  beforeAll(async () => {
    account = await openLocalAccount()
  }, 60_000)
  afterAll(() => account.desk.close())

  tabSuite(async () => {
    const { ports } = await openTab(account, 'ana.senior', 1)
    // the server's time is known from its first answer on
    await ports.ticket.stored()
    return ports
  })
})
