import { describe, expect, it } from 'vitest'
import { sealFact } from '../factText'
import type { FactDraft } from '../registry'
import type { LedgerRecord } from '../ledger/fact'
import { readRecords } from '../factText'
import { headText, parseHead } from './anchors'
import { verifyStream } from './verify'
import { ANA, context } from '../testing/stream'

const demand = (text: string): FactDraft => ({ kind: 'demand_described', data: { text } })
const at = '2026-11-23T12:00:00Z'

const written = async (drafts: FactDraft[]): Promise<LedgerRecord[]> => {
  const records: LedgerRecord[] = []
  for (const draft of drafts) {
    const n = records.length + 1
    const prev = (await readRecords(records)).at(-1)?.hash ?? ''
    const { text } = sealFact(draft, { stream: 't35', n, prev, op: `op-${n}`, at, by: ANA })
    const name = `t35-${n}`
    records.push({ id: `r${n}`, name, externalId: name, fact: text, createdAt: at, updatedAt: at, createdBy: ANA })
  }
  return records
}

const verify = async (records: LedgerRecord[], anchors: { n: number; hash: string }[] = []) => {
  const hashed = await readRecords(records)
  const named = anchors.map(anchor => ({ ...anchor, source: 'audit 1' }))
  const found = await verifyStream('t35', hashed, { anchors: named, past: null, since: null }, context)
  return found.map(({ n, code }) => `${n} ${code}`)
}

const three = () => written([demand('a'), demand('b'), demand('c')])

describe('verifying a stream', () => {
  it('finds nothing where nothing was touched', async () => {
    const records = await three()
    const head = (await readRecords(records))[2]?.hash ?? ''
    expect(await verify(records, [{ n: 3, hash: head }])).toEqual([])
  })

  it('tells by the stamps whether a text was changed or what follows it was written by hand', async () => {
    const [first, second, third] = await three()
    if (!first || !second || !third) throw new Error('no records')
    const changed = { ...second, fact: second.fact.replace('"text":"b"', '"text":"x"') }
    expect(await verify([first, changed, third])).toEqual(['3 chain_broken'])
    const later = { updatedAt: '2026-11-24T12:00:00Z' }
    expect(await verify([first, { ...changed, ...later }, third])).toEqual(['2 touched', '2 edited'])
    expect(await verify([first, { ...second, ...later }, third])).toEqual(['2 touched'])
  })

  it('sees another author, a gap, and nonsense', async () => {
    const [first, second, third] = await three()
    if (!first || !second || !third) throw new Error('no records')
    expect(await verify([first, { ...second, createdBy: 99 }, third])).toEqual(['2 author_differs', '2 rejected'])
    expect(await verify([first, third])).toEqual(['2 gap'])
    expect(await verify([first, second, { ...third, fact: '{}' }])).toEqual(['3 unreadable'])
  })

  it('sees a removed tail only by an anchor', async () => {
    const records = await three()
    const anchors = [{ n: 3, hash: (await readRecords(records))[2]?.hash ?? '' }]
    expect(await verify(records.slice(0, 2))).toEqual([])
    expect(await verify(records.slice(0, 2), anchors)).toEqual(['3 anchor_missing'])
    expect(await verify(records, [{ n: 2, hash: 'f'.repeat(64) }])).toEqual(['2 anchor_differs'])
  })

  it('lists facts whose author was not entitled', async () => {
    const records = await written([
      demand('a'),
      { kind: 'entry_voided', data: { entry: 1, reason: 'OUTROS', note: 'x' } }
    ])
    expect(await verify(records)).toEqual(['2 rejected'])
  })

  it('writes a head the way it reads it', () => {
    const head = { n: 12, hash: 'ab'.repeat(32) }
    expect(parseHead(headText(head))).toEqual(head)
    expect(parseHead('12:xyz')).toBeNull()
  })
})
