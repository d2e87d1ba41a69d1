import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addSeconds } from '../kernel/instant'
import { accepted, ANA, context, FABI, LIA, rejectedCodes, SERRA, Stream } from '../testing/stream'
import { fold, foldFrom, foldOn } from './fold'
import { asRead } from '../factText'

describe('slots in the fold', () => {
  it('go to the earlier record, then to the lower id; the other does not count', () => {
    const stream = accepted()
    const late = new Stream().sent().accepted().entry(30).records[3]
    const early = new Stream().sent().accepted().entry(10).records[3]
    if (!late || !early) throw new Error('no records')
    const shared = [
      { ...late, id: 'b', createdAt: '2026-11-23T12:09:00Z' },
      { ...early, id: 'c', createdAt: '2026-11-23T12:08:00Z' }
    ]
    const state = fold('t35', [...stream.records, ...shared], context)
    expect(state.entries).toMatchObject([{ data: { seconds: 600 } }])
    expect(rejectedCodes(state)).toEqual(['4 shared_slot'])
    const tie = shared.map(record => ({ ...record, createdAt: '2026-11-23T12:08:00Z' }))
    expect(fold('t35', [...stream.records, ...tie], context).entries).toMatchObject([{ data: { seconds: 1800 } }])
  })

  it('that lie far behind all others are told in one order, however they are read', () => {
    const { records } = accepted()
    const [first] = records
    if (!first) throw new Error('no record')
    const far = [9000, 8000].map(n => asRead({ ...first, id: `far${n}`, name: `t35-${n}`, externalId: `t35-${n}` }))
    const told = (order: typeof records) => rejectedCodes(fold('t35', [...records, ...order], context))
    expect(told(far)).toEqual(['8000 out_of_range', '9000 out_of_range'])
    expect(told(far.toReversed())).toEqual(told(far))
  })

  it('say what comes next and where the head is', () => {
    expect(accepted().state()).toMatchObject({
      next: { n: 4, prev: 'hash3' },
      head: { n: 3, hash: 'hash3' },
      gap: null
    })
    expect(new Stream().state()).toMatchObject({ next: { n: 1, prev: '' }, head: null })
  })

  it('show a gap and go on after it', () => {
    const { records } = accepted().entry(10).entry(5)
    const state = fold(
      't35',
      records.filter(({ name }) => name !== 't35-4'),
      context
    )
    expect(state).toMatchObject({ gap: 4, next: { n: 6 }, entries: [{ n: 5 }] })
    expect(rejectedCodes(state)).toEqual(['4 gap'])
  })

  it('hold only facts of their own number and stream, written once', () => {
    const stream = accepted().entry(10)
    const text = stream.records[3]?.fact ?? ''
    stream.raw(5, text, ANA).raw(6, 'nonsense', ANA).raw(7, text.replace('"n":4', '"n":7'), ANA)
    expect(rejectedCodes(stream.state())).toEqual(['5 contradicts', '6 unreadable', '7 out_of_order'])
    expect(stream.state().entries).toHaveLength(1)
  })
})

type Outcome = (stream: Stream) => Stream

const commands: Outcome[] = [
  stream => stream.sent(),
  stream => stream.sent('consult_tecnica', 400),
  stream => stream.sent('consult_modulo'),
  stream => (stream.state().terms.sent ? stream.accepted() : stream),
  stream => stream.entry(7),
  stream => stream.entry(25, { billable: false }),
  stream => stream.entry(9, { organizationId: SERRA }),
  stream => {
    const times = { startedAt: addSeconds(stream.now, -1200), endedAt: stream.now, seconds: 1200 }
    return stream.add('time_captured', { ...times, timerOp: `timer-${stream.records.length}`, stoppedBy: ANA })
  },
  stream => stream.entry(21, { capture: stream.state().captures.find(({ open }) => open)?.n ?? 99 }),
  stream => {
    const due = { offer: null, start: null }
    return stream.add('client_returned', { commentId: stream.records.length, auditId: 1, at: stream.now, due })
  },
  stream => stream.entry(12, { corrects: stream.state().entries[0]?.n ?? 99, analystId: ANA }, { by: LIA }),
  stream => stream.add('entry_voided', { entry: stream.records.length, reason: 'OUTROS', note: 'x' }, { by: LIA }),
  stream =>
    stream.add('entry_waived', { entry: stream.records.length, reason: 'ISSUE', note: '', issueId: null }, { by: LIA }),
  stream => stream.add('invoiced', { entry: stream.records.length, invoice: 'c1' }, { by: FABI }),
  stream => stream.unitInvoice({ rerouted: true, reason: 'x' }, { by: LIA }),
  stream => stream.unitTransfer({ rerouted: true, reason: 'x' }, { by: LIA }),
  stream => stream.approved({ ceilingMinutes: 30 }),
  stream => stream.requesterChanged(),
  stream =>
    stream.add(
      'payer_chosen',
      { payer: 'client', unit: null, transfer: null, rerouted: true, reason: 'x' },
      { by: LIA }
    )
]

