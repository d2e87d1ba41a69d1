import { describe, expect, it } from 'vitest'
import { entries } from './tabWith'
import { accepted, createWorld, demo, designatedAndSaved, minutes, must, termsSent } from './world'

describe('the same time in another browser', () => {
  /** Bruno's two browsers share no storage; both have the ticket open. */
  const twoBrowsers = async () => {
    const world = createWorld()
    const first = await accepted(world)
    const second = world.open(demo.bruno)
    must(await second.actions.load())
    return { world, first, second }
  }

  it('is recorded once when it is pressed in both at once, and the other one says so', async () => {
    const { world, first, second } = await twoBrowsers()
    const pressed = await Promise.all([first, second].map(({ actions }) => actions.logTime(minutes(45))))
    expect(pressed.filter(({ ok }) => !ok)).toMatchObject([{ error: { code: 'recorded_elsewhere' } }])
    expect([entries(world), world.publicComments('45 min')]).toEqual([1, 1])
  })

  it('is refused in a form that was opened before, although the ticket was read since, and recorded once it was seen', async () => {
    const { world, first, second } = await twoBrowsers()
    const shownTo = must(await second.actions.load()).consultation.head?.n ?? 0
    must(await first.actions.logTime(minutes(45)))
    world.later(1)
    const now = must(await second.actions.load()).consultation.head?.n ?? 0
    const typed = minutes(45, { note: '  nota fiscal CONFERIDA com o cliente ' })
    expect(await second.actions.logTime(typed, { shownTo })).toMatchObject({ error: { code: 'recorded_elsewhere' } })
    expect(entries(world)).toBe(1)
    must(await second.actions.logTime(typed, { shownTo: now }))
    expect(entries(world)).toBe(2)
  })

  it('is other work in other words, at another length, or by somebody else', async () => {
    const { world, first, second } = await twoBrowsers()
    const shownTo = must(await second.actions.load()).consultation.head?.n ?? 0
    must(await first.actions.logTime(minutes(45)))
    must(await second.actions.logTime(minutes(45, { note: 'Segunda ligação com o cliente' }), { shownTo }))
    must(await second.actions.logTime(minutes(30), { shownTo }))
    must(await world.open(demo.ana).actions.logTime(minutes(45)))
    expect(entries(world)).toBe(4)
  })
})

describe('the same appointment in another browser', () => {
  it('is agreed once', async () => {
    const world = createWorld()
    await accepted(world)
    await designatedAndSaved(world)
    const [first, second] = [world.open(demo.ana), world.open(demo.ana)]
    const [start = ''] = must(await first.actions.load()).slots
    must(await second.actions.load())
    const agreed = { start, minutes: 60, medium: 'phone', analystId: demo.ana }
    must(await first.actions.schedule(agreed))
    expect(await second.actions.schedule(agreed)).toMatchObject({ error: { code: 'scheduled_already' } })
    expect(world.kinds().filter(kind => kind === 'appointment_set')).toHaveLength(1)
    expect(await second.actions.schedule({ ...agreed, minutes: 30 })).toMatchObject({
      error: { code: 'reason_missing' }
    })
    must(await second.actions.schedule({ ...agreed, minutes: 30, moved: { by: 'client', reason: 'Só tem meia hora' } }))
  })
})

describe('the same terms in another browser', () => {
  it('are not sent a second time, unless they are deleted from the composer first', async () => {
    const world = createWorld()
    const [first, second] = [world.open(demo.bruno), world.open(demo.bruno)]
    for (const tab of [first, second]) must(await tab.actions.load())
    must(await first.actions.openConsultation({ modality: 'consult_tecnica' }))
    await second.actions.openConsultation({ modality: 'consult_tecnica' })
    first.ports.ticket.submit()
    world.later(1)
    must(await first.actions.load())
    must(await second.actions.load())
    expect((await second.ports.ticket.form()).comment.text).not.toBe('')
    expect(await second.actions.saveAdvice('open')).toEqual({ kind: 'terms_twice' })
    second.ports.ticket.type('Bom dia, Carla')
    expect(await second.actions.saveAdvice('open')).toEqual({ kind: 'pass' })
  })
})

describe('two agents at once', () => {
  it('find the terms sent once', async () => {
    const world = createWorld()
    await termsSent(world)
    const openers = [demo.bruno, demo.ana, demo.lia].map(agent => world.open(agent))
    const seen = await Promise.all(openers.map(opener => opener.actions.load()))
    expect(seen.every(answer => answer.ok && answer.value.next.kind === 'wait_acceptance')).toBe(true)
    expect(world.kinds()).toEqual(['terms_staged', 'terms_sent'])
  })

  it.each([
    [demo.bruno, demo.ana],
    [demo.ana, demo.bruno]
  ])('record an acceptance once, whoever is first', async (first, second) => {
    const world = createWorld()
    const tab = await termsSent(world)
    await tab.actions.load()
    const commentId = world.clientReplies('aceito')
    world.later(1)
    const tabs = [world.open(first), world.open(second)]
    for (const each of tabs) must(await each.actions.load())
    const input = { kind: 'comment' as const, commentId, confirmation: null }
    const answers = await Promise.all(tabs.map(each => each.actions.recordAcceptance(input)))
    expect(answers.filter(answer => answer.ok)).toHaveLength(1)
    expect(answers.find(answer => !answer.ok)).toMatchObject({ error: { code: 'already_accepted' } })
    expect(world.kinds().filter(kind => kind === 'accepted')).toHaveLength(1)
  })

  it('both log their time, each in a slot of its own', async () => {
    const world = createWorld()
    await accepted(world)
    const tabs = [world.open(demo.bruno), world.open(demo.ana)]
    for (const tab of tabs) must(await tab.actions.load())
    await Promise.all(tabs.map((tab, index) => tab.actions.logTime(minutes(20 + index))))
    expect(entries(world)).toBe(2)
    world.later(1)
    for (const agent of [demo.bruno, demo.ana]) must(await world.open(agent).actions.load())
    const seen = must(await world.open(demo.lia).actions.load())
    expect(seen.bill.billedMinutes).toBe(41)
    expect([world.publicComments('20 min'), world.publicComments('21 min')]).toEqual([1, 1])
    expect(seen.consultation.rejected).toEqual([])
  })
})
