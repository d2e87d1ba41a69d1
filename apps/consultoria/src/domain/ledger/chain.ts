import type { Positions } from './positions'
import type { ReadRecord } from './reader'

export type ChainFault = 'edited' | 'chain_broken'

/**
 * Each fact names the hash of the one before it. Where the two do not fit, the server's stamps say which of them is at fault:
 * a record that was touched, or made anew, after the next one was written is `edited`; one that nobody touched is right, and
 * what follows it was written by hand. Only texts are compared: a changed stamp with an equal text is no edit.
 */
export const chainFaults = ({ slots }: Pick<Positions, 'slots'>): ReadonlyMap<number, ChainFault> => {
  const faults = new Map<number, ChainFault>()
  let previous: { n: number; record: ReadRecord } | null = null
  for (const [n, [record]] of slots) {
    if (!record) continue
    const { reading } = record
    const named = reading.kind === 'fact' ? reading.fact.prev : null
    // behind a gap there is nothing to compare with; the gap itself is told
    const before = n === 1 ? '' : previous?.n === n - 1 ? previous.record.hash : null
    // a record beside the one that holds the place now may have held it when this one was written
    const held = slots.get(n - 1)?.some(({ hash, createdAt }) => hash === named && createdAt <= record.createdAt)
    if (named !== null && before !== null && named !== before && !held) {
      if (previous && wasTouched(previous.record, record)) faults.set(previous.n, 'edited')
      else faults.set(n, 'chain_broken')
    }
    previous = { n, record }
  }
  return faults
}

const wasTouched = (record: ReadRecord, next: ReadRecord): boolean =>
  record.updatedAt !== record.createdAt || record.createdAt > next.createdAt
