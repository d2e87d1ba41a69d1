import type { Consultation } from './consultation'
import { type Rejected, emptySlots, headOf } from '../ledger/streamEnd'
import { chainFaults, type ChainFault } from '../ledger/chain'
import { disputedEntry } from '../time/coverage'
import { emptyConsultation } from './emptyConsultation'
import { type Fact, type FactKind, identityOf } from '../ledger/facts'
import { type FoldContext, type FoldState, modalityOf } from './foldState'
import { gateOf } from './gate'
import { judge } from './judge'
import { leaveEarlierToClient } from '../payer/payerRules'
import { type Positions, positionsOf } from '../ledger/positions'
import type { ReadRecord } from '../ledger/reader'
import { stageOf, summarise } from './stage'

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
  const state = startState(stream, positions, context)
  for (const [n, [holder, ...losers]] of positions.slots) {
    for (const { createdBy } of losers) reject(state, n, null, createdBy, 'shared_slot')
    if (holder) take(state, n, holder, context.edited?.has(n) ? 'edited' : (faults.get(n) ?? null))
  }
  for (const { n, record } of positions.beyond) reject(state, n, null, record.createdBy, 'out_of_range')
  return { consultation: finish(state), state }
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
  if (slot?.stream !== state.shown.stream || slot.n !== n || positions.beyond.length > 0) return null
  if (reading.kind !== 'fact' || reading.fact.prev !== (head?.hash ?? '')) return null
  const slots = new Map(positions.slots).set(n, [record])
  const next: FoldState = { ...branchOf(state), positions: { ...positions, slots, highest: n } }
  take(next, n, record, context.edited?.has(n) ? 'edited' : null)
  return { consultation: finish(next), state: next }
}

const startState = (stream: string, positions: Positions, context: FoldContext): FoldState => ({
  shown: emptyConsultation(stream),
  context,
  positions,
  abandoned: new Set(),
  staged: new Map(),
  sent: new Map(),
  choices: new Map(),
  done: new Set(),
  consentSince: null,
  firstConsent: null,
  prices: [],
  lastAcceptedTerms: 0,
  approvedSince: null,
  billingCompleteSince: null,
  requesterChangedAt: null,
  answered: new Set(),
  lastReturn: null
})

/** A copy that the rules may change: of facts, which nothing changes, there is one. */
const branchOf = (state: FoldState): FoldState => {
  const { shown } = state
  const { offer, start } = shown.clocks
  return {
    ...state,
    shown: {
      ...shown,
      terms: { ...shown.terms },
      payer: { ...shown.payer },
      clocks: { offer: offer && { ...offer }, start: start && { ...start } },
      entries: shown.entries.map(entry => ({ ...entry })),
      captures: shown.captures.map(capture => ({ ...capture })),
      pendingUpdates: [...shown.pendingUpdates],
      rejected: [...shown.rejected],
      pending: [...shown.pending],
      newer: [...shown.newer]
    },
    abandoned: new Set(state.abandoned),
    staged: new Map(state.staged),
    sent: new Map(state.sent),
    choices: new Map(state.choices),
    done: new Set(state.done),
    prices: [...state.prices],
    answered: new Set(state.answered)
  }
}

const reject = (state: FoldState, n: number, kind: FactKind | null, by: number, code: Rejected['code']): void => {
  state.shown.rejected.push({ n, kind, by, code })
}

/** Who wrote it is what the server stamped; a fact that claims somebody else does not count. */
const take = (state: FoldState, n: number, record: ReadRecord, fault: ChainFault | null): void => {
  const { reading, createdBy: by } = record
  if (reading.kind === 'newer') return void state.shown.newer.push(n)
  if (reading.kind === 'refused') return reject(state, n, null, by, fault === 'edited' ? fault : reading.why)
  const { fact } = reading
  const { kind, op } = fact
  if (fault === 'edited') {
    dispute(state, record, fact)
    return reject(state, n, kind, by, fault)
  }
  if (fact.stream !== state.shown.stream || fact.n !== n) return reject(state, n, kind, by, 'contradicts')
  if (fact.by !== by) return reject(state, n, kind, by, 'not_entitled')
  const identity = identityOf(kind, op, by)
  if (state.done.has(identity) || isAfterMerge(state, kind)) return reject(state, n, kind, by, 'out_of_order')
  if (fault) return reject(state, n, kind, by, fault)
  const wasOpen = state.shown.gate.open
  const verdict = judge(state, fact, { n, by, at: record.createdAt, op })
  if (verdict === 'not_entitled' && state.context.roles.unread.length > 0) {
    // that somebody looked facts up changes none of them: nothing waits for it
    if (kind !== 'evidence_checked') state.shown.pending.push(n)
    return undefined
  }
  if (verdict) return reject(state, n, kind, by, verdict)
  state.done.add(identity)
  state.shown.gate = gateOf(state)
  if (!wasOpen && state.shown.gate.open && state.shown.payer.kind !== 'client') leaveEarlierToClient(state)
}

/** What somebody changed is shown, so that nobody misses it, and charged to nobody until a leader enters it anew. */
const dispute = (state: FoldState, record: ReadRecord, fact: Fact): void => {
  if (fact.kind !== 'entry') return
  const { n, op, data } = fact
  state.shown.entries.push(disputedEntry(state, { n, op, data, by: record.createdBy, at: record.createdAt }))
}

/** Entries that exist can still be settled, and a clock that runs can still be stopped. */
const AFTER_MERGE: readonly FactKind[] = [
  'invoiced',
  'entry_voided',
  'entry_waived',
  'comment_linked',
  'update_linked',
  'time_captured',
  'capture_discarded',
  'evidence_checked',
  'slot_abandoned'
]

const isAfterMerge = ({ shown }: FoldState, kind: FactKind): boolean =>
  shown.mergedInto !== null && !AFTER_MERGE.includes(kind)

/** What follows from all facts together, on a copy: the state goes on as it is. */
const finish = (state: FoldState): Consultation => {
  const { positions, abandoned } = state
  const empty = emptySlots(positions, abandoned)
  const gaps = empty.map((n): Rejected => ({ n, kind: null, by: 0, code: 'gap' }))
  const shown = { ...state.shown, ...headOf(positions), gap: empty[0] ?? null, abandoned: [...abandoned] }
  shown.rejected = [...shown.rejected, ...gaps]
  shown.gate = gateOf(state)
  const finished = { ...state, shown }
  summarise(finished)
  shown.stage = stageOf(shown, modalityOf(finished))
  return shown
}
