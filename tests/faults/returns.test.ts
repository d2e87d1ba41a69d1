import { describe, expect, it } from 'vitest'
import { createActions } from '../../apps/consultoria/src/application/createActions'
import {
  accepted,
  catalog,
  createWorld,
  demo,
  designatedAndSaved,
  minutes,
  must,
  type Tab,
  termsSent,
  type World
} from './world'

function flagLast(world: World, flag: number, commentId: number): void {
  const comment = world.account.tickets.get(demo.ticket)?.history.comments.find(({ id }) => id === commentId)
  if (comment) comment.flags = [flag]
}

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

/** Ana has told twenty minutes, and an hour has passed. */
async function served(world: World): Promise<Tab> {
  const tab = await accepted(world)
  must(await tab.actions.logTime(minutes(20)))
  world.later(60)
  return tab
}

describe('a return', () => {
  it('is answered in one press: only a new service is agreed anew', async () => {
    const world = createWorld()
    const tab = await served(world)
    world.clientReplies('O problema voltou')
    world.later(1)
    const { next } = must(await tab.actions.load())
    if (next.kind !== 'answer_return') throw new Error(`next is ${next.kind}`)
    const answered = must(await tab.actions.answerReturn({ returned: next.returned, outcome: 'new_service' }))
    expect(answered.next.kind).not.toBe('answer_return')
    expect(answered.consultation.clocks.start).toMatchObject({ metAt: null })
  })

  it('that only thanks stops the targets it started, and no more is asked', async () => {
    const world = createWorld()
    const tab = await served(world)
    const before = must(await tab.actions.load())
    world.clientReplies('Obrigada!')
    world.later(1)
    const { next } = must(await tab.actions.load())
    if (next.kind !== 'answer_return') throw new Error(`next is ${next.kind}`)
    const answered = must(await tab.actions.answerReturn({ returned: next.returned, outcome: 'thanks' }))
    expect(answered.deadline).toBeNull()
    expect(answered.consultation.clocks).toEqual(before.consultation.clocks)
    expect(answered.next.kind).toBe(before.next.kind)
    world.clientReplies('Voltou a dar erro')
    world.later(1)
    expect(must(await tab.actions.load()).next.kind).toBe('answer_return')
  })

  it('that only thanks for what was solved asks for no conclusion again: Solved stands on the form', async () => {
    const world = createWorld()
    await accepted(world)
    await designatedAndSaved(world)
    const tab = world.open(demo.ana)
    must(await tab.actions.load())
    must(await tab.actions.recordSlaException({ clock: 'both', reason: 'Atendido na hora' }))
    world.later(1)
    const logged = must(await tab.actions.logTime(minutes(20)))
    expect(logged.next).toEqual({ kind: 'conclude' })
    tab.ports.ticket.reopen()
    const concluded = must(await tab.actions.conclude())
    expect(concluded).toMatchObject({ next: { kind: 'closed' }, isSolveUnsent: true })
    expect(world.account.tickets.get(demo.ticket)?.status).toBe('open')
    tab.ports.ticket.submit()
    world.later(60)
    expect(must(await tab.actions.load())).toMatchObject({ next: { kind: 'closed' }, isSolveUnsent: false })
    const ticket = world.account.tickets.get(demo.ticket)
    if (!ticket) throw new Error('no ticket')
    world.clientReplies('Obrigada!')
    ticket.status = 'open'
    world.later(1)
    const again = world.open(demo.ana)
    const { next, stage } = must(await again.actions.load())
    if (next.kind !== 'answer_return') throw new Error(`next is ${next.kind}`)
    expect(stage).toBe('in_service')
    const thanked = must(await again.actions.answerReturn({ returned: next.returned, outcome: 'thanks' }))
    expect(thanked).toMatchObject({ next: { kind: 'closed' }, stage: 'ready', isSolveUnsent: true })
    expect((await again.ports.ticket.form()).status).toBe('solved')
    expect(ticket.status).toBe('open')
  })

  it('is answered once, whoever presses at the same time', async () => {
    const world = createWorld()
    const tab = await served(world)
    world.clientReplies('Obrigada!')
    world.later(1)
    const other = world.open(demo.ana)
    const seen = [must(await tab.actions.load()), must(await other.actions.load())]
    const [first, second] = await Promise.all(
      [tab, other].map(({ actions }, index) => {
        const next = seen[index]?.next
        if (next?.kind !== 'answer_return') throw new Error(`next is ${next?.kind}`)
        return actions.answerReturn({ returned: next.returned, outcome: index === 0 ? 'thanks' : 'new_service' })
      })
    )
    expect(world.kinds().filter(kind => kind === 'return_answered')).toHaveLength(1)
    expect([first, second].filter(answer => answer?.ok === false)).toHaveLength(1)
    expect([first, second].flatMap(answer => (answer?.ok === false ? [answer.error.code] : []))).toEqual([
      'return_answered'
    ])
  })
})

describe('what is no return of the client', () => {
  it.each<[string, (world: World) => void]>([
    ['an automatic mail', world => flagLast(world, 4, world.clientReplies('Estou de férias'))],
    ['a mail whose sender nobody vouches for', world => flagLast(world, 0, world.clientReplies('Voltou'))],
    ['the word of a stranger in copy', world => void world.clientReplies('Sigo junto', demo.ursula)],
    [
      "an agent's in the client's name",
      world => {
        const id = world.clientReplies('Voltou')
        const comment = world.account.tickets.get(demo.ticket)?.history.comments.find(one => one.id === id)
        if (comment) comment.auditAuthorId = demo.ana
      }
    ]
  ])('is %s', async (_, happens) => {
    const world = createWorld()
    const tab = await served(world)
    happens(world)
    world.later(1)
    must(await tab.actions.load())
    expect(returns(world.kinds())).toBe(0)
  })

  it('is nobody of the organization that agreed: whoever belongs to it may come back for it', async () => {
    const world = createWorld()
    const tab = await served(world)
    world.clientReplies('Voltou', demo.diego)
    world.later(1)
    must(await tab.actions.load())
    expect(returns(world.kinds())).toBe(1)
  })

  it('is what hides behind it: the client’s own before it counts', async () => {
    const world = createWorld()
    const tab = await served(world)
    world.clientReplies('Voltou')
    world.later(1)
    world.clientReplies('Sigo junto', demo.ursula)
    world.later(1)
    must(await tab.actions.load())
    expect(returns(world.kinds())).toBe(1)
  })

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
      Object.assign(ticket, { updatedAt: world.account.now, fields: { ...ticket.fields, consult_payer_name: null } })
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
    expect(fields).toMatchObject({ consult_payer_name: 'Cliente', consult_billable_minutes: 45 })
    expect(fields?.['consult_stage']).not.toBe('consult_stage_accepted')
  })
})
