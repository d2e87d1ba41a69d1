import { describe, expect, it } from 'vitest'
import { claimsOf, freeRecord, leaseSeconds, lockRecord, openClaims, topGeneration } from './claims'
import type { KeptRecord } from './keptRecords'

const start = Date.UTC(2026, 10, 21, 12)
const record = (name: string, entry: object = {}, seconds = 0): KeptRecord => ({
  id: name,
  name,
  entry: { ...entry },
  at: start + seconds * 1000,
  by: '7'
})
const lock = (generation: number, token: string, seconds = 0) =>
  record(lockRecord(generation), { token, command: 'apply' }, seconds)
const open = (records: KeptRecord[], seconds: number) =>
  openClaims(records, start + seconds * 1000).map(one => one.token)

describe('a claim', () => {
  it('is open until it is given back or its lease is over by the account’s own stamps', () => {
    const records = [lock(1, 'a')]
    expect(open(records, leaseSeconds - 1)).toEqual(['a'])
    expect(open(records, leaseSeconds)).toEqual([])
    expect(open([...records, record(freeRecord('a'))], 1)).toEqual([])
  })

  it('goes on with each further generation of the same run', () => {
    const records = [lock(2, 'a', 400), lock(1, 'a')]
    expect(open(records, leaseSeconds + 300)).toEqual(['a'])
    expect(claimsOf(records)).toEqual([
      { token: 'a', generation: 2, since: start, at: start + 400_000, command: 'apply', by: '7' }
    ])
  })

  it('is told by nothing but its name: whatever else a record says, the generation is somebody’s', () => {
    const records = [record('lock-7', { token: '' }), record('lock-x'), record('lock-0'), record('hello')]
    expect(open(records, 0)).toEqual(['lock-7'])
    expect(topGeneration(records)).toBe(7)
  })
})
