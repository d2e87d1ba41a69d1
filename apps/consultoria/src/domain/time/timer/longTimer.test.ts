import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addSeconds, isBefore, localDate, secondsBetween } from '../../kernel/instant'
import { newYork, saoPaulo } from '../../testing/modalities'
import { accepted, ANA, LIA, type Stream } from '../../testing/stream'
import { overrunOf, partsAt, type Measured, type TimerLimits } from './longTimer'

const on = (time: string, day = '2026-11-23') => addSeconds(`${day}T${time}:00Z`, 3 * 3600)
const ran = (startedAt: string, endedAt: string): Measured => ({
  startedAt,
  endedAt,
  seconds: secondsBetween(startedAt, endedAt)
})
const limits: TimerLimits = { ceilingMinutes: 600, dayEndsAt: '19:00' }

describe('a timer that ran over', () => {
  it.each([
    ['as long as the ceiling', on('08:00'), on('18:00'), null],
    ['a second longer', on('08:00'), addSeconds(on('18:00'), 1), { why: 'ceiling', cutAt: on('18:00') }],
    ['until the end of the day', on('14:00'), on('19:00'), null],
    ['past the end of the day', on('14:00'), on('19:10'), { why: 'day_end', cutAt: on('19:00') }],
    ['overnight', on('18:00'), on('08:00', '2026-11-24'), { why: 'day_end', cutAt: on('19:00') }],
    ['in the evening', on('20:00'), on('23:00'), null],
    [
      'from the evening past midnight',
      on('20:00'),
      on('01:00', '2026-11-24'),
      { why: 'day_end', cutAt: on('00:00', '2026-11-24') }
    ],
    ['from the end of the day on', on('19:00'), on('20:00'), null],
    ['from the morning until the night', on('06:00'), on('20:00'), { why: 'ceiling', cutAt: on('16:00') }]
  ])('%s', (_, startedAt, endedAt, overrun) => {
    expect(overrunOf(ran(startedAt, endedAt), limits, saoPaulo)).toEqual(overrun)
  })

  it('is held to ten hours and 19:00 where the modality says nothing', () => {
    expect(overrunOf(ran(on('06:00'), on('20:00')), undefined, saoPaulo)).toMatchObject({ cutAt: on('16:00') })
    expect(overrunOf(ran(on('14:00'), on('20:00')), undefined, saoPaulo)).toMatchObject({ cutAt: on('19:00') })
  })

  it('may run into the night where the day ends at midnight, and no further', () => {
    const nights = { ceilingMinutes: 1440, dayEndsAt: null }
    expect(overrunOf(ran(on('14:00'), on('23:59')), nights, saoPaulo)).toBeNull()
    expect(overrunOf(ran(on('14:00'), on('02:00', '2026-11-24')), nights, saoPaulo)).toMatchObject({
      cutAt: on('00:00', '2026-11-24')
    })
  })
})

const anyRun = fc
  .record({ from: fc.nat(40 * 24 * 3600), seconds: fc.integer({ min: 1, max: 3 * 86_400 }) })
  .map(({ from, seconds }) => {
    const startedAt = addSeconds('2026-10-15T00:00:00Z', from)
    return ran(startedAt, addSeconds(startedAt, seconds))
  })
const anyLimits = fc.record({
  ceilingMinutes: fc.integer({ min: 1, max: 1440 }),
  dayEndsAt: fc.constantFrom('17:30', '19:00', '23:59', null)
})

