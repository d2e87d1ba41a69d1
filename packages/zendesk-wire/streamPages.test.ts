import { describe, expect, it } from 'vitest'
import type { LedgerRecord } from '../../apps/consultoria/src/domain/ledger/fact'
import { slotName, slotOf } from '../../apps/consultoria/src/domain/ledger/slots'
import { ok, refused, type Result } from '../../apps/consultoria/src/domain/kernel/result'
import type { AccountError } from '../../apps/consultoria/src/ports'
import { readStream } from './streamPages'

const recordIn = (n: number): LedgerRecord => ({
  id: `r${n}`,
  name: slotName('t35', n),
  externalId: slotName('t35', n),
  fact: '{}',
  createdAt: '2026-11-23T12:00:00Z',
  updatedAt: '2026-11-23T12:00:00Z',
  createdBy: 1
})

/** An account that holds these slots, and how it was asked. */
function account(slots: readonly number[]) {
  const held = new Map(slots.map(n => [slotName('t35', n), recordIn(n)]))
  const asked = { requests: 0, rounds: 0, most: 0, running: 0 }
  const read = async (names: readonly string[]) => {
    asked.requests += 1
    if (asked.running === 0) asked.rounds += 1
    asked.running += 1
    asked.most = Math.max(asked.most, names.length)
    await Promise.resolve()
    asked.running -= 1
    return ok(names.flatMap(name => held.get(name) ?? []))
  }
  return { asked, read }
}

const upTo = (length: number): number[] => Array.from({ length }, (_, index) => index + 1)

async function numbersOf(slots: readonly number[], from = 1) {
  const { asked, read } = account(slots)
  const answer = await readStream(read, 't35', from)
  if (!answer.ok) throw new Error('refused')
  return { asked, numbers: answer.value.map(record => slotOf(record)?.n) }
}

describe('a stream', () => {
  it.each([0, 1, 89, 90, 91, 100, 101, 190, 250, 1000, 1090, 3000])('of %i facts is read whole', async length => {
    expect((await numbersOf(upTo(length))).numbers).toEqual(upTo(length))
  })

  it.each([
    [10, 1, 1],
    [90, 1, 1],
    [150, 2, 2],
    [250, 3, 3],
    [1000, 12, 3],
    [3000, 32, 7]
  ])('of %i facts takes at most %i requests in %i rounds, a hundred slots each', async (length, requests, rounds) => {
    const { asked } = await numbersOf(upTo(length))
    expect(asked.requests).toBeLessThanOrEqual(requests)
    expect(asked.rounds).toBeLessThanOrEqual(rounds)
    expect(asked.most).toBeLessThanOrEqual(100)
  })

  it('is read on behind a removed record, also at the edge of what was asked', async () => {
    const slots = upTo(330).filter(n => ![50, 100, 101, 200, 300].includes(n))
    expect((await numbersOf(slots)).numbers).toEqual(slots)
  })

  it('is read from where it is known, with one request where nothing followed', async () => {
    const { asked, numbers } = await numbersOf(upTo(3000), 3001)
    expect([numbers, asked.requests]).toEqual([[], 1])
    expect((await numbersOf(upTo(3000), 2995)).numbers).toEqual([2995, 2996, 2997, 2998, 2999, 3000])
  })

  it('is not half read: the first refusal is the answer', async () => {
    const { read } = account(upTo(300))
    let left = 2
    const failing = (names: readonly string[]): Promise<Result<LedgerRecord[], AccountError>> =>
      (left -= 1) < 0 ? Promise.resolve(refused({ kind: 'offline' })) : read(names)
    expect(await readStream(failing, 't35', 1)).toEqual(refused({ kind: 'offline' }))
  })
})
