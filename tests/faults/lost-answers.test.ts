import { describe, expect, it } from 'vitest'
import { failing, lostAnswer, lostRequest, stale, tooMany } from '../../apps/consultoria/src/adapters/memory/faults'
import { createActions } from '../../apps/consultoria/src/application/createActions'
import { tabWith, entries, dead } from './tabWith'
import { accepted, catalog, createWorld, demo, minutes, must, shown } from './world'

describe('an answer that got lost', () => {
  it('after the record was written does not write it twice', async () => {
    const { world, tab } = await tabWith(failing({ 'ledger.create': [lostAnswer] }))
    must(await tab.actions.logTime(minutes(20)))
    expect(entries(world)).toBe(1)
    expect(world.publicComments('20 min')).toBe(1)
  })

  it('before the record was written writes it under the same operation', async () => {
    const { world, tab } = await tabWith(failing({ 'ledger.create': [lostRequest, lostRequest] }))
    must(await tab.actions.logTime(minutes(20)))
    expect(entries(world)).toBe(1)
  })

  it('after the comment was written does not publish it twice', async () => {
    const { world, tab } = await tabWith(failing({ 'ticket.write': [lostAnswer] }))
    const seen = must(await tab.actions.logTime(minutes(20)))
    expect(world.publicComments('20 min')).toBe(1)
    expect(seen.consultation.entries[0]?.commentId).not.toBeNull()
  })

  it('of everything is found again when the same button is pressed once more', async () => {
    const plan = { 'ledger.create': [lostAnswer], 'ledger.read': Array.from({ length: 3 }, () => dead) }
    const { world, tab } = await tabWith(failing(plan))
    const first = await tab.actions.describeDemand({ text: 'Nota com valor negativo' })
    expect(first.ok).toBe(false)
    let again = await tab.actions.describeDemand({ text: 'Nota com valor negativo' })
    for (let press = 0; press < 3 && !again.ok; press += 1) {
      again = await tab.actions.describeDemand({ text: 'Nota com valor negativo' })
    }
    expect(again.ok).toBe(true)
    expect(world.kinds().filter(kind => kind === 'demand_described')).toHaveLength(1)
  })

  it('is not booked a second time in other words', async () => {
    const { world, tab } = await tabWith(failing({ 'ticket.write': Array.from({ length: 9 }, () => dead) }))
    expect(await tab.actions.logTime(minutes(20))).toMatchObject({ ok: false, error: { code: 'outcome_unknown' } })
    expect(await tab.actions.logTime(minutes(25))).toMatchObject({ ok: false, error: { code: 'recorded_before' } })
    expect(entries(world)).toBe(1)
  })
})

describe('a busy account', () => {
  it('is told with the seconds to wait, and nothing is written', async () => {
    const { world, tab } = await tabWith(failing({ 'ledger.create': [tooMany] }))
    expect(await tab.actions.logTime(minutes(20))).toEqual({
      ok: false,
      error: { code: 'busy', detail: { seconds: 7 } }
    })
    expect(entries(world)).toBe(0)
    must(await tab.actions.logTime(minutes(20)))
    expect(entries(world)).toBe(1)
  })

  it('between record and comment leaves the record, and the second press completes it', async () => {
    const { world, tab } = await tabWith(failing({ 'ticket.write': [tooMany] }))
    expect((await tab.actions.logTime(minutes(20))).ok).toBe(false)
    expect([entries(world), world.publicComments('20 min')]).toEqual([1, 0])
    must(await tab.actions.logTime(minutes(20)))
    expect([entries(world), world.publicComments('20 min')]).toEqual([1, 1])
  })
})

describe('a ticket that changed meanwhile', () => {
  it('is read again and the comment written once', async () => {
    const { world, tab } = await tabWith(failing({ 'ticket.write': [stale, stale] }))
    must(await tab.actions.logTime(minutes(20)))
    expect(world.publicComments('20 min')).toBe(1)
  })
})

describe('a command whose answer was lost', () => {
  it('and that is found done leaves room for the next one like it', async () => {
    const { world, tab } = await tabWith(failing({ 'ticket.write': [lostAnswer], 'ticket.history': [dead] }))
    expect(await tab.actions.logTime(minutes(10))).toMatchObject({ ok: false, error: { code: 'outcome_unknown' } })
    expect(must(await tab.actions.load()).notices).toContainEqual({ code: 'time_repaired' })
    world.later(120)
    must(await tab.actions.logTime(minutes(10)))
    expect(entries(world)).toBe(2)
    expect(world.publicComments('10 min')).toBe(2)
  })

  it('is over once it is written, though the form did not answer after it', async () => {
    const world = createWorld()
    await accepted(world)
    const lia = world.open(demo.lia)
    const [first] = must(await lia.actions.load()).analysts
    must(await lia.actions.designate({ analystId: first?.person.id ?? 0 }))
    const { ticket } = lia.ports
    let isDeaf = false
    const form = () => (isDeaf ? Promise.reject(Object.assign(new Error(), { name: 'NoAnswer' })) : ticket.form())
    const deaf = shown(createActions({ ...lia.ports, ticket: { ...ticket, form } }, catalog))
    const start = must(await deaf.load()).slots[0] ?? ''
    const plan = { start, minutes: 60, medium: 'phone', analystId: demo.ana }
    isDeaf = true
    expect((await deaf.schedule(plan)).ok).toBe(false)
    isDeaf = false
    must(await deaf.cancelAppointment({ reason: 'O cliente pediu', party: 'client' }))
    expect(must(await deaf.schedule(plan)).consultation.appointment?.data.start).toBe(start)
  })
})
