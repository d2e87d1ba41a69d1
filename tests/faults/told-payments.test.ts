import { describe, expect, it } from 'vitest'
import {
  lostAnswer,
  lostRequest,
  tooMany,
  type Fault,
  type Faults
} from '../../apps/consultoria/src/adapters/memory/faults'
import { createPrepaidWorld, PRICE, type PrepaidWorld } from './prepaidWorld'
import { demo, must } from './world'

/** Somebody writes the ticket's payment field over the API: its audit says who, when and what. */
const tell = (world: PrepaidWorld, by: number, value: string): number => {
  const ticket = world.account.tickets.get(demo.ticket)
  if (!ticket) throw new Error('no ticket')
  const auditId = 900_000 + (ticket.told?.length ?? 0)
  ticket.fields = { ...ticket.fields, purchase_paid: value }
  ticket.told = [...(ticket.told ?? []), { auditId, by, at: world.account.now, value }]
  return auditId
}
const opened = async (world: PrepaidWorld, agent: number = demo.bruno, faults?: Faults) =>
  world.open(agent, faults ? { faults } : {}).actions.load()
const paidIn = async (world: PrepaidWorld) => {
  const { state, rejected, pending } = await world.packages()
  return { paid: state.all.get(1)?.paid?.data ?? null, rejected, pending }
}

describe('a payment that an integration writes into the ticket', () => {
  it('is recorded once by whoever opens the ticket next, with the audit that tells it', async () => {
    const world = createPrepaidWorld()
    const audit = tell(world, demo.shop, '2026-11-23 855.00+45.00')
    await Promise.all([opened(world), opened(world, demo.ana)])
    const seen = must(await opened(world))
    expect(seen.next.kind).toBe('schedule')
    expect(seen.troubles).toEqual([])
    const { paid, rejected } = await paidIn(world)
    expect(paid).toMatchObject({
      centavos: 85_500,
      withheldCentavos: 4500,
      source: 'integration',
      reference: String(audit)
    })
    expect(rejected).toEqual([])
  })

  it.each([
    ['an account without the role', demo.ana, '2026-11-23 900.00', { code: 'told_by_other' }],
    ['a leader', demo.lia, '2026-11-23 900.00', { code: 'told_by_other' }],
    ['the shop in words nobody can read', demo.shop, 'pago', { code: 'told_differs' }],
    ['the shop, of less than the price', demo.shop, '2026-11-23 855.00', { code: 'told_differs' }]
  ])('counts for nothing from %s, and the sidebar says why', async (_, by, value, trouble) => {
    const world = createPrepaidWorld()
    tell(world, by, value)
    const seen = must(await opened(world, demo.fabi))
    expect([seen.prepaid?.trouble, seen.next.kind]).toEqual([trouble, 'wait_payment'])
    expect(await paidIn(world)).toEqual({ paid: null, rejected: [], pending: [] })
  })

  it('counts by who held the role when it was told, whoever has left since', async () => {
    const world = createPrepaidWorld()
    world.account.since.set(`integrations ${demo.shop}`, '2026-11-23T13:30:00Z')
    tell(world, demo.shop, '2026-11-23 900.00')
    expect(must(await opened(world)).prepaid?.trouble).toEqual({ code: 'told_by_other' })
    world.account.now = '2026-11-23T14:00:00Z'
    tell(world, demo.shop, '2026-11-23 900.00')
    expect(must(await opened(world)).next.kind).toBe('schedule')
  })

  it('is not paid again by what was told before finance took it back', async () => {
    const world = createPrepaidWorld()
    tell(world, demo.shop, '2026-11-23 900.00')
    must(await opened(world))
    const fabi = world.open(demo.fabi)
    must(await fabi.actions.load())
    world.later(1)
    must(await fabi.actions.reversePayment({ reason: 'Boleto devolvido pelo banco' }))
    world.later(1)
    expect(must(await opened(world)).next.kind).toBe('wait_payment')
    tell(world, demo.shop, '2026-11-23 900.00 ')
    expect(must(await opened(world)).next.kind).toBe('schedule')
  })

  it('waits, and is turned down by nobody, while the audits cannot be read', async () => {
    const world = createPrepaidWorld()
    tell(world, demo.shop, '2026-11-23 900.00')
    must(await opened(world))
    const blind: Faults = call => (call === 'told.payments' ? tooMany : null)
    const seen = must(await opened(world, demo.ana, blind))
    expect([seen.next.kind, seen.prepaid?.balance.seconds]).toEqual(['schedule', 0])
    expect(must(await opened(world, demo.ana)).prepaid?.balance.seconds).toBe(10_800)
  })

  it('is recorded once whatever request of an opening gets lost', async () => {
    const calls = async (world: PrepaidWorld, n: number, fault: Fault | null): Promise<number> => {
      let made = 0
      await opened(world, demo.bruno, () => (made++ === n ? fault : null))
      return made
    }
    const quiet = createPrepaidWorld()
    tell(quiet, demo.shop, '2026-11-23 900.00')
    const all = await calls(quiet, -1, null)
    for (let n = 0; n < all; n += 1)
      for (const fault of [lostAnswer, lostRequest]) {
        const world = createPrepaidWorld()
        tell(world, demo.shop, '2026-11-23 900.00')
        await calls(world, n, fault)
        must(await opened(world))
        expect(await paidIn(world)).toMatchObject({ paid: { centavos: PRICE }, rejected: [], pending: [] })
      }
  })
})
