import { describe, expect, it } from 'vitest'
import { failing, lostAnswer, type Faults } from '../../apps/consultoria/src/adapters/memory/faults'
import { dead } from './tabWith'
import { createWorld, demo, must, transfer, type Tab, type World } from './world'

const opening = { modality: 'consult_tecnica' }
const carla = { clientId: demo.carla, organizationId: demo.aurora }
const own = { clientId: null, organizationId: null }

const ticketOf = ({ account }: World) => {
  const ticket = account.tickets.get(demo.ticket)
  if (!ticket) throw new Error('the world has its ticket')
  return ticket
}

/** Úrsula of the Unit has opened the ticket. */
function askedByUnit(faults?: Faults): { world: World; tab: Tab } {
  const world = createWorld()
  const ticket = ticketOf(world)
  const asked = { at: ticket.createdAt, auditId: ticket.history.auditIds[0] ?? 0 }
  Object.assign(ticket, { requesterId: demo.ursula, organizationId: demo.serra })
  ticket.history.requesters = [{ ...asked, requesterId: demo.ursula }]
  ticket.history.organizations = [{ ...asked, organizationId: demo.serra }]
  return { world, tab: world.open(demo.bruno, faults ? { faults } : {}) }
}

async function termsOf(world: World, tab: Tab): Promise<void> {
  // the workspace shows the ticket as it is stored now
  tab.ports.ticket.reopen()
  must(await tab.actions.openConsultation(opening))
  tab.ports.ticket.submit()
  world.later(1)
  must(await tab.actions.load())
  world.later(1)
}

describe('a ticket that a Unit’s consultant has opened', () => {
  it('sends no terms before somebody says whose consultation it is', async () => {
    const { world, tab } = askedByUnit()
    expect(await tab.actions.openConsultation(opening)).toMatchObject({
      ok: false,
      error: { code: 'unit_asks', detail: { unit: 'Unidade Serra' } }
    })
    expect(world.kinds()).toEqual([])
  })

  it('becomes the client’s, with its opener in copy, and the terms are addressed to the client', async () => {
    const { world, tab } = askedByUnit()
    const seen = must(await tab.actions.nameClient(carla))
    expect(ticketOf(world)).toMatchObject({
      requesterId: demo.carla,
      organizationId: demo.aurora,
      emailCcIds: [demo.ursula]
    })
    expect(seen.consultation.opener?.data).toMatchObject({
      openerId: demo.ursula,
      unitId: demo.serra,
      clientId: demo.carla,
      organizationId: demo.aurora
    })
    await termsOf(world, tab)
    expect(must(await tab.actions.load()).next).toMatchObject({ kind: 'wait_acceptance' })
  })

  it('is accepted by the client, never by the Unit in copy', async () => {
    const { world, tab } = askedByUnit()
    must(await tab.actions.nameClient(carla))
    await termsOf(world, tab)
    const units = world.clientReplies('Aceito', demo.ursula)
    world.later(1)
    const seen = must(await tab.actions.load())
    expect(seen.candidates).toMatchObject([{ commentId: units, eligible: false }])
    expect(seen.candidates[0]?.doubts).toContain('not_member')
    const commentId = world.clientReplies('Aceito', demo.carla)
    world.later(1)
    must(await tab.actions.load())
    const accepted = must(
      await tab.actions.recordAcceptance({ kind: 'comment', commentId, confirmation: null })
    ).consultation
    expect(accepted.acceptance?.data).toMatchObject({ acceptorId: demo.carla, organizationId: demo.aurora })
    expect([accepted.payer.kind, accepted.gate.open]).toEqual(['client', true])
  })

  it('may still be paid by the Unit, whose opener approves it from the copy', async () => {
    const { world, tab } = askedByUnit()
    must(await tab.actions.nameClient(carla))
    await termsOf(world, tab)
    const yes = world.clientReplies('Aceito', demo.carla)
    world.later(1)
    must(await tab.actions.load())
    must(await tab.actions.recordAcceptance({ kind: 'comment', commentId: yes, confirmation: null }))
    must(await tab.actions.choosePayer(transfer))
    world.later(1)
    const commentId = world.clientReplies('Aprovado, a Unidade paga até 10 horas.', demo.ursula)
    world.later(1)
    must(await tab.actions.load())
    const approved = must(
      await tab.actions.recordApproval({ commentId, ceilingMinutes: 600, confirmation: null })
    ).consultation
    expect([approved.payer.kind, approved.gate.open]).toEqual(['unit_transfer', true])
  })

  it('is the Unit’s own by one press that changes nobody', async () => {
    const { world, tab } = askedByUnit()
    must(await tab.actions.nameClient(own))
    expect(ticketOf(world)).toMatchObject({ requesterId: demo.ursula, organizationId: demo.serra, emailCcIds: [] })
    await termsOf(world, tab)
    expect(world.kinds()).toEqual(['client_named', 'terms_staged', 'terms_sent'])
  })

  it('changes its requester once and records it once, whatever answer gets lost', async () => {
    const { world, tab } = askedByUnit(failing({ 'ticket.write': [lostAnswer], 'ledger.create': [lostAnswer] }))
    must(await tab.actions.nameClient(carla))
    expect(world.kinds()).toEqual(['client_named'])
    expect(ticketOf(world).history.requesters.map(one => one.requesterId)).toEqual([demo.ursula, demo.carla])
    expect(must(await tab.actions.load()).consultation.opener?.data.openerId).toBe(demo.ursula)
  })

  it('keeps who asked where the requester was changed already and the fact is still to come', async () => {
    const { world, tab } = askedByUnit(failing({ 'ledger.create': Array.from({ length: 9 }, () => dead) }))
    expect(await tab.actions.nameClient(carla)).toMatchObject({ ok: false })
    expect([ticketOf(world).requesterId, world.kinds()]).toEqual([demo.carla, []])
    const again = must(await world.open(demo.ana).actions.nameClient(carla))
    expect(again.consultation.opener?.data).toMatchObject({ openerId: demo.ursula, unitId: demo.serra })
  })

  it('is named before the opening only', async () => {
    const { world, tab } = askedByUnit()
    must(await tab.actions.nameClient(own))
    await termsOf(world, tab)
    expect(await tab.actions.nameClient(carla)).toMatchObject({ ok: false, error: { code: 'already_open' } })
  })
})

it('A client’s own ticket names no opener', async () => {
  const world = createWorld()
  const tab = world.open(demo.bruno)
  expect(await tab.actions.nameClient({ clientId: demo.diego, organizationId: demo.aurora })).toMatchObject({
    ok: false,
    error: { code: 'unit_unregistered' }
  })
  expect(ticketOf(world).requesterId).toBe(demo.carla)
})
