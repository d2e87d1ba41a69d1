import { describe, expect, it } from 'vitest'
import type { FactData } from '../registry'
import { billOf } from '../billing/billing'
import { tecnica } from '../testing/modalities'
import { accepted, ANA, CARLA, LIA, rejectedCodes, type Stream, Stream as NewStream } from '../testing/stream'
import { isCeilingExceeded, isCeilingNear } from './ceiling'

const agreed = (stream: Stream, over: Partial<NonNullable<FactData['client_ceiling_set']['agreed']>> = {}) => ({
  commentId: 750,
  auditId: 751,
  acceptorId: CARLA,
  at: stream.now,
  doubts: [],
  confirmation: null,
  ...over
})
const limited = (minutes: number | null = 60) =>
  accepted().add('client_ceiling_set', { minutes, estimateMinutes: 45, agreed: null })
const limited20 = () => accepted().add('client_ceiling_set', { minutes: 20, estimateMinutes: null, agreed: null })

describe('a ceiling that was agreed with the client', () => {
  it.each([
    [47, false, false],
    [48, true, false],
    [60, true, false],
    [61, true, true]
  ])('of 60 minutes with %i used warns: %s, and is used up: %s', (minutes, near, exceeded) => {
    const state = limited().entry(minutes).state()
    expect([isCeilingNear(state), isCeilingExceeded(state)]).toEqual([near, exceeded])
    // what was recorded is never lost, and nothing above the ceiling is charged
    expect(state.totals).toMatchObject({ realSeconds: minutes * 60, billableSeconds: Math.min(minutes, 60) * 60 })
  })

  it('charges 20 minutes of 17, 12 and 10, and the rest once the client agreed to more and somebody says so', () => {
    const stream = limited20().entry(17).entry(12).entry(10)
    const above = { unbillable: 'above_ceiling', billableSeconds: 0 }
    expect(stream.state().entries).toMatchObject([{ billableSeconds: 1020 }, { billableSeconds: 180 }, above])
    expect(billOf(stream.state(), tecnica)).toMatchObject({ billedMinutes: 20, amount: 7000 })
    const settle = { entries: [6, 7] }
    stream.add('above_ceiling_settled', { ...settle, agreed: 4 })
    expect(rejectedCodes(stream.state())).toEqual(['8 contradicts'])
    stream.add('client_ceiling_set', { minutes: 35, estimateMinutes: null, agreed: agreed(stream) })
    expect(billOf(stream.state(), tecnica).billedMinutes).toBe(20)
    stream.add('above_ceiling_settled', { ...settle, agreed: 9 })
    expect(billOf(stream.state(), tecnica)).toMatchObject({ billedMinutes: 35, amount: 12_250 })
    expect(isCeilingExceeded(stream.state())).toBe(true)
    stream.add('above_ceiling_settled', { entries: [7], agreed: null })
    expect(isCeilingExceeded(stream.state())).toBe(false)
    expect(stream.state().totals).toEqual({ realSeconds: 2340, billableSeconds: 2100, unbillableSeconds: 240 })
  })

  it('holds for a correction as for what it corrects, and left what was recorded before the rule as it was', () => {
    const corrected = limited20()
      .entry(17, {}, { at: '2026-11-23T13:00:00Z' })
      .entry(30, { corrects: 5, analystId: ANA }, { by: LIA })
    expect(billOf(corrected.state(), tecnica).billedMinutes).toBe(20)
    const before = new NewStream('t35', 2).sent().accepted()
    before.add('client_ceiling_set', { minutes: 20, estimateMinutes: 45, agreed: null }).entry(39)
    expect(before.state().totals.billableSeconds).toBe(39 * 60)
  })

  it('is not below what it is estimated to take', () => {
    const stream = accepted().add('client_ceiling_set', { minutes: 20, estimateMinutes: 45, agreed: null })
    expect(rejectedCodes(stream.state())).toEqual(['4 contradicts'])
  })

  it('is raised only by the client’s own words, written since, and once by each', () => {
    const stream = limited().entry(70)
    const more = { minutes: 120, estimateMinutes: null }
    stream.add('client_ceiling_set', { ...more, agreed: null })
    stream.add('client_ceiling_set', { ...more, agreed: agreed(stream, { at: '2026-11-23T12:00:00Z' }) })
    expect(rejectedCodes(stream.state())).toEqual(['6 contradicts', '7 contradicts'])
    stream.add('client_ceiling_set', { ...more, agreed: agreed(stream) })
    expect(stream.state().ceiling).toEqual({ minutes: 120, usedSeconds: 4200 })
    stream.add('client_ceiling_set', { minutes: 180, estimateMinutes: null, agreed: agreed(stream) })
    expect(rejectedCodes(stream.state()).at(-1)).toBe('9 contradicts')
  })

  it('may not be taken away without the client, and may be lowered by whoever attends', () => {
    const stream = limited().add('client_ceiling_set', { minutes: null, estimateMinutes: 90, agreed: null })
    expect(rejectedCodes(stream.state())).toEqual(['5 contradicts'])
    expect(
      stream.add('client_ceiling_set', { minutes: 30, estimateMinutes: null, agreed: null }).state().ceiling
    ).toEqual({
      minutes: 30,
      usedSeconds: 0
    })
  })

  it('agreed to with doubts is a leader’s to confirm', () => {
    const stream = limited()
    const doubtful = { doubts: ['no_flag' as const], confirmation: { reason: 'Confirmado por telefone' } }
    const more = { minutes: 120, estimateMinutes: null }
    stream.add('client_ceiling_set', { ...more, agreed: agreed(stream, doubtful) })
    expect(rejectedCodes(stream.state())).toEqual(['5 not_entitled'])
    stream.add('client_ceiling_set', { ...more, agreed: agreed(stream, doubtful) }, { by: LIA })
    expect(stream.state().ceiling?.minutes).toBe(120)
  })

  it('is not the Unit’s: each payer has a limit of their own', () => {
    const stream = limited().unitTransfer().approved({ ceilingMinutes: 300 })
    expect(stream.state().ceiling).toEqual({ minutes: 300, usedSeconds: 0 })
  })

  it('of nothing says nothing', () => {
    const stream = accepted().add('client_ceiling_set', { minutes: null, estimateMinutes: null, agreed: null })
    expect(rejectedCodes(stream.state())).toEqual(['4 contradicts'])
  })
})
