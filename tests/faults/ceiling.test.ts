import { describe, expect, it } from 'vitest'
import { accepted, createWorld, demo, minutes, must } from './world'

const sixty = { minutes: 60, estimateMinutes: 45, commentId: null, confirmation: null }

describe('a client’s ceiling', () => {
  it('is told with what it comes to, warned at four fifths, and raised by the client’s acceptance only', async () => {
    const world = createWorld()
    const tab = await accepted(world)
    must(await tab.actions.setCeiling(sixty))
    expect(world.publicComments('Estimativa: cerca de 45 min (R$ 157,50 + impostos).')).toBe(1)
    expect(world.publicComments('Teto combinado: até 60 min (R$ 210,00 + impostos).')).toBe(1)
    world.later(60)
    const over = must(await tab.actions.logTime(minutes(70)))
    expect(over.next.kind).toBe('ask_more')
    expect(over.gaps.map(({ code }) => code)).toContain('ceiling_exceeded')
    expect(over.consultation.totals.realSeconds).toBe(4200)
    expect([over.bill.billedMinutes, over.bill.amount]).toEqual([60, 21_000])
    expect(
      world.publicComments('sim, 60 de 70 min; 10 min acima do teto combinado, não cobrados sem o seu aceite')
    ).toBe(1)

    const more = { ...sixty, minutes: 120, estimateMinutes: null }
    expect(await tab.actions.setCeiling(more)).toMatchObject({ error: { code: 'ceiling_needs_client' } })
    world.later(1)
    const commentId = world.clientReplies('Aceito.')
    world.later(1)
    expect(must(await tab.actions.load()).candidates.map(one => one.commentId)).toEqual([commentId])
    const raised = must(await tab.actions.setCeiling({ ...more, commentId }))
    expect(raised.consultation.ceiling).toEqual({ minutes: 120, usedSeconds: 4200 })
    expect([raised.next.kind, raised.consultation.pendingUpdates]).not.toContain('ask_more')
    expect(world.publicComments('Teto combinado: até 120 min (R$ 420,00 + impostos).')).toBe(1)
    expect(raised.next).toMatchObject({ kind: 'charge_above', seconds: 600 })
    expect(raised.bill.billedMinutes).toBe(60)
    const charged = must(await tab.actions.settleAbove({ agreed: raised.consultation.payer.clientCeiling?.n ?? 0 }))
    expect([charged.bill.billedMinutes, charged.next.kind]).not.toContain('charge_above')
    expect(charged.bill.amount).toBe(24_500)
    expect(
      world.publicComments('10 min registrados acima do teto anterior passam a ser cobrados (R$ 35,00 + impostos)')
    ).toBe(1)
    const again = { ...more, minutes: 180, commentId }
    expect(await tab.actions.setCeiling(again)).toMatchObject({ ok: false })
  })

  it('noted before the opening goes out with the terms, may be mended until then, and holds once they are accepted', async () => {
    const world = createWorld()
    const tab = world.open(demo.bruno)
    expect(must(await tab.actions.load()).offers.ceiling).toBe(true)
    must(await tab.actions.setCeiling({ ...sixty, minutes: 20, estimateMinutes: null }))
    must(await tab.actions.setCeiling(sixty))
    expect(world.publicComments('Teto combinado')).toBe(0)
    const agreed = await accepted(world)
    expect(world.publicComments('Estimativa: cerca de 45 min (R$ 157,50 + impostos).')).toBe(1)
    expect(world.publicComments('Teto combinado: até 60 min (R$ 210,00 + impostos).')).toBe(1)
    const over = must(await agreed.actions.logTime(minutes(70)))
    expect([over.bill.billedMinutes, over.next.kind, over.offers.ceiling]).toEqual([60, 'ask_more', false])
    const more = { ...sixty, minutes: 120, estimateMinutes: null }
    expect(await agreed.actions.setCeiling(more)).toMatchObject({ error: { code: 'ceiling_needs_client' } })
  })

  it('is said before anything is recorded, and what lies above may be left uncharged', async () => {
    const world = createWorld()
    const tab = await accepted(world)
    must(await tab.actions.setCeiling({ ...sixty, minutes: 20, estimateMinutes: null }))
    world.later(60)
    must(await tab.actions.logTime(minutes(17)))
    expect(must(await tab.actions.previewTime(minutes(12)))).toMatchObject({
      billableSeconds: 180,
      aboveSeconds: 540,
      addedAmount: 1050
    })
    const over = must(await tab.actions.logTime(minutes(12, { note: 'Conferida a segunda nota' })))
    expect([over.bill.billedMinutes, over.next.kind]).toEqual([20, 'ask_more'])
    expect(await tab.actions.settleAbove({ agreed: over.consultation.payer.clientCeiling?.n ?? 0 })).toMatchObject({
      error: { code: 'ceiling_needs_client' }
    })
    const left = must(await tab.actions.settleAbove({ agreed: null }))
    expect(left.gaps.map(({ code }) => code)).not.toContain('ceiling_exceeded')
    expect([left.bill.amount, left.next.kind]).not.toContain('ask_more')
    expect(left.bill.amount).toBe(7000)
  })

  it('is never below the estimate', async () => {
    const tab = await accepted(createWorld())
    expect(await tab.actions.setCeiling({ ...sixty, minutes: 30 })).toMatchObject({
      error: { code: 'estimate_above_ceiling', detail: { estimate: 45, ceiling: 30 } }
    })
  })

  it('says nothing without a figure', async () => {
    const tab = await accepted(createWorld())
    const nothing = { ...sixty, minutes: null, estimateMinutes: null }
    expect(await tab.actions.setCeiling(nothing)).toMatchObject({ error: { code: 'ceiling_missing' } })
  })
})

describe('before the first minute', () => {
  it('half an hour has a price, with the minimum once', async () => {
    const world = createWorld()
    const tab = await accepted(world)
    must(await tab.actions.load())
    const costs = (count: number) => tab.actions.costOfNext(count * 60)
    expect([await costs(30), await costs(5)]).toEqual([10_500, 3500])
    must(await tab.actions.logTime(minutes(5)))
    expect([await costs(30), await costs(5)]).toEqual([8750, 0])
  })
})
