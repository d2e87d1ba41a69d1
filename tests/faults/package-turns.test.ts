import { describe, expect, it } from 'vitest'
import { allocate } from '../../apps/consultoria/src/domain/packages/allocation'
import { assessoria } from '../../apps/consultoria/src/domain/testing/modalities'
import { createPrepaidWorld, paidWorld } from './prepaidWorld'
import { demo, minutes, must } from './world'

const DAY = 24 * 60

describe('work that is recorded across the expiry of a package', () => {
  it('is covered by the day it was done, whenever it is told', async () => {
    const packages = assessoria.packages
    if (!packages?.sells) throw new Error('sells nothing')
    const world = await paidWorld({ packages: { ...packages, sells: { ...packages.sells, validDays: 2 } } })
    world.later(4 * DAY)
    const { actions } = world.open(demo.bruno)
    must(await actions.load())
    const after = minutes(30, { workDate: '2026-11-26', note: 'Reunião depois do vencimento' })
    expect(must(await actions.previewTime(after)).prepaid).toMatchObject({ coveredSeconds: 0, beyondSeconds: 1800 })
    must(await actions.logTime(after))
    world.later(5)
    const seen = must(
      await actions.logTime(minutes(40, { workDate: '2026-11-25', note: 'Reunião do último dia, lançada depois' }))
    )
    expect(seen.consultation.entries.map(({ unbillable, packageSeconds }) => [unbillable, packageSeconds])).toEqual([
      ['beyond_package', 0],
      ['covered_by_package', 2400]
    ])
    expect([await world.left(), seen.prepaid?.balance.seconds]).toEqual([140, 0])
  })
})

describe('what a meeting leaves over', () => {
  const meetings = async (remainder: 'bank' | 'single_meeting') => {
    const { packages } = assessoria
    if (!packages) throw new Error('sells nothing')
    const world = await paidWorld({ packages: { ...packages, remainder } })
    const { actions } = world.open(demo.bruno)
    must(await actions.load())
    const first = must(await actions.logTime(minutes(47, { workDate: '2026-11-23' })))
    world.later(DAY)
    const next = must(await world.open(demo.bruno).actions.load())
    const again = world.open(demo.bruno)
    must(await again.actions.load())
    const later = must(
      await again.actions.logTime(minutes(30, { workDate: '2026-11-24', note: 'Outra reunião depois' }))
    )
    return { world, first, next, later }
  }

  it('is kept for the next one, or gone with it, as the product was sold, and everybody reads which', async () => {
    const kept = await meetings('bank')
    expect([kept.next.prepaid?.balance.seconds, kept.next.prepaid?.lostSeconds]).toEqual([7980, 0])
    expect(kept.later.consultation.entries.map(({ packageSeconds }) => packageSeconds)).toEqual([2820, 1800])
    const lost = await meetings('single_meeting')
    expect(lost.first.prepaid?.balance).toMatchObject({ seconds: 7980, single: true })
    expect([lost.next.prepaid?.balance.seconds, lost.next.prepaid?.lostSeconds]).toEqual([0, 7980])
    expect(lost.later.consultation.entries.map(({ packageSeconds }) => packageSeconds)).toEqual([2820, 0])
    expect(kept.world.publicComments('válidos até 23/11/2027')).toBe(2)
    expect(lost.world.publicComments('restam 133 de 180 min, só para a reunião de hoje')).toBe(1)
    expect((await lost.world.packages()).rejected).toEqual([])
  })
})

describe('a ticket that was merged into another', () => {
  it('grants nothing for the order that it names', async () => {
    const world = createPrepaidWorld()
    const ticket = world.account.tickets.get(demo.ticket)
    if (!ticket) throw new Error('no ticket')
    must(await world.open(demo.bruno, { ticketId: demo.otherTicket }).actions.load())
    ticket.history.mergedInto = demo.otherTicket
    ticket.status = 'closed'
    must(await world.open(demo.bruno).actions.load())
    expect((await world.packages()).state.all.size).toBe(0)
  })
})

describe('a package of another product', () => {
  it('covers nothing of the work, and is not counted in what is left', async () => {
    const world = await paidWorld({
      packages: {
        products: ['assessoria_1h'],
        sells: assessoria.packages?.sells ?? null,
        remainder: 'bank',
        lowPercent: 20
      }
    })
    const { state } = await world.packages()
    const asked = { seconds: 1800, workDate: '2026-11-23', hold: null, replaces: null }
    expect(allocate(state, { ...asked, products: ['assessoria_3h'] }).coveredSeconds).toBe(1800)
    const { actions } = world.open(demo.bruno)
    expect(must(await actions.load()).prepaid?.balance.of).toBe(0)
    const seen = must(await actions.logTime(minutes(30)))
    expect(seen.consultation.entries[0]).toMatchObject({ unbillable: 'beyond_package', packageSeconds: 0 })
    expect(await world.left()).toBe(180)
  })
})

describe('a requester that is changed', () => {
  it('to another organization draws nothing from the one that bought', async () => {
    const world = await paidWorld()
    const ticket = world.account.tickets.get(demo.ticket)
    if (!ticket) throw new Error('no ticket')
    ticket.organizationId = demo.serra
    ticket.requesterId = demo.ursula
    const { actions } = world.open(demo.bruno)
    expect(must(await actions.load()).prepaid?.trouble).toEqual({ code: 'other_organization' })
    const seen = must(await actions.logTime(minutes(30)))
    expect(seen.consultation.entries[0]).toMatchObject({ unbillable: 'beyond_package', packageSeconds: 0 })
    expect(await world.left()).toBe(180)
  })
})
