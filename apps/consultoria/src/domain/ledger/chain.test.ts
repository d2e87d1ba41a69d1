import { describe, expect, it } from 'vitest'
import { accepted, context, LIA, type Stream } from '../testing/stream'
import { fold } from '../consultation/fold'
import { asRead } from '../factText'

const OTHER = 99

/** The record as somebody changed it: another text, another hash, and the stamp the account sets. */
const edited = (stream: Stream, n: number, from: string, to: string, updatedAt: string | null): void => {
  const record = stream.records[n - 1]
  if (!record) throw new Error(`no record ${n}`)
  const { slot: _, reading: __, ...stored } = record
  stream.records[n - 1] = asRead({
    ...stored,
    fact: record.fact.replace(from, to),
    hash: 'changed',
    updatedAt: updatedAt ?? record.updatedAt
  })
}

describe('a record whose text was changed', () => {
  it('is disputed, shown and charged to nobody, while all others count', () => {
    const stream = accepted().entry(45).entry(10)
    edited(stream, 4, '"seconds":2700', '"seconds":27000', '2026-11-25T12:00:00Z')
    const state = stream.state()
    expect(state.rejected).toEqual([{ n: 4, kind: 'entry', by: 2, code: 'edited' }])
    expect(state.entries).toMatchObject([
      { n: 4, status: 'disputed', unbillable: 'edited', billableSeconds: 0 },
      { n: 5, status: 'counts', billableSeconds: 600 }
    ])
    expect(state.totals).toMatchObject({ realSeconds: 600, billableSeconds: 600 })
  })

  it('is entered anew by a leader, with what is true', () => {
    const stream = accepted().entry(45).entry(10)
    edited(stream, 4, '"seconds":2700', '"seconds":27000', '2026-11-25T12:00:00Z')
    const state = stream.entry(45, { corrects: 4 }, { by: LIA }).state()
    expect(state.entries[0]?.status).toBe('corrected')
    expect(state.totals.billableSeconds).toBe(600 + 2700)
  })

  it('is known by its text alone: a changed stamp with the same text counts', () => {
    const stream = accepted().entry(45).entry(10)
    const [first] = stream.records
    if (first) first.updatedAt = '2026-11-25T12:00:00Z'
    expect(stream.state()).toMatchObject({ rejected: [], totals: { billableSeconds: 3300 } })
  })

  it('is known at the tail by what the audits say', () => {
    const stream = accepted().entry(45)
    expect(fold('t35', stream.records, { ...context, edited: new Set([4]) })).toMatchObject({
      rejected: [{ n: 4, code: 'edited' }],
      totals: { billableSeconds: 0 }
    })
  })
})

describe('a record written by hand', () => {
  it('that does not follow from an untouched one does not count, and makes nobody else look edited', () => {
    const stream = accepted().entry(45)
    const forged = accepted().entry(10).records[3]
    stream.raw(5, (forged?.fact ?? '').replace('"n":4', '"n":5').replace('"prev":"hash3"', '"prev":"made-up"'), OTHER)
    const state = stream.state()
    expect(state.rejected).toMatchObject([{ n: 5 }])
    expect(state.entries).toMatchObject([{ n: 4, status: 'counts', billableSeconds: 2700 }])
  })

  it('in the place of one that was deleted is the one at fault', () => {
    const stream = accepted().entry(45).entry(10)
    edited(stream, 4, '"seconds":2700', '"seconds":60', null)
    const replaced = stream.records[3]
    if (replaced) replaced.createdAt = replaced.updatedAt = '2026-11-25T12:00:00Z'
    expect(stream.state().rejected).toMatchObject([{ n: 4, code: 'edited' }])
    expect(stream.state().entries[1]).toMatchObject({ n: 5, status: 'counts' })
  })
})
