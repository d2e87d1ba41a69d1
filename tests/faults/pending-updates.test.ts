import { describe, expect, it } from 'vitest'
import {
  failing,
  lostAnswer,
  lostRequest,
  tooMany,
  type Faults
} from '../../apps/consultoria/src/adapters/memory/faults'
import { createActions } from '../../apps/consultoria/src/application/createActions'
import { confirmAll } from './tabWith'
import {
  accepted,
  catalog,
  createWorld,
  demo,
  designatedAndSaved,
  minutes,
  must,
  termsSent,
  transfer,
  type World
} from './world'

/** How often the update of the last fact of this kind was made. */
const updates = (world: World, kind: string): number => {
  const op = world.facts().findLast(fact => fact.kind === kind)?.op
  const metadata = world.account.tickets.get(demo.ticket)?.history.metadata ?? []
  return metadata.filter(item => item.op === op).length
}
const count = (world: World, kind: string): number => world.kinds().filter(each => each === kind).length
const neverWrites: Faults = call => (call === 'ticket.write' ? lostRequest : null)

/** The agent's other tab opens the ticket right after the fact was written, and completes what it owes. */
function openingAfterTheFact(world: World, agent: number) {
  const { ports } = world.open(agent)
  let armed = true
  const create: typeof ports.ledger.create = async record => {
    const created = await ports.ledger.create(record)
    if (armed) {
      armed = false
      world.later(0.1)
      must(await world.open(agent).actions.load())
    }
    return created
  }
  return createActions({ ...ports, ledger: { ...ports.ledger, create } }, catalog)
}

describe('a spoken acceptance', () => {
  const note = 'Carla aceitou o termo por telefone.'
  const said = { kind: 'oral' as const, acceptorId: demo.carla, confirmation: null, note }

  const unconfirmed = async () => {
    const world = createWorld()
    const tab = world.open(demo.bruno, { faults: neverWrites })
    await termsSent(world, tab)
    must(await tab.actions.load())
    expect((await tab.actions.recordAcceptance(said)).ok).toBe(false)
    expect([count(world, 'accepted'), world.publicComments(note)]).toEqual([1, 0])
    return world
  }

  it('without its public confirmation is not concluded, and gets it from its author or by a leader’s press', async () => {
    const world = await unconfirmed()
    const early = must(await world.open(demo.ana).actions.load())
    expect(early.gaps).toContainEqual({ code: 'confirmation' })
    expect(world.publicComments(note)).toBe(0)
    world.later(15)
    const [lia, bruno] = [world.open(demo.lia), world.open(demo.bruno)]
    must(await lia.actions.load())
    must(await world.open(demo.ana).actions.load())
    expect(world.publicComments(note)).toBe(0)
    const [confirmed] = await Promise.all([confirmAll(lia), bruno.actions.load()])
    // whoever comes second finds it done
    expect(['confirmed', 'nothing_to_confirm']).toContain(confirmed.ok ? 'confirmed' : confirmed.error.code)
    expect(must(await lia.actions.load()).gaps).not.toContainEqual({ code: 'confirmation' })
    expect(world.publicComments(note)).toBe(1)
    expect(count(world, 'update_linked')).toBe(1)
  })

  it('is confirmed once although another tab was faster with it', async () => {
    const world = createWorld()
    const tab = await termsSent(world)
    must(await tab.actions.load())
    world.later(1)
    must(await openingAfterTheFact(world, demo.bruno).recordAcceptance(said))
    expect([world.publicComments(note), count(world, 'update_linked')]).toEqual([1, 1])
  })

  it('whose confirmation is there is not searched for again by whoever has seen it', async () => {
    const world = await unconfirmed()
    must(await world.open(demo.bruno).actions.load())
    world.later(1)
    const asked: string[] = []
    const first = world.open(demo.ana)
    must(await first.actions.load())
    const { ports } = world.open(demo.ana, { faults: call => (asked.push(call), null) })
    must(await createActions({ ...ports, drafts: first.ports.drafts }, catalog).load())
    expect(asked).not.toContain('ticket.history')
    expect(world.publicComments(note)).toBe(1)
  })
})

