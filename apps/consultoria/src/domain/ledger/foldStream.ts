import { type ChainFault, chainFaults } from './chain'
import type { Verdict } from './defineFact'
import type { Stamped, StoredFact } from './fact'
import { type Positions, positionsOf } from './positions'
import type { ReadRecord } from './reader'
import { emptySlots, headOf, type Rejected, type StreamEnd } from './streamEnd'

/** How the facts of one kind of stream add up. */
interface StreamRules<S, F extends StoredFact> {
  begin: S
  /** The state with one more fact in it, why the fact does not count, or `pending` where nobody can tell yet. */
  take(
    state: S,
    fact: F,
    stamp: Omit<Stamped<unknown>, 'data'>,
    around: { record: ReadRecord<F>; positions: Positions<F> }
  ): S | Verdict | 'pending'
  /** Places that somebody entitled gave up. */
  abandonedIn(state: S): ReadonlySet<number>
}

export interface FoldedStream<S> extends StreamEnd {
  stream: string
  state: S
}

/**
 * The state of a stream from its records, in any order. Who wrote a fact is what the server stamped; two facts of one kind and
 * operation are one command done twice, and only the first counts.
 */
export const foldStream = <S extends object, F extends StoredFact>(
  stream: string,
  records: readonly ReadRecord<F>[],
  rules: StreamRules<S, F>
): FoldedStream<S> => {
  const positions = positionsOf(stream, records)
  const faults = chainFaults(positions)
  const rejected: Rejected[] = []
  const pending: number[] = []
  const newer: number[] = []
  const done = new Set<string>()
  let state = rules.begin
  for (const [n, [record, ...losers]] of positions.slots) {
    for (const { createdBy: by } of losers) rejected.push({ n, kind: null, by, code: 'shared_slot' })
    if (!record) continue
    const { reading, createdBy: by, createdAt: at } = record
    const fault = faults.get(n) ?? null
    if (reading.kind === 'newer') newer.push(n)
    else if (reading.kind === 'refused') rejected.push({ n, kind: null, by, code: refusedAs(fault, reading.why) })
    else {
      const { fact } = reading
      const { kind, op } = fact
      const identity = `${kind}:${op}:${by}`
      const code = placeFault(stream, n, fact, by) ?? (done.has(identity) ? 'out_of_order' : fault)
      const taken = code ?? rules.take(state, fact, { n, by, at, op }, { record, positions })
      if (taken === 'pending') pending.push(n)
      else if (typeof taken === 'string') rejected.push({ n, kind, by, code: taken })
      else {
        state = taken
        done.add(identity)
      }
    }
  }
  for (const { n, record } of positions.beyond)
    rejected.push({ n, kind: null, by: record.createdBy, code: 'out_of_range' })
  const abandoned = rules.abandonedIn(state)
  const empty = emptySlots(positions, abandoned)
  const gaps = empty.map((n): Rejected => ({ n, kind: null, by: 0, code: 'gap' }))
  return {
    ...headOf(positions),
    stream,
    state,
    gap: empty[0] ?? null,
    abandoned: [...abandoned],
    rejected: [...rejected, ...gaps],
    pending,
    newer
  }
}

const refusedAs = (fault: ChainFault | null, why: Rejected['code']): Rejected['code'] =>
  fault === 'edited' ? fault : why

const placeFault = (stream: string, n: number, fact: StoredFact, by: number): Verdict | null => {
  if (fact.stream !== stream || fact.n !== n) return 'contradicts'
  return fact.by === by ? null : 'not_entitled'
}
