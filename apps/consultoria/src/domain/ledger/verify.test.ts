import { describe, expect, it } from 'vitest'
import { sealFact } from './canonical'
import type { FactDraft, LedgerRecord } from './facts'
import { hashRecords } from './hash'
import { headText, parseHead, verifyStream } from './verify'
import { ANA, context } from '../testing/stream'

const demand = (text: string): FactDraft => ({ kind: 'demand_described', data: { text } })
const at = '2026-11-23T12:00:00Z'

const written = async (drafts: FactDraft[]): Promise<LedgerRecord[]> => {
  const records: LedgerRecord[] = []
  for (const draft of drafts) {
    const n = records.length + 1
    const prev = (await hashRecords(records)).at(-1)?.hash ?? ''
    const { text } = sealFact(draft, { stream: 't35', n, prev, op: `op-${n}`, at, by: ANA })
    records.push({ id: `r${n}`, name: `t35-${n}`, fact: text, createdAt: at, updatedAt: at, createdBy: ANA })
  }
  return records
}

const verify = async (records: LedgerRecord[], anchors: { n: number; hash: string }[] = []) => {
  const hashed = await hashRecords(records)
  const named = anchors.map(anchor => ({ ...anchor, source: 'audit 1' }))
  return verifyStream('t35', hashed, named, context).map(({ n, code }) => `${n} ${code}`)
}

const three = () => written([demand('a'), demand('b'), demand('c')])

describe('verifying a stream', () => {
  it('finds nothing where nothing was touched', async () => {
    const records = await three()
    const head = (await hashRecords(records))[2]?.hash ?? ''
    expect(await verify(records, [{ n: 3, hash: head }])).toEqual([])
  })

  it('sees a text that was changed by the chain, and a record that was edited by its stamp', async () => {
    const [first, second, third] = await three()
    if (!first || !second || !third) throw new Error('no records')
    const changed = { ...second, fact: second.fact.replace('"text":"b"', '"text":"x"') }
    expect(await verify([first, changed, third])).toEqual(['3 chain_broken'])
    expect(await verify([first, { ...second, updatedAt: '2026-11-24T12:00:00Z' }, third])).toEqual(['2 edited'])
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
    const anchors = [{ n: 3, hash: (await hashRecords(records))[2]?.hash ?? '' }]
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
