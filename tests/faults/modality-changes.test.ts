import { describe, expect, it } from 'vitest'
import { applyByHand, createWorld, demo, must, type World } from './world'

const TECNICA = 'consult_abertura_tecnica'
const MODULO = 'consult_abertura_modulo'

const opened = async (world: World) => must(await world.open(demo.ana).actions.load())

describe('terms that left by a macro applied by hand', () => {
  it('begin the consultation, and are not offered a second time', async () => {
    const world = createWorld()
    applyByHand(world, TECNICA)
    const seen = await opened(world)
    expect(seen.next).toMatchObject({ kind: 'wait_acceptance', sentAt: '2026-11-23T13:01:00Z' })
    expect(seen.consultation).toMatchObject({ stage: 'terms_sent', modality: 'consult_tecnica' })
    expect(world.kinds()).toEqual(['terms_found'])
    const again = await world.open(demo.bruno).actions.openConsultation({ modality: 'consult_tecnica' })
    expect(again).toMatchObject({ ok: false, error: { code: 'already_open' } })
  })

  it('give the ticket its prefix, its stage and its control date', async () => {
    const world = createWorld()
    applyByHand(world, TECNICA)
    await opened(world)
    const ticket = world.account.tickets.get(demo.ticket)
    expect(ticket?.subject).toBe('[CONSULT TÉCNICA] Nota gravada com valor negativo')
    expect(ticket?.fields).toMatchObject({ data_controle: '2026-11-23', consult_stage: 'consult_stage_terms_sent' })
  })

  it('are accepted like any others, at their price', async () => {
    const world = createWorld()
    applyByHand(world, MODULO)
    const commentId = world.clientReplies('Aceito')
    world.later(1)
    const { actions } = world.open(demo.ana)
    expect(must(await actions.load()).next).toMatchObject({ kind: 'record_acceptance', comment: commentId })
    const accepted = must(await actions.recordAcceptance({ kind: 'comment', commentId, confirmation: null }))
    expect(accepted.consultation.acceptance?.data).toMatchObject({
      termsVersion: 'CM-2026-1',
      price: { centavos: 280, per: 'minute' }
    })
  })

  it('do not count as an internal note, nor cut short', async () => {
    const world = createWorld()
    applyByHand(world, TECNICA, { isPublic: false })
    applyByHand(world, TECNICA, { change: text => text.slice(0, 40) })
    expect((await opened(world)).next.kind).toBe('open')
    expect(world.kinds()).toEqual([])
  })

  it('are found once by two who open the ticket at the same time', async () => {
    const world = createWorld()
    applyByHand(world, TECNICA)
    await Promise.all([opened(world), world.open(demo.bruno).actions.load()])
    expect(world.kinds()).toEqual(['terms_found'])
  })

  it('ask nothing of the account as long as no message looks like them', async () => {
    const world = createWorld()
    applyByHand(world, TECNICA, { change: () => 'Bom dia! Vou verificar.' })
    const { actions, ports } = world.open(demo.ana)
    let reads = 0
    const { history } = ports.ticket
    ports.ticket.history = () => {
      reads += 1
      return history()
    }
    must(await actions.load())
    expect(reads).toBe(0)
  })
})

describe('a modality that changes after the opening', () => {
  const openedAs = async (modality: string) => {
    const world = createWorld()
    const tab = world.open(demo.ana)
    must(await tab.actions.load())
    must(await tab.actions.openConsultation({ modality }))
    tab.ports.ticket.submit()
    world.later(1)
    return { world, tab }
  }

  it('binds an answer to the terms sent last: price, title and control date are theirs', async () => {
    const { world } = await openedAs('consult_tecnica')
    applyByHand(world, MODULO, { requestType: 'consult_modulo' })
    const commentId = world.clientReplies('Aceito')
    world.later(1)
    const { actions } = world.open(demo.ana)
    const seen = must(await actions.load())
    expect(seen.next).toMatchObject({ kind: 'record_acceptance', comment: commentId })
    const { consultation } = must(await actions.recordAcceptance({ kind: 'comment', commentId, confirmation: null }))
    expect(consultation).toMatchObject({
      modality: 'consult_modulo',
      acceptance: { data: { price: { centavos: 280 } } }
    })
    const ticket = world.account.tickets.get(demo.ticket)
    expect(ticket?.subject).toBe('[CONSULTORIA DO MODULO] Nota gravada com valor negativo')
    expect(ticket?.fields['data_acordo']).toBe('2026-11-23')
  })

  it.each([
    ['the type', { fields: { request_type: 'consult_modulo' } }],
    ['the title', { subject: '[CONSULTORIA DO MODULO] Nota gravada com valor negativo' }]
  ])('by %s asks for its own terms first, and an answer to the old ones is not taken for theirs', async (_, patch) => {
    const { world, tab } = await openedAs('consult_tecnica')
    must(await tab.ports.ticket.stage(patch))
    tab.ports.ticket.submit()
    world.later(1)
    world.clientReplies('Aceito')
    world.later(1)
    expect(must(await tab.actions.load()).next).toEqual({ kind: 'other_modality', to: 'consult_modulo' })
    const staged = must(await tab.actions.sendTerms())
    expect(staged.next.kind).toBe('submit_terms')
    expect(staged.form).toMatchObject({ subject: '[CONSULTORIA DO MODULO] Nota gravada com valor negativo' })
    tab.ports.ticket.submit()
    world.later(1)
    const sent = must(await tab.actions.load())
    expect(sent.next.kind).toBe('wait_acceptance')
    expect(sent.consultation.terms.sent?.data).toMatchObject({ policy: 'consult_modulo', price: { centavos: 280 } })
  })

  it('by a slip is taken back in one press', async () => {
    const { world, tab } = await openedAs('consult_tecnica')
    must(await tab.ports.ticket.stage({ fields: { request_type: 'consult_modulo' } }))
    tab.ports.ticket.submit()
    world.later(1)
    must(await tab.actions.load())
    expect(must(await tab.actions.keepModality()).next.kind).toBe('wait_acceptance')
    expect((await tab.ports.ticket.form()).fields.request_type).toBe('consult_tecnica')
  })

  it('before its terms are sent never puts two terms into one message', async () => {
    const world = createWorld()
    const tab = world.open(demo.ana)
    must(await tab.actions.load())
    must(await tab.actions.openConsultation({ modality: 'consult_tecnica' }))
    must(await tab.ports.ticket.stage({ fields: { request_type: 'consult_modulo' } }))
    expect(must(await tab.actions.load()).next.kind).toBe('other_modality')
    expect(await tab.actions.sendTerms()).toMatchObject({ ok: false, error: { code: 'reply_holds_other_terms' } })
  })
})
