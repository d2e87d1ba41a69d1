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
    expect((await tab.ports.ticket.form()).comment.text.match(/45 min/g)).toHaveLength(1)
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

  it('offers a designation again that its leader never saved, to those whom it concerns', async () => {
    const world = createWorld()
    await accepted(world)
    await designated(world)
    const openAs = async (who: number) => {
      const tab = world.open(who)
      const { notices } = must(await tab.actions.load())
      const { assignee, fields } = await tab.ports.ticket.form()
      return { told: notices.map(notice => notice.code), assignee: assignee.userId, stage: fields['consult_stage'] }
    }
    expect(await openAs(demo.ana)).toMatchObject({ told: [], assignee: demo.lia })
    world.later(11)
    expect(await openAs(demo.bruno)).toMatchObject({ told: [], assignee: demo.lia, stage: 'consult_stage_accepted' })
    for (const who of [demo.ana, demo.lia])
      expect(await openAs(who)).toEqual({
        told: ['projections_restaged'],
        assignee: demo.ana,
        stage: 'consult_stage_designated'
      })
  })

  it('takes the projections itself, so that the agent can still save', async () => {
    const world = createWorld()
    await accepted(world)
    const lia = await designated(world)
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
