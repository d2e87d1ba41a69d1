import { describe, expect, it } from 'vitest'
import type { Modality } from '../../apps/consultoria/src/domain/modality/modality'
import { createActions } from '../../apps/consultoria/src/application/createActions'
import { applyByHand, catalog, createWorld, demo, must, termsSent } from './world'

const opening = { modality: 'consult_tecnica' }

/** Ana and Bruno have the fresh ticket open, and both have the terms in their composer. */
const bothStaged = async () => {
  const world = createWorld()
  const tabs = { ana: world.open(demo.ana), bruno: world.open(demo.bruno) }
  for (const tab of Object.values(tabs)) must(await tab.actions.load())
  for (const tab of Object.values(tabs)) {
    must(await tab.actions.openConsultation(opening))
    world.later(1)
  }
  return { world, ...tabs }
}

describe('terms staged in two tabs', () => {
  it.each([['ana'], ['bruno']] as const)('are found sent whoever submits: %s', async who => {
    const staged = await bothStaged()
    const { world } = staged
    staged[who].ports.ticket.submit()
    world.later(1)
    const commentId = world.clientReplies('Sim, aceito.')
    world.later(1)
    const lia = world.open(demo.lia)
    expect(must(await lia.actions.load()).next).toMatchObject({ kind: 'record_acceptance', comment: commentId })
    expect(world.kinds()).toEqual(['terms_staged', 'terms_staged', 'terms_sent'])
    must(await lia.actions.recordAcceptance({ kind: 'comment', commentId, confirmation: null }))
  })

  it('are said to be sent already where they still lie unsent', async () => {
    const { world, ana, bruno } = await bothStaged()
    ana.ports.ticket.submit()
    world.later(1)
    const told = async (tab: typeof ana) => must(await tab.actions.load()).notices.map(({ code }) => code)
    expect(await told(ana)).not.toContain('terms_sent_elsewhere')
    expect(await told(bruno)).toContain('terms_sent_elsewhere')
    bruno.ports.ticket.reopen()
    expect(await told(bruno)).not.toContain('terms_sent_elsewhere')
  })

  it('and submitted from both leave a yes between the two an answer', async () => {
    const { world, ana, bruno } = await bothStaged()
    ana.ports.ticket.submit()
    world.later(1)
    const commentId = world.clientReplies('Sim, aceito.')
    world.later(1)
    bruno.ports.ticket.submit()
    world.later(1)
    expect(must(await world.open(demo.lia).actions.load()).next).toMatchObject({
      kind: 'record_acceptance',
      comment: commentId
    })
    expect(world.kinds().filter(kind => kind === 'terms_sent')).toHaveLength(1)
  })

  it('are sent when one of them was edited and the other was not', async () => {
    const { world, ana, bruno } = await bothStaged()
    bruno.ports.ticket.type('Olá, custa R$ 1,00')
    bruno.ports.ticket.submit()
    world.later(1)
    expect(must(await world.open(demo.lia).actions.load()).next.kind).toBe('terms_problem')
    ana.ports.ticket.submit()
    world.later(1)
    expect(must(await world.open(demo.lia).actions.load()).next.kind).toBe('wait_acceptance')
  })
})

describe('terms that say another price than the one in force', () => {
  it('are not staged until the account says the right one', async () => {
    const world = createWorld()
    world.account.now = '2027-01-01T13:00:00Z'
    const dearer = (modality: Modality): Modality => {
      const price = { centavos: 380, per: 'minute' as const }
      return {
        ...modality,
        pricing: { ...modality.pricing, rates: [...modality.pricing.rates, { from: '2027-01-01', price }] }
      }
    }
    const tab = world.open(demo.bruno)
    const actions = createActions(tab.ports, { ...catalog, modalities: catalog.modalities.map(dearer) })
    must(await actions.load())
    expect(await actions.openConsultation(opening)).toEqual({
      ok: false,
      error: { code: 'terms_price_differs', detail: { price: 'R$ 3,80' } }
    })
    expect([world.kinds(), (await tab.ports.ticket.form()).comment.text]).toEqual([[], ''])
    for (const macro of world.account.macros.values()) macro.text = macro.text.replace('3,50', '3,80')
    expect(must(await actions.openConsultation(opening)).consultation.terms.staged?.data.price?.centavos).toBe(380)
  })
})

