import { describe, expect, it } from 'vitest'
import { failing, lostRequest } from '../../apps/consultoria/src/adapters/memory/faults'
import { createWorld, demo, must } from './world'

describe('terms that cannot be counted', () => {
  it('were written as an internal note, and are staged again', async () => {
    const world = createWorld()
    const tab = world.open(demo.bruno)
    must(await tab.actions.openConsultation({ modality: 'consult_tecnica' }))
    tab.ports.ticket.type((await tab.ports.ticket.form()).comment.text, false)
    tab.ports.ticket.submit()
    world.later(1)
    expect(must(await tab.actions.load()).next).toEqual({ kind: 'terms_problem', why: 'internal' })
    must(await tab.actions.sendTerms())
    tab.ports.ticket.submit()
    world.later(1)
    expect(must(await tab.actions.load()).next.kind).toBe('wait_acceptance')
    expect(await tab.actions.sendTerms()).toMatchObject({ ok: false, error: { code: 'terms_already_sent' } })
  })

  it('were edited, or never sent', async () => {
    const world = createWorld()
    const tab = world.open(demo.bruno)
    must(await tab.actions.openConsultation({ modality: 'consult_tecnica' }))
    tab.ports.ticket.type('Olá, custa R$ 1,00')
    tab.ports.ticket.submit()
    world.later(1)
    expect(must(await tab.actions.load()).next).toEqual({ kind: 'terms_problem', why: 'edited' })
    must(await tab.actions.sendTerms())
    tab.ports.ticket.type('')
    tab.ports.ticket.submit()
    world.later(1)
    expect(must(await tab.actions.load()).next).toEqual({ kind: 'terms_problem', why: 'unsent' })
  })

  it('do not land, and a second press stages them without writing the fact again', async () => {
    const world = createWorld()
    const tab = world.open(demo.bruno, { faults: failing({ 'ticket.applyMacro': [lostRequest] }) })
    expect(await tab.actions.openConsultation({ modality: 'consult_tecnica' })).toMatchObject({
      ok: false,
      error: { code: 'macro_not_landed' }
    })
    must(await tab.actions.openConsultation({ modality: 'consult_tecnica' }))
    expect((await tab.ports.ticket.form()).comment.text).toContain('R$ 3,50')
    tab.ports.ticket.submit()
    world.later(1)
    expect(must(await tab.actions.load()).next.kind).toBe('wait_acceptance')
  })
})
