import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlap } from '../kernel/calendar'
import { addSeconds } from '../kernel/instant'
import { accepted, ANA, LIA, MONDAY } from '../testing/stream'
import { overlappingPairs, overlapsIn, placedEntries, type PlacedEntry } from './overlap'

const at = (minutes: number) => addSeconds(MONDAY, minutes * 60)

/** An entry of Ana's, in minutes after nine. */
const placed = (stream: string, from: number, to: number, analystId = ANA, n = 1): PlacedEntry => ({
  stream,
  n,
  analystId,
  start: at(from),
  end: at(to)
})
const timed = (from: number, to: number, analystId = ANA) => ({
  analystId,
  seconds: (to - from) * 60,
  startedAt: at(from),
  endedAt: at(to)
})

describe('time on two tickets', () => {
  it('overlaps where 11:00–11:45 and 11:30–12:00 meet, and not where one begins as the other ends', () => {
    expect(overlapsIn(timed(150, 180), [placed('t35', 120, 165)])).toMatchObject({ stream: 't35' })
    expect(overlapsIn(timed(165, 180), [placed('t35', 120, 165)])).toBeNull()
  })

  it('of two analysts is no overlap, and a duration without times lies nowhere', () => {
    expect(overlapsIn(timed(150, 180, LIA), [placed('t35', 120, 165)])).toBeNull()
    const duration = { analystId: ANA, seconds: 1800, startedAt: null, endedAt: null }
    expect(overlapsIn(duration, [placed('t35', 0, 600)])).toBeNull()
  })

  it('is that of entries which count: a waived one is true, a voided or a corrected one was wrong', () => {
    const stream = accepted()
    const start = addSeconds(stream.now, 60)
    const times = { startedAt: start, endedAt: addSeconds(start, 600) }
    stream.entry(10, times)
    const of = () => placedEntries(stream.name, stream.state().entries)
    const [{ n } = { n: 0 }] = stream.state().entries
    expect(of()).toEqual([{ stream: 't35', n, analystId: ANA, start, end: addSeconds(start, 600) }])
    stream.add('entry_waived', { entry: n, reason: 'GESTAO', note: 'x', issueId: null }, { by: LIA })
    expect(of()).toHaveLength(1)
    stream.add('entry_voided', { entry: n, reason: 'OUTROS', note: 'x' }, { by: LIA })
    expect(of()).toEqual([])
  })

  it('is named in pairs, each once, and exactly where two tickets share an instant of one analyst', () => {
    const anyPlaced = fc
      .record({
        stream: fc.constantFrom('t1', 't2', 't3'),
        from: fc.nat(60),
        length: fc.integer({ min: 1, max: 40 }),
        analystId: fc.constantFrom(ANA, LIA)
      })
      .map(({ stream, from, length, analystId }) => placed(stream, from, from + length, analystId))
    fc.assert(
      fc.property(fc.array(anyPlaced, { maxLength: 12 }), entries => {
        const all = entries.map((entry, index) => ({ ...entry, n: index + 1 }))
        const expected = all.flatMap((a, index) =>
          all
            .slice(index + 1)
            .filter(b => a.analystId === b.analystId && a.stream !== b.stream && overlap(a, b))
            .map(b => [a.n, b.n].join())
        )
        const found = overlappingPairs(all).map(pair =>
          pair
            .map(({ n }) => n)
            .toSorted((a, b) => a - b)
            .join()
        )
        expect(found.toSorted()).toEqual(expected.toSorted())
      })
    )
  })
})
