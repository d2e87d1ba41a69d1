import { parseFact } from './canonical'
import type { Consultation, Rejected } from './consultation'
import { emptyConsultation } from './emptyConsultation'
import type { FactKind } from './facts'
import { type FoldContext, type FoldState, policyOf } from './foldState'
import { gateOf } from './gate'
import type { HashedRecord } from './hash'
import { leaveEarlierToClient } from './payerRules'
import { judge } from './judge'
import { slotsOf } from './slots'
import { stageOf, summarise } from './stage'

/** The state of a consultation from its records, in any order. Pure: the same records give the same state. */
export const fold = (stream: string, records: readonly HashedRecord[], context: FoldContext): Consultation => {
  const state = startState(stream, context)
  const slots = slotsOf(stream, records)
  for (const [n, [holder, ...losers]] of slots) {
    for (const { createdBy } of losers) reject(state, n, null, createdBy, 'shared_slot')
    if (holder) take(state, n, holder)
  }
  return finish(state, slots)
}

const startState = (stream: string, context: FoldContext): FoldState => ({
  shown: emptyConsultation(stream),
  context,
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

const reject = (state: FoldState, n: number, kind: FactKind | null, by: number, code: Rejected['code']): void => {
  state.shown.rejected.push({ n, kind, by, code })
}

/** Who wrote it is what the server stamped; a fact that claims somebody else does not count. */
const take = (state: FoldState, n: number, record: HashedRecord): void => {
  const by = record.createdBy
  const fact = parseFact(record.fact)
  if (!fact) return reject(state, n, null, by, 'unreadable')
  const { kind, op } = fact
  if (fact.stream !== state.shown.stream || fact.n !== n) return reject(state, n, kind, by, 'contradicts')
  if (fact.by !== by) return reject(state, n, kind, by, 'not_entitled')
  if (state.done.has(`${kind}:${op}`) || isAfterMerge(state, kind)) return reject(state, n, kind, by, 'out_of_order')
  const wasOpen = state.shown.gate.open
  const verdict = judge(state, fact, { n, by, at: record.createdAt, op })
  if (verdict) return reject(state, n, kind, by, verdict)
  state.done.add(`${kind}:${op}`)
  state.shown.gate = gateOf(state)
  if (!wasOpen && state.shown.gate.open && state.shown.payer.kind !== 'client') leaveEarlierToClient(state)
}

/** Entries that exist can still be settled, and a clock that runs can still be stopped. */
const AFTER_MERGE: readonly FactKind[] = [
  'invoiced',
  'entry_voided',
  'entry_waived',
  'comment_linked',
  'update_linked',
  'time_captured',
  'capture_discarded'
]

const isAfterMerge = ({ shown }: FoldState, kind: FactKind): boolean =>
  shown.mergedInto !== null && !AFTER_MERGE.includes(kind)

const finish = (state: FoldState, slots: Map<number, HashedRecord[]>): Consultation => {
  const { shown } = state
  const highest = [...slots.keys()].at(-1) ?? 0
  for (let n = 1; n < highest; n += 1) {
    if (slots.has(n)) continue
    shown.gap ??= n
    reject(state, n, null, 0, 'gap')
  }
  const head = slots.get(highest)?.[0]
  shown.head = head ? { n: highest, hash: head.hash } : null
  shown.next = { n: highest + 1, prev: head?.hash ?? '' }
  shown.gate = gateOf(state)
  summarise(state)
  shown.stage = stageOf(shown, policyOf(state))
  return shown
}