const someStream = fc
  .array(fc.constantFrom(...commands), { maxLength: 14 })
  .map(chosen => chosen.reduce((stream, command) => command(stream), new Stream()))

describe('every fold', () => {
  it('is the same whatever the order in which records are read', () => {
    fc.assert(
      fc.property(someStream, fc.infiniteStream(fc.nat()), (stream, order) => {
        const shuffled = stream.records
          .map(record => ({ record, key: order.next().value ?? 0 }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ record }) => record)
        expect(fold('t35', shuffled, context)).toEqual(stream.state())
      })
    )
  })

  it('never takes back a verdict, and never makes recorded time billable later', () => {
    fc.assert(
      fc.property(someStream, stream => {
        let before = fold('t35', [], context)
        for (let length = 1; length <= stream.records.length; length += 1) {
          const after = fold('t35', stream.records.slice(0, length), context)
          expect(after.rejected.slice(0, before.rejected.length)).toEqual(before.rejected)
          for (const [index, entry] of before.entries.entries()) {
            const later = after.entries[index]
            expect(later?.n).toBe(entry.n)
            expect(later?.payer).toBe(entry.payer)
            expect(later?.billableSeconds).toBeLessThanOrEqual(entry.billableSeconds)
            expect(entry.invoice === null || later?.billableSeconds === entry.billableSeconds).toBe(true)
          }
          before = after
        }
      })
    )
  })

  it('splits each entry without losing a second, and bills none without consent', () => {
    fc.assert(
      fc.property(someStream, stream => {
        const state = stream.state()
        for (const entry of state.entries) {
          expect(entry.billableSeconds + entry.unbillableSeconds).toBe(entry.data.seconds)
          expect(entry.portions.reduce((sum, portion) => sum + portion.seconds, 0)).toBe(entry.billableSeconds)
        }
        const transferred = state.entries.filter(({ payer }) => payer === 'unit_transfer')
        expect(transferred.every(({ billableSeconds }) => billableSeconds === 0)).toBe(true)
        const consent = stream.records.findIndex(({ fact }) => fact.includes('"kind":"accepted"'))
        const early = state.entries.filter(({ n }) => consent === -1 || n <= consent)
        expect(early.every(({ billableSeconds }) => billableSeconds === 0)).toBe(true)
        const foreign = state.entries.filter(
          ({ data, unit }) => data.corrects === null && data.organizationId === SERRA && !unit
        )
        expect(foreign.every(({ billableSeconds }) => billableSeconds === 0)).toBe(true)
      })
    )
  })

  it('counts a command once, however often it was written', () => {
    fc.assert(
      fc.property(someStream, stream => {
        const state = stream.state()
        const copy = new Stream()
        for (const record of stream.records)
          copy.at(record.createdAt).raw(copy.records.length + 1, record.fact, record.createdBy)
        const last = stream.records.at(-1)
        if (!last) return
        const n = copy.records.length + 1
        copy.raw(n, last.fact.replace(/"n":\d+,"op"/, `"n":${n},"op"`), last.createdBy)
        const again = copy.state()
        expect(again.entries).toEqual(state.entries)
        expect(again.rejected.at(-1)?.n).toBe(n)
      })
    )
  })
})

describe('a fold that goes on', () => {
  it('is the fold of all records, wherever it went on from', () => {
    fc.assert(
      fc.property(someStream, stream => {
        const { records } = stream
        for (let from = 0; from < records.length; from += 1) {
          let folded = foldFrom(stream.name, records.slice(0, from), context)
          for (const [index, record] of records.slice(from).entries()) {
            folded = foldOn(folded, record) ?? foldFrom(stream.name, records.slice(0, from + index + 1), context)
          }
          expect(folded.consultation).toEqual(fold(stream.name, records, context))
        }
      }),
      { numRuns: 30 }
    )
  })

  it('leaves the fold it went on from as it was', () => {
    const stream = accepted().entry(45)
    const before = foldFrom(stream.name, stream.records, context)
    const shown = structuredClone(before.consultation)
    const voided = stream.add('entry_voided', { entry: 4, reason: 'ISSUE', note: '' }, { by: LIA }).records[4]
    const after = voided && foldOn(before, voided)
    expect(after?.consultation.entries[0]?.status).toBe('voided')
    expect(before.consultation).toEqual(shown)
  })
})