describe('terms of a ticket that another organization has by now', () => {
  /** Sent to Aurora; then the ticket is the Unit's. */
  const moved = async () => {
    const world = createWorld()
    const tab = await termsSent(world)
    must(await tab.actions.load())
    world.later(5)
    const ticket = world.account.tickets.get(demo.ticket)
    const at = { at: world.account.now, auditId: 900_001 }
    ticket?.history.organizations.push({ ...at, organizationId: demo.serra })
    ticket?.history.requesters.push({ ...at, requesterId: demo.ursula })
    if (ticket) Object.assign(ticket, { requesterId: demo.ursula, organizationId: demo.serra })
    const ursula = world.account.people.get(demo.ursula)
    if (ursula) ursula.fields = { ...ursula.fields, permite_consultoria: 'consultoria_sim' }
    world.later(1)
    tab.ports.ticket.reopen()
    must(await tab.actions.load())
    return { world, tab }
  }
  const answered = async ({ world, tab }: Awaited<ReturnType<typeof moved>>) => {
    must(await tab.actions.load())
    world.later(5)
    const commentId = world.clientReplies('aceito', demo.ursula)
    world.later(1)
    return { commentId, next: must(await tab.actions.load()).next }
  }

  it('are sent to it once more, and its answer counts', async () => {
    const scene = await moved()
    const { world, tab } = scene
    expect((await answered(scene)).next).toMatchObject({ kind: 'acceptor_not_allowed', doubts: ['other_organization'] })
    must(await tab.actions.sendTerms())
    tab.ports.ticket.submit()
    world.later(1)
    expect(must(await tab.actions.load()).next.kind).toBe('wait_acceptance')
    const { commentId, next } = await answered(scene)
    expect(next).toMatchObject({ kind: 'record_acceptance', comment: commentId })
    expect(await tab.actions.sendTerms()).toMatchObject({ ok: false, error: { code: 'terms_already_sent' } })
    must(await tab.actions.recordAcceptance({ kind: 'comment', commentId, confirmation: null }))
    expect(world.kinds().filter(kind => kind === 'terms_sent')).toHaveLength(2)
  })

  it('are found where the macro was applied by hand for it', async () => {
    const scene = await moved()
    applyByHand(scene.world, 'consult_abertura_tecnica')
    const { commentId, next } = await answered(scene)
    expect(next).toMatchObject({ kind: 'record_acceptance', comment: commentId })
    expect(scene.world.kinds()).toEqual(['terms_staged', 'terms_sent', 'terms_found'])
  })
})

describe('an opening', () => {
  const demand = 'Conferir o desconto no rodapé da nota'
  const set = (world: ReturnType<typeof createWorld>, fields: Record<string, string | null>) =>
    Object.assign(world.account.tickets.get(demo.ticket)?.fields ?? {}, fields)

  it('asks for module and demand where the ticket says neither, and both travel with the agent’s submit', async () => {
    const world = createWorld()
    set(world, { module: null })
    const tab = world.open(demo.bruno)
    expect(must(await tab.actions.load()).opening).toMatchObject({
      modules: [{ value: 'modulo_fiscal', label: 'Fiscal', leaderless: true }],
      lacksDemand: true
    })
    expect(await tab.actions.openConsultation({ ...opening, module: '', demand })).toMatchObject({
      error: { code: 'module_missing' }
    })
    expect(await tab.actions.openConsultation({ ...opening, module: 'modulo_fiscal', demand: ' ' })).toMatchObject({
      error: { code: 'demand_empty' }
    })
    expect(world.kinds()).toEqual([])
    must(await tab.actions.openConsultation({ ...opening, module: 'modulo_fiscal', demand }))
    tab.ports.ticket.submit()
    world.later(1)
    const seen = must(await tab.actions.load())
    expect([seen.next.kind, seen.consultation.demand?.data.text, seen.opening]).toEqual([
      'wait_acceptance',
      demand,
      null
    ])
    expect(world.account.tickets.get(demo.ticket)).toMatchObject({
      fields: { module: 'modulo_fiscal', consult_demand: demand },
      assignee: { userId: demo.lia }
    })
  })

  it('asks nothing where the ticket’s field tells the demand, which then is the consultation’s', async () => {
    const world = createWorld()
    set(world, { consult_demand: demand })
    const tab = world.open(demo.bruno)
    expect(must(await tab.actions.load()).opening).toMatchObject({ modules: [], lacksDemand: false })
    expect(must(await tab.actions.openConsultation(opening)).consultation.demand?.data.text).toBe(demand)
    expect(world.facts()).toMatchObject([{ kind: 'terms_staged', data: { demand } }])
  })
})
