import type { StoredFact } from '../ledger/fact'
import { type ChainFault, chainFaults } from '../ledger/chain'
import { positionsOf } from '../ledger/positions'
import type { Rejected } from '../ledger/streamEnd'
import type { ReadRecord } from '../factText'
import { definitionOf, type FactKind } from '../registry'
import type { Consultation } from './consultation'
import type { FoldContext } from './foldContext'
import { dispute, judge, nothingJudged } from './judge'
import type { FoldState } from './foldState'
import { summarise } from './summary'

/** A fold with the place where it stands, to go on from. */
export interface Folded {
  consultation: Consultation
  /** Never changed once it is here: going on works on a copy. */
  state: FoldState
}

/** The state of a consultation from its records, in any order. Pure: the same records give the same state. */
export const fold = (stream: string, records: readonly ReadRecord[], context: FoldContext): Consultation =>
  foldFrom(stream, records, context).consultation

export const foldFrom = (stream: string, records: readonly ReadRecord[], context: FoldContext): Folded => {
  const positions = positionsOf(stream, records)
  const faults = chainFaults(positions)
  const state: FoldState = {
    stream,
    context,
    positions,
    judged: nothingJudged({ ...context, positions }),
    rejected: [],
    pending: [],
    newer: [],
    done: new Set()
  }
  for (const [n, [holder, ...losers]] of positions.slots) {
    for (const { createdBy } of losers) reject(state, n, null, createdBy, 'shared_slot')
    if (holder) take(state, n, holder, context.edited?.has(n) ? 'edited' : (faults.get(n) ?? null))
  }
  for (const { n, record } of positions.beyond) reject(state, n, null, record.createdBy, 'out_of_range')
  return { consultation: summarise(state), state }
}

/**
 * The same fold with one more record behind its head, without going through the others again. Null where the record says
 * something about them (it does not follow from the head, or lies elsewhere): then everything is folded anew.
 */
export const foldOn = ({ state }: Folded, record: ReadRecord): Folded | null => {
  const { positions, context } = state
  const n = positions.highest + 1
  const head = positions.slots.get(positions.highest)?.[0]
  const { slot, reading } = record
  if (slot?.stream !== state.stream || slot.n !== n || positions.beyond.length > 0) return null
  if (reading.kind !== 'fact' || reading.fact.prev !== (head?.hash ?? '')) return null
  const next: FoldState = {
    ...state,
    positions: { ...positions, slots: new Map(positions.slots).set(n, [record]), highest: n },
    rejected: [...state.rejected],
    pending: [...state.pending],
    newer: [...state.newer],
    done: new Set(state.done)
  }
  take(next, n, record, context.edited?.has(n) ? 'edited' : null)
  return { consultation: summarise(next), state: next }
}

/**
 * Two facts of one identity are one command done twice: only the first counts. What anybody may write is written once, whoever
 * was first.
 */
export const identityOf = (kind: FactKind, op: string, by: number): string =>
  definitionOf(kind).writer === 'anybody' ? `${kind}:${op}` : `${kind}:${op}:${by}`

const reject = (state: FoldState, n: number, kind: FactKind | null, by: number, code: Rejected['code']): void => {
  state.rejected.push({ n, kind, by, code })
}

/** Who wrote it is what the server stamped; a fact that claims somebody else does not count. */
const take = (state: FoldState, n: number, record: ReadRecord, fault: ChainFault | null): void => {
  const { reading, createdBy: by, createdAt: at } = record
  if (reading.kind === 'newer') return void state.newer.push(n)
  if (reading.kind === 'refused') return reject(state, n, null, by, fault === 'edited' ? fault : reading.why)
  const { fact } = reading
  const { kind, op } = fact
  const rules = { ...state.context, positions: state.positions }
  const stamp = { n, by, at, op }
  if (fault === 'edited') {
    state.judged = dispute(state.judged, fact, stamp, rules)
    return reject(state, n, kind, by, fault)
  }
  if (isOfAnotherPlace(state, n, fact)) return reject(state, n, kind, by, 'contradicts')
  if (fact.by !== by) return reject(state, n, kind, by, 'not_entitled')
  const identity = identityOf(kind, op, by)
  if (state.done.has(identity) || isTooLate(state, kind)) return reject(state, n, kind, by, 'out_of_order')
  if (fault) return reject(state, n, kind, by, fault)
  const judged = judge(state.judged, fact, stamp, rules)
  if (judged === 'not_entitled' && state.context.roles.unread.length > 0) {
    if (definitionOf(kind).mayWait !== false) state.pending.push(n)
    return undefined
  }
  if (typeof judged === 'string') return reject(state, n, kind, by, judged)
  state.done.add(identity)
  state.judged = judged
}

const isOfAnotherPlace = ({ stream }: FoldState, n: number, fact: StoredFact): boolean =>
  fact.stream !== stream || fact.n !== n

const isTooLate = ({ judged }: FoldState, kind: FactKind): boolean =>
  judged.slices.ledger.mergedInto !== null && !definitionOf(kind).afterMerge