describe('whatever a timer measured', () => {
  it('is cut inside its run where it lies above the ceiling or passes midnight, and no second is lost', () => {
    fc.assert(
      fc.property(anyRun, anyLimits, fc.constantFrom(saoPaulo, newYork), (whole, within, offsetAt) => {
        const overrun = overrunOf(whole, within, offsetAt)
        const isOver =
          whole.seconds > within.ceilingMinutes * 60 ||
          localDate(addSeconds(whole.endedAt, -1), offsetAt) !== localDate(whole.startedAt, offsetAt)
        expect(overrun !== null || !isOver).toBe(true)
        const cutAt = overrun?.cutAt ?? whole.endedAt
        const [first, rest] = partsAt(whole, cutAt)
        expect(isBefore(whole.startedAt, cutAt) && isBefore(cutAt, whole.endedAt) === (overrun !== null)).toBe(true)
        expect(first.seconds).toBeLessThanOrEqual(within.ceilingMinutes * 60)
        expect(overrunOf(first, within, offsetAt)).toBeNull()
        expect(first.seconds + rest.seconds).toBe(whole.seconds)
        expect([first.startedAt, first.endedAt, rest.endedAt]).toEqual([whole.startedAt, rest.startedAt, whole.endedAt])
      })
    )
  })

  it('is told in parts that each lie within the limits, however often it is split', () => {
    fc.assert(
      fc.property(anyRun, anyLimits, (whole, within) => {
        const told: Measured[] = []
        let left: Measured | null = whole
        while (left) {
          const overrun = overrunOf(left, within, saoPaulo)
          const [first, rest]: [Measured, Measured | null] = overrun ? partsAt(left, overrun.cutAt) : [left, null]
          told.push(first)
          left = rest
        }
        expect(told.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(whole.seconds)
        expect(told.every(part => overrunOf(part, within, saoPaulo) === null)).toBe(true)
      }),
      { numRuns: 50 }
    )
  })
})

describe('a stopped timer that is split', () => {
  const start = '2026-11-23T16:00:00Z'
  const stopped = (): Stream =>
    accepted().add('time_captured', {
      startedAt: start,
      endedAt: addSeconds(start, 14 * 3600),
      seconds: 14 * 3600,
      timerOp: 'timer-1',
      stoppedBy: ANA
    })
  const captured = (stream: Stream) => stream.state().captures.at(-1)?.n ?? 0
  const at = addSeconds(start, 6 * 3600)

  it('is two, each told by itself, and together what it was', () => {
    const stream = stopped()
    const capture = captured(stream)
    stream.add('capture_split', { capture, at })
    const rest = captured(stream)
    expect(stream.state().captures.map(({ n, open, by, data }) => [n, open, by, data.seconds, data.endedAt])).toEqual([
      [capture, true, ANA, 6 * 3600, at],
      [rest, true, ANA, 8 * 3600, addSeconds(start, 14 * 3600)]
    ])
    stream.entry(360, { capture, source: 'timer', startedAt: start, endedAt: at })
    stream.entry(480, { capture: rest, source: 'timer', startedAt: at, endedAt: addSeconds(start, 14 * 3600) })
    expect(stream.state().rejected).toEqual([])
    expect(stream.state().captures.map(({ open }) => open)).toEqual([false, false])
  })

  it('stays the time of whose timer it was, and is split by them or by a leader', () => {
    const byLeader = stopped()
    byLeader.add('capture_split', { capture: captured(byLeader), at }, { by: LIA })
    expect(byLeader.state().captures.map(({ by }) => by)).toEqual([ANA, ANA])
    const byOther = stopped()
    byOther.add('capture_split', { capture: captured(byOther), at }, { by: 3 })
    expect(byOther.state().rejected).toMatchObject([{ code: 'not_entitled' }])
  })

  it.each([
    ['at its start', start, 'contradicts'],
    ['at its end', addSeconds(start, 14 * 3600), 'contradicts'],
    ['before it', addSeconds(start, -60), 'contradicts']
  ])('%s loses nothing: it is turned down', (_, instant, code) => {
    const stream = stopped()
    stream.add('capture_split', { capture: captured(stream), at: instant })
    expect(stream.state().rejected).toMatchObject([{ code }])
    expect(stream.state().captures).toHaveLength(1)
  })

  it('is told once: what was told or discarded is split no more', () => {
    const stream = stopped()
    const capture = captured(stream)
    stream.add('capture_discarded', { capture, reason: 'Nada' }).add('capture_split', { capture, at })
    stream.add('capture_split', { capture: 99, at })
    expect(stream.state().rejected.map(({ code }) => code)).toEqual(['out_of_order', 'unknown_target'])
  })
})
