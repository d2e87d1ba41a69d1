import type { Verdict } from './defineFact'
import type { Positions } from './positions'

/** A record that does not count, and why: shown by `verify` and in the history. */
export interface Rejected {
  n: number
  kind: string | null
  by: number
  code:
    | 'unreadable'
    /** Larger than a record may be. */
    | 'too_long'
    /** Nested deeper than any fact. */
    | 'too_deep'
    /** Its names are not one slot. */
    | 'misnamed'
    /** Its slot lies far behind all others. */
    | 'out_of_range'
    /** Its text was changed after the next fact was written. */
    | 'edited'
    /** It does not follow from the untouched fact before it. */
    | 'chain_broken'
    | 'shared_slot'
    | 'gap'
    | Verdict
}

/** The end of a stream of either kind: where the next fact goes, and what of the stream does not count. */
export interface StreamEnd {
  next: { n: number; prev: string }
  head: { n: number; hash: string } | null
  /** The first empty slot below the highest one: a record was removed, and nothing may be written until it is cleared up. */
  gap: number | null
  /** Places without a readable record, of which somebody entitled has said that nobody waits for them. */
  abandoned: number[]
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
