import type { Fact } from './facts'
import { LIMITS } from './limits'
import type { ReadRecord } from './reader'
import { placesIn } from './slots'

/** The records of one stream in their places. */
export interface Positions {
  /** By slot, lowest first; the first record of a slot holds it, the others came too late. */
  slots: ReadonlyMap<number, readonly ReadRecord[]>
  /** Records whose slot lies too far behind the others to be one of the stream. */
  beyond: readonly { n: number; record: ReadRecord }[]
  /** 0 = there is none. */
  highest: number
}

/**
 * Of two records in one slot the well-named one holds it, then the one with the lower (createdAt, id). What claims a place far
 * behind all others neither holds a slot nor makes a gap: it would cost every reader a walk through the emptiness.
 */
export const positionsOf = (stream: string, records: readonly ReadRecord[]): Positions => {
  const placed = records.flatMap(record => placesIn(stream, record).map(n => ({ n, record })))
  const farthest = records.length + LIMITS.slotsAhead
  placed.sort((a, b) => a.n - b.n || compare(a.record, b.record))
  const within = placed.filter(({ n }) => n <= farthest)
  const slots = new Map<number, ReadRecord[]>()
  for (const { n, record } of within) {
    const others = slots.get(n)
    if (others) others.push(record)
    else slots.set(n, [record])
  }
  const beyond = placed.filter(({ n }) => n > farthest)
  return { slots, beyond, highest: within.at(-1)?.n ?? 0 }
}

/** A fact in the slot that it names, and the record it is written in. */
export interface HeldFact {
  fact: Fact
  record: ReadRecord
}

/** Lowest slot first. A fact that names another slot than the one it lies in must not pass for the fact of that other slot. */
export const heldFacts = (stream: string, { slots }: Positions): HeldFact[] =>
  [...slots].flatMap(([n, [record]]) => {
    if (record?.reading.kind !== 'fact') return []
    const { fact } = record.reading
    return fact.stream === stream && fact.n === n ? [{ fact, record }] : []
  })

const compare = (a: ReadRecord, b: ReadRecord): number =>
  Number(isMisnamed(a)) - Number(isMisnamed(b)) || order(a.createdAt, b.createdAt) || order(a.id, b.id)

const isMisnamed = ({ reading }: ReadRecord): boolean => reading.kind === 'refused' && reading.why === 'misnamed'

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
