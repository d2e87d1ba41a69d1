import { describe, expect, it } from 'vitest'
import { failing, lostAnswer, lostRequest } from '../../apps/consultoria/src/adapters/memory/faults'
import { createActions } from '../../apps/consultoria/src/application/createActions'
import { accepted, catalog, createWorld, demo, must, type Tab, termsSent, type World } from './world'

const PRAIA = 99
const PAULO = 98
const serra = {
  payer: 'unit_invoice' as const,
  unitOrganizationId: demo.serra as number,
  code: 't01234',
  cnpj: '11.222.333/0001-81',
  costCenter: '',
  valueClass: '',
  accountingItem: '',
  reason: null
}
const praia = { ...serra, unitOrganizationId: PRAIA, code: 'T09' }

const ticketOf = (world: World) => {
  const ticket = world.account.tickets.get(demo.ticket)
  if (!ticket) throw new Error('no ticket')
  return ticket
}

/** Serra pays and has approved; there is a second Unit. */
async function approved(): Promise<{ world: World; tab: Tab }> {
  const world = createWorld()
  const fields = { unit_code: 'T09', cnpj: '11222333000181' }
  world.account.organizations.set(PRAIA, { id: PRAIA, name: 'Unidade Praia', fields })
  const ursula = world.account.people.get(demo.ursula)
  if (ursula) world.account.people.set(PAULO, { ...ursula, id: PAULO, name: 'Paulo', organizationId: PRAIA })
  const tab = await accepted(world)
  must(await tab.actions.choosePayer(serra))
  world.later(1)
  const commentId = world.clientReplies('De acordo, a Unidade paga.', demo.ursula)
  world.later(1)
  must(await tab.actions.load())
  must(await tab.actions.recordApproval({ commentId, ceilingMinutes: 120, confirmation: null }))
  world.later(1)
  return { world, tab }
}

const changes = (world: World) => world.facts().flatMap(fact => (fact.kind === 'requester_changed' ? [fact.data] : []))

it('the Units that may pay are the organizations with a Unit’s code', async () => {
  const { tab } = await approved()
  expect(must(await tab.actions.findUnits('')).map(({ id }) => id)).toEqual([demo.serra, PRAIA])
  expect(must(await tab.actions.findUnits('praia')).map(({ name }) => name)).toEqual(['Unidade Praia'])
})

describe('the Unit as requester', () => {
  it('is the one chosen now, although the tab still shows another', async () => {
    const { world, tab } = await approved()
    const ana = world.open(demo.ana)
    must(await ana.actions.load())
    must(await tab.actions.choosePayer(praia))
    world.later(1)
    must(await ana.actions.changeRequester())
    expect(ticketOf(world)).toMatchObject({ requesterId: PAULO, organizationId: PRAIA, emailCcIds: [demo.carla] })
    expect(changes(world)).toMatchObject([{ fromId: demo.carla, toId: PAULO, organizationId: PRAIA }])
  })

  it('is changed again when another was chosen during the update', async () => {
    const { world, tab } = await approved()
    const { ports } = world.open(demo.ana)
    let once = true
    const write: typeof ports.ticket.write = async change => {
      if (once) must(await tab.actions.choosePayer(praia))
      once = false
      return ports.ticket.write(change)
    }
    const actions = createActions({ ...ports, ticket: { ...ports.ticket, write } }, catalog)
    must(await actions.load())
    must(await actions.changeRequester())
    expect(ticketOf(world)).toMatchObject({ requesterId: PAULO, organizationId: PRAIA })
    expect(changes(world)).toMatchObject([{ fromId: demo.carla, toId: PAULO, copiedId: demo.carla }])
  })

  it('copies whoever asks when the update is made, not who asked before a conflict', async () => {
    const { world } = await approved()
    const { ports } = world.open(demo.ana)
    let once = true
    const write: typeof ports.ticket.write = change => {
      if (once) Object.assign(ticketOf(world), { requesterId: demo.diego, updatedAt: world.account.now })
      if (once) world.later(0.1)
      once = false
      return ports.ticket.write(change)
    }
    const actions = createActions({ ...ports, ticket: { ...ports.ticket, write } }, catalog)
    must(await actions.load())
    world.later(1)
    must(await actions.changeRequester())
    expect(ticketOf(world)).toMatchObject({ requesterId: demo.ursula, emailCcIds: [demo.diego] })
    expect(changes(world)).toMatchObject([{ fromId: demo.diego, copiedId: demo.diego }])
  })

  it.each([
    ['answer', lostAnswer],
    ['request', lostRequest]
  ])('is changed once although the %s got lost', async (_, fault) => {
    const { world } = await approved()
    const ana = world.open(demo.ana, { faults: failing({ 'ticket.write': [fault] }) })
    must(await ana.actions.load())
    expect(must(await ana.actions.changeRequester()).consultation.gate.open).toBe(true)
    expect(ticketOf(world)).toMatchObject({ requesterId: demo.ursula, emailCcIds: [demo.carla] })
    expect(changes(world)).toMatchObject([{ fromId: demo.carla, toId: demo.ursula }])
    expect(changes(world)[0]?.auditId).not.toBeNull()
  })

  it('needs no change and nobody in copy where it asked and accepted itself', async () => {
    const world = createWorld()
    Object.assign(ticketOf(world), { requesterId: demo.ursula, organizationId: demo.serra })
    Object.assign(ticketOf(world)?.history ?? {}, {
      requesters: [{ at: world.account.now, auditId: 1, requesterId: demo.ursula }],
      organizations: [{ at: world.account.now, auditId: 1, organizationId: demo.serra }]
    })
    const ursula = world.account.people.get(demo.ursula)
    if (ursula) ursula.fields = { unit_responsible: true, permite_consultoria: 'consultoria_sim' }
    const tab = world.open(demo.bruno)
    must(await tab.actions.nameClient({ clientId: null, organizationId: null }))
    await termsSent(world, tab)
    must(await tab.actions.load())
    const commentId = world.clientReplies('aceito', demo.ursula)
    world.later(1)
    must(await tab.actions.load())
    must(await tab.actions.recordAcceptance({ kind: 'comment', commentId, confirmation: null }))
    must(await tab.actions.choosePayer(serra))
    must(await tab.actions.recordApproval({ commentId, ceilingMinutes: null, confirmation: null }))
    const done = must(await tab.actions.changeRequester())
    expect(done.consultation.gate).toMatchObject({ open: true, missing: [] })
    expect(ticketOf(world)).toMatchObject({ requesterId: demo.ursula, emailCcIds: [] })
  })
})

it('only organizations that are a Unit are offered as one', async () => {
  const found = await createWorld().open(demo.ana).actions.findUnits('')
  expect(found.ok && found.value.map(({ fields }) => fields['unit_code'])).toEqual(['T01234'])
})
