import { describe, expect, it } from 'vitest'
import { createActions } from '../../apps/consultoria/src/application/createActions'
import { accepted, catalog, createWorld, demo, minutes, must, termsSent } from './world'

const returns = (kinds: string[]): number => kinds.filter(kind => kind === 'client_returned').length

describe('a client who comes back', () => {
  it('starts the clocks anew, once per comment', async () => {
    const world = createWorld()
    const tab = await accepted(world)
    must(await tab.actions.logTime(minutes(20)))
    world.later(60)
    world.clientReplies('O problema voltou')
    world.later(1)
    const openers = [world.open(demo.bruno), world.open(demo.ana)]
    await Promise.all(openers.map(opener => opener.actions.load()))
    const seen = must(await tab.actions.load())
    expect(world.kinds().filter(kind => kind === 'client_returned')).toHaveLength(1)
    expect(seen.consultation.clocks.start?.metAt).toBeNull()
  })
})

describe('what is no return of the client', () => {
  it('is the acceptance itself, given while the clock ran', async () => {
    const world = createWorld()
    const tab = await termsSent(world)
    must(await tab.actions.load())
    must(await tab.actions.startTimer({ handOver: null }))
    world.later(15)
    const commentId = world.clientReplies('Sim, aceito.')
    world.later(1)
    must(await tab.actions.load())
    must(await tab.actions.recordAcceptance({ kind: 'comment', commentId, confirmation: null }))
    world.later(30)
    const stopped = must(await tab.actions.stopTimer({ endedAt: world.account.now }))
    world.later(1)
    const seen = must(await tab.actions.load())
    expect(returns(world.kinds())).toBe(0)
    expect([...stopped.notices, ...seen.notices].map(({ code }) => code)).not.toContain('return_pending')
    expect(seen.consultation.clocks.start?.metAt).not.toBeNull()
  })

  it('is an older comment that is found after a newer one was told', async () => {
    const world = createWorld()
    const tab = await accepted(world)
    must(await tab.actions.logTime(minutes(20)))
    world.later(60)
    world.clientReplies('um')
    world.later(1)
    const { ports } = world.open(demo.ana)
    const history: typeof ports.ticket.history = async () => {
      const old = await ports.ticket.history()
      world.later(300)
      world.clientReplies('dois')
      world.later(1)
      must(await tab.actions.load())
      return old
    }
    const late = must(await createActions({ ...ports, ticket: { ...ports.ticket, history } }, catalog).load())
    expect(late.notices.map(({ code }) => code)).not.toContain('return_pending')
    const told = world.facts().flatMap(fact => (fact.kind === 'client_returned' ? [fact.data.at] : []))
    expect(told).toHaveLength(1)
    const seen = must(await world.open(demo.lia).actions.load())
    expect(seen.consultation.clocks.start?.startedAt).toBe(told[0])
  })
})

describe('fields of the ticket', () => {
  it('are written from the stream as it is behind the stamp, not as it was read before', async () => {
    const world = createWorld()
    const bruno = await accepted(world)
    const ticket = world.account.tickets.get(demo.ticket)
    if (ticket)
      Object.assign(ticket, { updatedAt: world.account.now, fields: { ...ticket.fields, consult_payer: null } })
    world.later(1)
    const { ports } = world.open(demo.ana)
    let once = true
    const stored: typeof ports.ticket.stored = async reading => {
      if (once) {
        once = false
        must(await bruno.actions.logTime(minutes(45)))
        world.later(0.1)
      }
      return ports.ticket.stored(reading)
    }
    must(await createActions({ ...ports, ticket: { ...ports.ticket, stored } }, catalog).load())
    const fields = world.account.tickets.get(demo.ticket)?.fields
    expect(fields).toMatchObject({ consult_payer: 'consult_payer_client', consult_billable_minutes: 45 })
    expect(fields?.['consult_stage']).not.toBe('consult_stage_accepted')
  })
})
