import { describe, expect, it } from 'vitest'
import { createActions } from '../../apps/consultoria/src/application/createActions'
import { accepted, catalog, createWorld, demo, minutes, must, type World } from './world'

const NOTE = 'Corrigimos o cadastro do produto'
const LINE = 'Tempo de consultoria: 45 min'

/** Bruno's reply is the note of 45 minutes, our line stands under it, nothing is sent yet. */
async function noted() {
  const world = createWorld()
  const tab = await accepted(world)
  tab.ports.ticket.type(NOTE)
  must(await tab.actions.logTime(minutes(45, { source: 'composer', note: NOTE })))
  const { text } = (await tab.ports.ticket.form()).comment
  expect(text).toContain(LINE)
  return { world, text, composer: tab.ports.ticket }
}

const opened = async (world: World) => {
  world.later(1)
  const seen = must(await world.open(demo.ana).actions.load())
  const [entry] = seen.consultation.entries
  const comments = world.account.tickets.get(demo.ticket)?.history.comments ?? []
  return { linked: comments.find(({ id }) => id === entry?.commentId), gaps: seen.gaps.map(({ code }) => code) }
}

describe('a reply that is the note of the time', () => {
  it('is the public comment of the entry, also where the entry is waived before anybody looks', async () => {
    const { world, composer } = await noted()
    const lia = world.open(demo.lia)
    must(await lia.actions.load())
    const entry = world.facts().findLast(({ kind }) => kind === 'entry')?.n ?? 0
    composer.submit()
    world.later(1)
    must(await lia.actions.waiveEntry({ entry, reason: 'GESTAO', note: 'Cortesia', issueId: null }))
    const { linked, gaps } = await opened(world)
    expect(linked).toMatchObject({ public: true, authorId: demo.bruno })
    expect(gaps).toEqual(['designation', 'agenda'])
    expect(world.publicComments('Tempo de consultoria: 45 min')).toBe(1)
  })

  it.each<[string, (text: string) => [string, boolean]]>([
    ['a reply without our line', () => [NOTE, true]],
    ['a reply with other minutes', (text: string) => [text.replace('45 min', '5 min'), true]]
  ])('that left as %s is followed by a public comment at once, once', async (_, typed) => {
    const { world, text, composer } = await noted()
    composer.type(...typed(text))
    composer.submit()
    const { linked, gaps } = await opened(world)
    expect(linked).toMatchObject({ public: true, text: expect.stringContaining('Tempo: 45 min') })
    expect(gaps).toEqual(['designation', 'agenda'])
    await opened(world)
    expect(world.publicComments('Tempo: 45 min')).toBe(1)
  })

  it.each<[string, (text: string) => [string, boolean]]>([
    ['as an internal note', (text: string) => [text, false]],
    ['with an empty composer', () => ['', true]],
    ['with other words', () => ['Resposta limpa para o cliente', true]]
  ])('that was sent %s becomes public by nobody but its author, who has read it', async (_, typed) => {
    const { world, text, composer } = await noted()
    composer.type(...typed(text))
    composer.submit()
    world.later(15)
    must(await world.open(demo.ana).actions.load())
    must(await world.open(demo.lia).actions.load())
    const { actions } = world.open(demo.bruno)
    const seen = must(await actions.load())
    expect(world.publicComments('Tempo: 45 min')).toBe(0)
    expect(seen).toMatchObject({ next: { kind: 'link_comment' }, completes: 'ask' })
    const entry = seen.next.kind === 'link_comment' ? seen.next.entry : 0
    expect(await world.open(demo.ana).actions.publishTime({ entry })).toMatchObject({
      error: { code: 'nothing_to_confirm' }
    })
    expect(must(await actions.publishTime({ entry })).gaps.map(({ code }) => code)).toEqual(['designation', 'agenda'])
    expect(await actions.publishTime({ entry })).toMatchObject({ error: { code: 'nothing_to_confirm' } })
    expect(world.publicComments('Tempo: 45 min')).toBe(1)
  })

  it('that was sent while another tab slept between reading the audits and completing them is told once', async () => {
    const { world, composer } = await noted()
    const { ports } = world.open(demo.bruno)
    let slept = false
    const history: typeof ports.ticket.history = async () => {
      const seen = structuredClone(await ports.ticket.history())
      if (slept) return seen
      slept = true
      composer.submit()
      world.later(15)
      return seen
    }
    must(await createActions({ ...ports, ticket: { ...ports.ticket, history } }, catalog).load())
    expect(world.publicComments('45 min')).toBe(1)
    const { linked } = await opened(world)
    expect(linked).toMatchObject({ text: expect.stringContaining(LINE) })
  })

  it('that still lies in the composer is waited for', async () => {
    const { world } = await noted()
    const { linked, gaps } = await opened(world)
    expect(linked).toBeUndefined()
    expect(gaps).toEqual(['comment', 'designation', 'agenda'])
  })
})
