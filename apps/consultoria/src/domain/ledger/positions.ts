import { LIMITS } from '../kernel/limits'
import type { StoredFact } from './fact'
import type { ReadRecord } from './reader'
import { placesIn } from './slots'

/** The records of one stream in their places. */
export interface Positions<F extends StoredFact = StoredFact> {
  /** By slot, lowest first; the first record of a slot holds it, the others came too late. */
  slots: ReadonlyMap<number, readonly ReadRecord<F>[]>
  /** Records whose slot lies too far behind the others to be one of the stream. */
  beyond: readonly { n: number; record: ReadRecord<F> }[]
  /** 0 = there is none. */
  highest: number
}

/**
 * Of two records in one slot the well-named one holds it, then the one with the lower (createdAt, id). What claims a place far
 * behind all others neither holds a slot nor makes a gap: it would cost every reader a walk through the emptiness.
 */
export const positionsOf = <F extends StoredFact>(stream: string, records: readonly ReadRecord<F>[]): Positions<F> => {
  const placed = records.flatMap(record => placesIn(stream, record).map(n => ({ n, record })))
  const farthest = records.length + LIMITS.slotsAhead
  placed.sort((a, b) => a.n - b.n || compare(a.record, b.record))
  const within = placed.filter(({ n }) => n <= farthest)
  const slots = new Map<number, ReadRecord<F>[]>()
  for (const { n, record } of within) {
    const others = slots.get(n)
    if (others) others.push(record)
    else slots.set(n, [record])
  }
  const beyond = placed.filter(({ n }) => n > farthest)
  return { slots, beyond, highest: within.at(-1)?.n ?? 0 }
}

/** A fact in the slot that it names, and the record it is written in. */
interface HeldFact<F extends StoredFact> {
  fact: F
  record: ReadRecord<F>
}

/** Lowest slot first. A fact that names another slot than the one it lies in must not pass for the fact of that other slot. */
export const heldFacts = <F extends StoredFact>(stream: string, { slots }: Positions<F>): HeldFact<F>[] =>
  [...slots].flatMap(([n, [record]]) => {
    if (record?.reading.kind !== 'fact') return []
    const { fact } = record.reading
    return fact.stream === stream && fact.n === n ? [{ fact, record }] : []
  })

const compare = (a: ReadRecord, b: ReadRecord): number =>
  Number(isMisnamed(a)) - Number(isMisnamed(b)) || order(a.createdAt, b.createdAt) || order(a.id, b.id)

const isMisnamed = ({ reading }: ReadRecord): boolean => reading.kind === 'refused' && reading.why === 'misnamed'

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
