import { describe, expect, it } from 'vitest'
import { type Faults, lostAnswer, lostRequest } from '../../apps/consultoria/src/adapters/memory/faults'
import { createPrepaidWorld, MEETINGS, paidWorld } from './prepaidWorld'
import { assessoria } from '../../apps/consultoria/src/domain/testing/modalities'
import { demo, minutes, must } from './world'

const SLOTS = ['2026-11-24T11:30:00Z', '2026-11-24T12:30:00Z', '2026-11-24T13:30:00Z']
const question = { analystId: demo.bruno, slots: SLOTS, topics: 'Painel de vendas' }
const meeting = {
  start: '2026-11-25T13:00:00Z',
  minutes: 60,
  medium: 'google_meet',
  analystId: demo.bruno,
  link: 'https://meet.google.com/abc-defg-hij',
  topics: 'Painel de vendas; metas'
}
const ASKED = 'Horários:'

describe('Pedir disponibilidade', () => {
  it('is the next step once what was bought is paid, and not before', async () => {
    const unpaid = createPrepaidWorld('P-1042', MEETINGS)
    const early = unpaid.open(demo.bruno)
    expect(must(await early.actions.load()).next.kind).toBe('wait_payment')
    expect(await early.actions.askAvailability(question)).toMatchObject({ error: { code: 'not_paid' } })
    expect(await early.actions.schedule(meeting)).toMatchObject({ error: { code: 'not_paid' } })
    const world = await paidWorld(MEETINGS)
    const seen = must(await world.open(demo.bruno).actions.load())
    expect(seen.next.kind).toBe('ask_availability')
    expect([seen.slots.length, seen.usual.appointment.analyst?.id]).toEqual([3, demo.bruno])
  })

  it('tells the client the topics and three times with weekday, hour and zone, once, and the agenda follows', async () => {
    const world = await paidWorld(MEETINGS)
    const { actions } = world.open(demo.bruno)
    must(await actions.load())
    const seen = must(await actions.askAvailability(question))
    expect(seen.next).toEqual({ kind: 'schedule', served: false })
    expect(world.publicComments('- ter, 24/11/2026 08:30–09:30 (UTC−3)')).toBe(1)
    expect(world.publicComments('Painel de vendas')).toBe(1)
    expect(await actions.askAvailability({ ...question, topics: 'Outra pauta' })).toMatchObject({
      error: { code: 'availability_today' }
    })
    expect(world.publicComments(ASKED)).toBe(1)
  })

  it('of two agents at once asks once', async () => {
    const world = await paidWorld(MEETINGS)
    const tabs = [world.open(demo.bruno), world.open(demo.ana)]
    for (const { actions } of tabs) must(await actions.load())
    const [one, other] = await Promise.all(tabs.map(({ actions }) => actions.askAvailability(question)))
    expect([one?.ok, other?.ok].filter(Boolean)).toHaveLength(1)
    expect(world.publicComments(ASKED)).toBe(1)
  })

  it.each([lostAnswer, lostRequest])('asks once although an answer gets lost (%o)', async fault => {
    for (const call of ['ledger.create', 'ticket.write', 'ledger.read'])
      for (const nth of [0, 1]) {
        const world = await paidWorld(MEETINGS)
        let left: number | null = null
        const once: Faults = asked => (asked === call && left !== null && left-- === 0 ? fault : null)
        const { actions } = world.open(demo.bruno, { faults: once })
        must(await actions.load())
        left = nth
        const told = await actions.askAvailability(question)
        if (!told.ok) await actions.askAvailability(question)
        world.later(15)
        must(await world.open(demo.bruno).actions.load())
        expect([call, nth, world.publicComments(ASKED)]).toEqual([call, nth, 1])
      }
  })

  it('is not sent where the macro lost its places', async () => {
    const world = await paidWorld(MEETINGS)
    for (const macro of world.account.macros.values()) macro.text = 'Quando podemos falar?'
    const { actions } = world.open(demo.bruno)
    must(await actions.load())
    expect(await actions.askAvailability(question)).toMatchObject({
      error: { code: 'availability_macro_altered', detail: { missing: '[horarios] [assuntos]' } }
    })
    expect(world.kinds()).not.toContain('availability_asked')
  })
})