describe('a managerial transfer', () => {
  const due = async () => {
    const world = createWorld()
    const tab = await accepted(world)
    must(await tab.actions.choosePayer(transfer))
    const commentId = world.clientReplies('de acordo', demo.ursula)
    must(await tab.actions.load())
    must(await tab.actions.recordApproval({ commentId, ceilingMinutes: 60, confirmation: null }))
    must(
      await (await designatedAndSaved(world)).actions.recordSlaException({ clock: 'both', reason: 'Atendido na hora' })
    )
    world.later(30)
    must(await tab.actions.logTime(minutes(30)))
    world.later(1)
    return world
  }

  it.each([
    ['the answer got lost', lostAnswer],
    ['the request got lost', lostRequest],
    ['the account was busy', tooMany]
  ])('is mailed once although %s', async (_, fault) => {
    const world = await due()
    const lia = world.open(demo.lia, { faults: failing({ 'ticket.write': [fault] }) })
    must(await lia.actions.load())
    const sent = await lia.actions.sendTransfer()
    const seen = sent.ok ? sent.value : must(await lia.actions.sendTransfer())
    expect(seen.next.kind).toBe('conclude')
    expect(world.account.tickets.get(demo.ticket)?.fields).toMatchObject({ consult_transfer_send: true })
    expect([count(world, 'transfer_sent'), updates(world, 'transfer_sent')]).toEqual([1, 1])
  })

  it('that never left is not shown as done, and leaves with the next press or opening, once', async () => {
    const world = await due()
    const lia = world.open(demo.lia, { faults: neverWrites })
    must(await lia.actions.load())
    expect((await lia.actions.sendTransfer()).ok).toBe(false)
    expect(must(await world.open(demo.ana).actions.load()).next).toEqual({ kind: 'send_transfer' })
    expect(updates(world, 'transfer_sent')).toBe(0)
    world.later(1)
    const again = world.open(demo.lia)
    must(await again.actions.load())
    must(await again.actions.sendTransfer())
    expect([count(world, 'transfer_sent'), updates(world, 'transfer_sent')]).toEqual([1, 1])
  })

  it('is mailed once although another tab was faster with it', async () => {
    const world = await due()
    must(await openingAfterTheFact(world, demo.lia).sendTransfer())
    expect([count(world, 'transfer_sent'), updates(world, 'transfer_sent')]).toEqual([1, 1])
  })

  it('is one of two leaders who press at once', async () => {
    const world = await due()
    world.account.groups['leaders'] = [demo.lia, demo.ana]
    const tabs = [world.open(demo.lia), world.open(demo.ana)]
    for (const tab of tabs) must(await tab.actions.load())
    for (const sent of await Promise.all(tabs.map(tab => tab.actions.sendTransfer()))) must(sent)
    expect([count(world, 'transfer_sent'), updates(world, 'transfer_sent')]).toEqual([1, 1])
  })

  it('is sent anew when its hours changed before it left', async () => {
    const world = await due()
    const lia = world.open(demo.lia, { faults: neverWrites })
    must(await lia.actions.load())
    expect((await lia.actions.sendTransfer()).ok).toBe(false)
    world.later(5)
    must(await world.open(demo.bruno).actions.logTime(minutes(5)))
    world.later(15)
    const seen = must(await world.open(demo.lia).actions.load())
    expect(seen.next).toEqual({ kind: 'send_transfer' })
    expect(world.account.tickets.get(demo.ticket)?.fields['consult_transfer_send'] ?? false).toBe(false)
    must(await world.open(demo.lia).actions.sendTransfer())
    expect(world.account.tickets.get(demo.ticket)?.fields['consult_transfer']).toContain('0:35')
    expect([count(world, 'transfer_sent'), updates(world, 'transfer_sent')]).toEqual([2, 1])
  })
})
