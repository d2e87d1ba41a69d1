import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FACT_VERSION } from './ledger/fact'
import { ANA, context, Stream } from './testing/stream'
import { canonicalText } from './ledger/canonicalText'
import { fold } from './consultation/fold'
import { LIMITS } from './kernel/limits'
import { asRead, readText } from './factText'

const at = '2026-11-23T12:00:00Z'
const envelope = { v: 1, stream: 't35', n: 1, prev: '', op: 'op-1', at, by: ANA }
const demand = { ...envelope, kind: 'demand_described', data: { text: 'Nota negativa' } }
const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`

const record = (names: { name: string; externalId: string }, fact = canonicalText(demand)) =>
  asRead({ id: 'r1', ...names, fact, createdAt: at, updatedAt: at, createdBy: ANA, hash: 'h' })

describe('what a record says', () => {
  it.each([
    ['garbage', 'fact', 'unreadable'],
    ['an extra key nested 3,000 deep', `{"a":${nested(3000)}}`, 'too_deep'],
    ['more than 32 KB', canonicalText({ ...demand, more: 'x'.repeat(LIMITS.textBytes) }), 'too_long'],
    ['32 KB of characters that take two bytes', canonicalText({ ...demand, more: 'é'.repeat(20_000) }), 'too_long'],
    ['a key that changes prototypes', canonicalText(demand).replace('{"at"', '{"__proto__":{},"at"'), 'unreadable'],
    [
      'a key that changes prototypes, further in',
      canonicalText(demand).replace('{"text"', '{"__proto__":1,"text"'),
      'unreadable'
    ],
    ['a year before ours', canonicalText({ ...demand, at: '1999-12-31T23:59:59Z' }), 'unreadable'],
    ['a year after ours', canonicalText({ ...demand, at: '2101-01-01T00:00:00Z' }), 'unreadable'],
    ['a slot number with fractions', canonicalText({ ...demand, n: 1.5 }), 'unreadable']
  ])('is refused with its reason: %s', (_, text, why) => {
    expect(readText(text)).toEqual({ kind: 'refused', why })
  })

  it.each([
    ['seconds of more than a day', { seconds: 86_401 }],
    ['seconds beyond all sense', { seconds: 9e12 }],
    ['a work date outside our years', { workDate: '2101-01-01' }]
  ])('is no entry with %s', (_, wrong) => {
    const [entry] = new Stream().entry(10).records
    const written: Record<string, unknown> = JSON.parse(entry?.fact ?? '')
    const data: unknown = written['data']
    expect(readText(canonicalText({ ...written, data: { ...Object(data), ...wrong } }))).toMatchObject({
      kind: 'refused'
    })
  })

  it('is a newer fact where the version or the kind is newer, never a refusal', () => {
    expect(readText(canonicalText({ ...demand, v: FACT_VERSION + 1 }))).toEqual({ kind: 'newer' })
    expect(readText(canonicalText({ ...demand, kind: 'contract_signed' }))).toEqual({ kind: 'newer' })
    expect(
      fold(
        't35',
        [record({ name: 't35-1', externalId: 't35-1' }, canonicalText({ ...demand, v: FACT_VERSION + 1 }))],
        context
      )
    ).toMatchObject({ newer: [1], rejected: [], next: { n: 2 } })
  })

  it('lies where its external id says, and is misnamed where its name says otherwise', () => {
    const misnamed = { kind: 'refused', why: 'misnamed' }
    expect(record({ name: 't35-1', externalId: 't35-1' }).reading.kind).toBe('fact')
    expect(record({ name: 't35-1', externalId: '' })).toMatchObject({ slot: { n: 1 }, reading: misnamed })
    expect(record({ name: 'x', externalId: 't35-4' })).toMatchObject({ slot: { n: 4 }, reading: misnamed })
    expect(record({ name: 't35-1', externalId: 't35-4' })).toMatchObject({ slot: { n: 4 }, reading: misnamed })
    expect(record({ name: 'hello', externalId: '' }).slot).toBeNull()
  })

  it('is one reading for every text, however it was made', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.jsonValue().map(canonicalText)), text => {
        expect(['fact', 'newer', 'refused']).toContain(readText(text).kind)
      })
    )
  })
})

describe('hostile records in a stream', () => {
  const honest = () => new Stream().sent().accepted().entry(45)

  it('are one rejected record each, and the honest facts count as before', () => {
    const stream = honest()
    const before = stream.state()
    stream.raw(5, 'garbage', ANA).raw(6, `{"a":${nested(3000)}}`, ANA)
    const { rejected, ...after } = stream.state()
    expect(rejected.map(({ n, code }) => `${n} ${code}`)).toEqual(['5 unreadable', '6 too_deep'])
    expect(after).toMatchObject({ entries: before.entries, totals: before.totals, next: { n: 7 }, gap: null })
  })

  it('far behind all others hold no slot and make no gap', () => {
    for (const n of [1_500, 9e15 - 1]) {
      const stream = honest()
      const far = { ...(stream.records[3] ?? record({ name: '', externalId: '' })), id: 'far' }
      const name = `t35-${n}`
      const records = [...stream.records, asRead({ ...far, name, externalId: name, fact: '{}' })]
      const state = fold('t35', records, context)
      expect(state).toMatchObject({ gap: null, next: { n: 5 } })
      expect(state.rejected.every(({ code }) => code === 'out_of_range')).toBe(true)
    }
  })

  it('cost no more than themselves, ten thousand of them', () => {
    const stream = honest()
    for (let n = 5; n <= 10_000; n += 1) stream.raw(n, `garbage ${n}`, ANA)
    const state = stream.state()
    expect(state.rejected).toHaveLength(9_996)
    expect(state).toMatchObject({ totals: { billableSeconds: 2700 }, next: { n: 10_001 } })
  })
})

const written = (data: string): string =>
  `{"at":"2026-11-23T13:00:00Z","by":1,"data":${data},"kind":"demand_described","n":1,"op":"a","prev":"","stream":"t1","v":1}`

describe('a text that anybody may have written', () => {
  it.each([
    ['nothing', '', 'unreadable'],
    ['no JSON', 'garbage', 'unreadable'],
    ['a list', '[]', 'unreadable'],
    ['null', 'null', 'unreadable'],
    ['a number too large to be one', written('{"text":"x","z":1e999}'), 'unreadable'],
    ['a version too large to be one', '{"v":1e999}', 'unreadable'],
    ['a kind by an inherited name', '{"kind":"constructor","v":1}', 'unreadable'],
    ['a prototype', written('{"__proto__":{"text":"x"}}'), 'unreadable'],
    ['keys in another order', '{"v":1,"at":"2026-11-23T13:00:00Z"}', 'unreadable'],
    ['lists inside one another', '['.repeat(3000), 'too_deep'],
    ['a text beyond what a record holds', written(`{"text":"${'x'.repeat(33_000)}"}`), 'too_long']
  ])('takes %s for one record that says nothing, with a reason', (_, text, why) => {
    expect(readText(text)).toEqual({ kind: 'refused', why })
  })

  it('leaves a fact of a later version to that version', () => {
    expect(readText(`{"kind":"demand_described","v":${FACT_VERSION + 1}}`)).toEqual({ kind: 'newer' })
  })

  it('keeps control characters and halves of letters as they are', () => {
    for (const text of [written('{"text":"a\\u0000\\nb"}'), written('{"text":"\\ud800"}')])
      expect(readText(text)).toMatchObject({ kind: 'fact' })
  })
})