describe('a meeting', () => {
  it('is agreed with topics and address, and mailed with day, hour, zone, duration, who attends and how to move it', async () => {
    const world = await paidWorld(MEETINGS)
    const { actions } = world.open(demo.bruno)
    must(await actions.load())
    expect(await actions.schedule({ ...meeting, topics: ' ' })).toMatchObject({
      error: { code: 'appointment.topics_missing' }
    })
    expect(await actions.schedule({ ...meeting, link: 'http://meet.google.com/abc-defg-hij' })).toMatchObject({
      error: { code: 'appointment.link_invalid' }
    })
    const seen = must(await actions.schedule(meeting))
    expect(seen.next).toEqual({ kind: 'wait_appointment', start: meeting.start })
    expect(seen.prepaid?.heldSeconds).toBe(3600)
    const fields = world.account.tickets.get(demo.ticket)?.fields
    const told = String(fields?.consult_appointment)
    for (const part of [
      'qua, 25/11/2026 10:00–11:00 (UTC−3)',
      'Duração: 1h',
      'Com: Bruno Pleno',
      'Link: https://meet.google.com/abc-defg-hij',
      'Assuntos: Painel de vendas; metas',
      'Tenha à mão',
      'Para mudar o horário'
    ])
      expect(told).toContain(part)
    expect(String(fields?.consult_reminder).split('\n')[0]).toBe(
      'Lembrete do seu horário: qua, 25/11/2026 10:00–11:00 (UTC−3)'
    )
    expect(fields?.consult_demand).toBe('Painel de vendas; metas')
  })

  it('of today is not recalled a second time, and one that is cancelled is recalled no more', async () => {
    const world = await paidWorld(MEETINGS)
    const { actions } = world.open(demo.bruno)
    must(await actions.load())
    must(await actions.schedule({ ...meeting, start: '2026-11-24T13:00:00Z' }))
    const fields = () => world.account.tickets.get(demo.ticket)?.fields
    expect(fields()?.consult_reminder ?? null).toBeNull()
    world.later(1)
    must(await actions.schedule({ ...meeting, moved: { by: 'client', reason: 'Viagem' } }))
    expect(fields()?.consult_reminder).toContain('qua, 25/11')
    world.later(1)
    const next = world.open(demo.bruno)
    must(await next.actions.load())
    const seen = must(await next.actions.cancelAppointment({ reason: 'Cliente desistiu', party: 'client' }))
    expect(fields()?.consult_reminder).toBeNull()
    expect(seen.prepaid?.heldSeconds).toBe(0)
  })
})

describe('a meeting that the client missed', () => {
  const missedIn = async (noShow?: 'draw') => {
    const { packages } = assessoria
    if (!packages) throw new Error('no packages')
    const world = await paidWorld({ ...MEETINGS, packages: { ...packages, ...(noShow ? { noShow } : {}) } })
    const { actions } = world.open(demo.bruno)
    must(await actions.load())
    must(await actions.askAvailability(question))
    must(await actions.schedule(meeting))
    world.account.now = '2026-11-25T13:20:00Z'
    const seen = must(await actions.cancelAppointment({ reason: 'Não atendeu às chamadas', party: 'no_show' }))
    return { world, actions, seen }
  }

  it('proposes its minutes to be drawn where the data say so, draws nothing by itself, and is settled by one entry', async () => {
    const { world, actions, seen } = await missedIn('draw')
    const missed = seen.prepaid?.missed
    expect(missed).toMatchObject({ seconds: 3600, workDate: '2026-11-25' })
    expect([await world.left(), seen.prepaid?.heldSeconds]).toEqual([180, 0])
    world.account.now = '2026-11-25T14:30:00Z'
    const settled = must(
      await actions.logTime(minutes(60, { workDate: '2026-11-25', note: 'Não compareceu à reunião de qua, 25/11' }))
    )
    expect([await world.left(), settled.prepaid?.missed]).toEqual([120, null])
    expect((await missedIn()).seen.prepaid?.missed).toBeNull()
  })
})
