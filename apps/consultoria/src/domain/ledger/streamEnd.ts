import type { Rejected } from './consultation'
import type { Positions } from './positions'

/** The end of a stream of either kind: where the next fact goes, and what of the stream does not count. */
export interface StreamEnd {
  next: { n: number; prev: string }
  head: { n: number; hash: string } | null
  /** The first empty slot below the highest one: a record was removed, and nothing may be written until it is cleared up. */
  gap: number | null
  rejected: Rejected[]
  /** Facts that need a role whose members could not be read: neither counted nor turned down. */
  pending: number[]
  /** Facts only a newer version of the app can read. */
  newer: number[]
}

export const headOf = ({ slots, highest }: Positions): Pick<StreamEnd, 'next' | 'head'> => {
  const head = slots.get(highest)?.[0]
  return { next: { n: highest + 1, prev: head?.hash ?? '' }, head: head ? { n: highest, hash: head.hash } : null }
}

/** Slots below the highest one that hold nothing, and that nobody said nothing is waited for in. */
export const emptySlots = ({ slots, highest }: Positions, abandoned: ReadonlySet<number>): number[] =>
  Array.from({ length: highest }, (_, index) => index + 1).filter(n => !slots.has(n) && !abandoned.has(n))

export const slotsRejectedAs = ({ rejected }: Pick<StreamEnd, 'rejected'>, code: Rejected['code']): number[] =>
  rejected.flatMap(item => (item.code === code ? [item.n] : []))

/** About records that hold no slot: they say nothing of the fact whose slot they name. */
const BESIDE: ReadonlySet<Rejected['code']> = new Set(['shared_slot', 'out_of_range'])

/** Slots whose own fact was turned down. */
export const turnedDown = ({ rejected }: Pick<StreamEnd, 'rejected'>): ReadonlySet<number> =>
  new Set(rejected.flatMap(({ n, code }) => (BESIDE.has(code) ? [] : [n])))
