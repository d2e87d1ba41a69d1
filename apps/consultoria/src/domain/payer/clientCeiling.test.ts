import { describe, expect, it } from 'vitest'
import type { FactData } from '../registry'
import { accepted, CARLA, LIA, rejectedCodes, type Stream } from '../testing/stream'
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

describe('a ceiling that was agreed with the client', () => {
  it.each([
    [47, false, false],
    [48, true, false],
    [60, true, false],
    [61, true, true]
  ])('of 60 minutes with %i used warns: %s, and is used up: %s', (minutes, near, exceeded) => {
    const state = limited().entry(minutes).state()
    expect([isCeilingNear(state), isCeilingExceeded(state)]).toEqual([near, exceeded])
    // what was recorded is never lost, and never taken off the bill by itself
    expect(state.totals.billableSeconds).toBe(minutes * 60)
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
