import { describe, expect, it } from 'vitest'
import { failing, stale } from '../../apps/consultoria/src/adapters/memory/faults'
import { createActions } from '../../apps/consultoria/src/application/createActions'
import { tabWith, entries, dead } from './tabWith'
import { catalog, createWorld, demo, minutes, must, termsSent } from './world'

describe('a tab that closes between record and comment', () => {
  const cut = async () => {
    const { world, tab } = await tabWith(failing({ 'ticket.write': Array.from({ length: 9 }, () => dead) }))
    await tab.actions.logTime(minutes(20))
    expect([entries(world), world.publicComments('20 min')]).toEqual([1, 0])
    world.later(1)
    return world
  }

  it('is completed when the same agent opens the ticket again', async () => {
    const world = await cut()
    const seen = must(await world.open(demo.bruno).actions.load())
    expect(seen.consultation.entries[0]?.commentId).not.toBeNull()
    expect(world.publicComments('20 min')).toBe(1)
  })

  it('is completed once when two open it at the same time', async () => {
    const world = await cut()
    const tabs = [world.open(demo.bruno), world.open(demo.bruno)]
    await Promise.all(tabs.map(tab => tab.actions.load()))
    expect(world.publicComments('20 min')).toBe(1)
    expect(world.kinds().filter(kind => kind === 'comment_linked')).toHaveLength(1)
  })

  it('is never completed in the name of a colleague who merely opens the ticket, and is told as unannounced', async () => {
    const world = await cut()
    expect(must(await world.open(demo.ana).actions.load()).next).not.toMatchObject({ kind: 'link_comment' })
    world.later(15)
    const seen = must(await world.open(demo.ana).actions.load())
    expect(seen.troubles).toContainEqual({ code: 'facts_unannounced', detail: { slots: expect.any(String) } })
    expect(seen.completes).toBeNull()
    expect(await world.open(demo.ana).actions.confirmFact({ n: 4 })).toMatchObject({ error: { code: 'leader_only' } })
    expect(world.publicComments('20 min')).toBe(0)
  })

  it('is completed by a leader with one press, once its author had the time to', async () => {
    const world = await cut()
    const lia = world.open(demo.lia)
    expect(must(await lia.actions.load()).completes).toBe('author')
    expect(await lia.actions.confirmFact({ n: 4 })).toMatchObject({ error: { code: 'nothing_to_confirm' } })
    world.later(15)
    expect(must(await lia.actions.load()).completes).toBe('leader')
    expect(world.publicComments('20 min')).toBe(0)
    const [done, again] = [await lia.actions.confirmFact({ n: 4 }), await lia.actions.confirmFact({ n: 4 })]
    expect(must(done).troubles).not.toContainEqual(expect.objectContaining({ code: 'facts_unannounced' }))
    expect(again).toMatchObject({ error: { code: 'nothing_to_confirm' } })
    expect([entries(world), world.publicComments('20 min')]).toEqual([1, 1])
    world.later(15)
    const codes = must(await world.open(demo.ana).actions.load()).troubles.map(({ code }) => code)
    expect(codes).not.toContain('facts_unannounced')
  })

  it('is not published by a leader while a place of the ledger is empty: the link to it could not be written', async () => {
    const world = await cut()
    world.later(15)
    const lia = world.open(demo.lia)
    must(await lia.actions.load())
    world.account.records = world.account.records.filter(({ name }) => name !== `t${demo.ticket}-2`)
    const other = world.open(demo.lia)
    must(await other.actions.load())
    expect(await other.actions.confirmFact({ n: 4 })).toMatchObject({ error: { code: 'ledger_gap' } })
    expect(world.publicComments('20 min')).toBe(0)
  })

  it('is no leader’s to complete who has left since the ticket was opened, nor with a reply in the composer', async () => {
    const world = await cut()
    world.later(15)
    const lia = world.open(demo.lia)
    must(await lia.actions.load())
    lia.ports.ticket.type('Prezada Carla')
    expect(await lia.actions.confirmFact({ n: 4 })).toMatchObject({ error: { code: 'reply_unsent' } })
    lia.ports.ticket.type('')
    world.account.groups['leaders'] = []
    expect(await lia.actions.confirmFact({ n: 4 })).toMatchObject({ error: { code: 'leader_only' } })
    expect(world.publicComments('20 min')).toBe(0)
  })

  it('does not disturb a draft in the composer', async () => {
    const world = await cut()
    const tab = world.open(demo.bruno)
    tab.ports.ticket.type('Prezada Carla')
    await tab.actions.load()
    expect(world.publicComments('20 min')).toBe(0)
    expect((await tab.ports.ticket.form()).comment.text).toBe('Prezada Carla')
  })
})

describe('an acceptance said on the phone', () => {
  it('gets its public confirmation on the next open when the tab closed before it', async () => {
    const world = createWorld()
    const tab = world.open(demo.bruno, { faults: failing({ 'ticket.write': [stale, dead, dead, dead, dead, dead] }) })
    await termsSent(world, tab)
    must(await tab.actions.load())
    const note = 'Carla aceitou o termo por telefone.'
    const said = { kind: 'oral' as const, acceptorId: demo.carla, confirmation: null, note }
    expect((await tab.actions.recordAcceptance(said)).ok).toBe(false)
    expect([world.kinds().at(-1), world.publicComments(note)]).toEqual(['accepted', 0])
    const reloaded = createActions(tab.ports, catalog)
    must(await reloaded.load())
    must(await reloaded.load())
    expect(world.publicComments(note)).toBe(1)
  })
})
