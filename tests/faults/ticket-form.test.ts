import { describe, expect, it } from 'vitest'
import { failing } from '../../apps/consultoria/src/adapters/memory/faults'
import { createActions } from '../../apps/consultoria/src/application/createActions'
import { tabWith, entries, dead } from './tabWith'
import { accepted, catalog, createWorld, demo, designated, minutes, must } from './world'

describe('the reply that is the note', () => {
  const reply = minutes(45, { source: 'composer', note: 'Refeita a apuração do ICMS com a cliente.' })

  it('is one entry, though the form refused what goes with it at first', async () => {
    const { world, tab } = await tabWith(failing({ 'ticket.stage': [dead] }))
    tab.ports.ticket.type(reply.note)
    expect((await tab.actions.logTime(reply)).ok).toBe(false)
    const { comment } = await tab.ports.ticket.form()
    must(await tab.actions.logTime({ ...reply, note: comment.text }))
    expect(entries(world)).toBe(1)
    expect((await tab.ports.ticket.form()).comment.text.match(/Tempo de consultoria: 45 min/g)).toHaveLength(1)
  })

  it('is no internal note, and no terms that wait to be sent', async () => {
    const { world, tab } = await tabWith(() => null)
    tab.ports.ticket.type(reply.note, false)
    expect(await tab.actions.logTime(reply)).toEqual({ ok: false, error: { code: 'reply_is_internal' } })
    const fresh = createWorld()
    const bruno = fresh.open(demo.bruno)
    must(await bruno.actions.openConsultation({ modality: 'consult_tecnica' }))
    expect(await bruno.actions.logTime(reply)).toEqual({ ok: false, error: { code: 'reply_holds_terms' } })
    expect(entries(world) + entries(fresh)).toBe(0)
  })
})

describe('a form with unsaved edits', () => {
  it('leaves nothing unsent on a form that was sent while the ticket was read', async () => {
    const world = createWorld()
    const tab = world.open(demo.bruno)
    must(await tab.actions.load())
    must(await tab.actions.openConsultation({ modality: 'consult_tecnica' }))
    world.later(1)
    const { ticket } = tab.ports
    const history = async () => {
      if ((await ticket.form()).comment.text !== '') ticket.submit()
      return ticket.history()
    }
    must(await createActions({ ...tab.ports, ticket: { ...ticket, history } }, catalog).load())
    expect(world.kinds()).toContain('terms_sent')
    expect(must(await ticket.stored()).fields['consult_stage']).toBe('consult_stage_terms_sent')
  })

  it('keeps a designation the next step until the ticket holds the analyst, and completes it for those whom it concerns', async () => {
    const world = createWorld()
    await accepted(world)
    const lia = world.open(demo.lia)
    must(await lia.actions.load())
    lia.ports.ticket.type('Bom dia, Carla.')
    const pressed = must(await lia.actions.designate({ analystId: demo.ana }))
    expect(pressed.next).toEqual({ kind: 'save_designation', analyst: demo.ana, staged: true })
    const stored = () => world.account.tickets.get(demo.ticket)
    expect(stored()?.assignee.userId).toBe(demo.lia)
    const openAs = async (who: number) => {
      const tab = world.open(who)
      const { notices, next } = must(await tab.actions.load())
      return { told: notices.map(notice => notice.code), next: next.kind, stage: stored()?.fields['consult_stage'] }
    }
    expect(await openAs(demo.ana)).toMatchObject({ told: [], next: 'save_designation' })
    world.later(11)
    expect(await openAs(demo.bruno)).toEqual({ told: [], next: 'save_designation', stage: 'consult_stage_accepted' })
    expect(await openAs(demo.ana)).toEqual({
      told: ['designation_saved'],
      next: 'schedule',
      stage: 'consult_stage_designated'
    })
    expect(stored()?.assignee.userId).toBe(demo.ana)
  })

  it('saves a designation with its own press, in one update with what the ticket says from then on', async () => {
    const world = createWorld()
    await accepted(world)
    const lia = await designated(world)
    expect(world.account.tickets.get(demo.ticket)).toMatchObject({
      assignee: { userId: demo.ana },
      fields: { consult_stage: 'consult_stage_designated' }
    })
    expect(must(await lia.actions.load()).next).toEqual({ kind: 'schedule', served: false })
    expect(world.kinds().filter(kind => kind === 'designated')).toHaveLength(1)
  })

  it('sends what stands on the form with the submit, and knows that from the ticket', async () => {
    const world = createWorld()
    await accepted(world)
    const lia = world.open(demo.lia)
    must(await lia.actions.load())
    lia.ports.ticket.type('Bom dia, Carla.')
    must(await lia.actions.designate({ analystId: demo.ana }))
    lia.ports.ticket.submit()
    world.later(1)
    expect(must(await lia.actions.load()).next.kind).toBe('schedule')
    expect(world.account.tickets.get(demo.ticket)?.assignee.userId).toBe(demo.ana)
  })

  it('takes the projections itself, so that the agent can still save', async () => {
    const world = createWorld()
    await accepted(world)
    const lia = world.open(demo.lia)
    must(await lia.actions.load())
    lia.ports.ticket.type('Bom dia, Carla.')
    must(await lia.actions.designate({ analystId: demo.ana }))
    const written = world.account.tickets.get(demo.ticket)?.updatedAt
    world.later(1)
    const slot = must(await lia.actions.load()).slots[0] ?? ''
    const seen = must(await lia.actions.schedule({ start: slot, minutes: 60, medium: 'phone', analystId: demo.ana }))
    expect(seen.notices).toEqual([])
    expect(world.account.tickets.get(demo.ticket)?.updatedAt).toBe(written)
    lia.ports.ticket.submit()
    expect(world.account.tickets.get(demo.ticket)?.fields['consult_stage']).toBe('consult_stage_scheduled')
  })
})
