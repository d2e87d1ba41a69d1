import { parseFact } from './canonical'
import { appointmentCancelled, appointmentSet, clientReturned, slaException } from './clockRules'
import type { Consultation, Counted, Rejected } from './consultation'
import { commentLinked, entry, entryVoided, entryWaived, invoiced } from './entryRules'
import type { Fact, FactKind } from './facts'
import { type FoldContext, type FoldState, policyOf, type Verdict } from './foldState'
import { gateOf } from './gate'
import type { HashedRecord } from './hash'
import { leaveEarlierToClient, payerChosen, requesterChanged, transferSent, unitApproved } from './payerRules'
import { captureDiscarded, designated, mergedInto, timeCaptured } from './serviceRules'
import { parseSlot } from './slots'
import { stageOf, summarise } from './stage'
import { accepted, demandDescribed, termsNotSent, termsSent, termsStaged } from './termsRules'

/** A stream without facts. */
export const emptyConsultation = (stream: string): Consultation => ({
  stream,
  policy: null,
  stage: 'none',
  terms: { staged: null, sent: null, problem: null },
  demand: null,
  acceptance: null,
  reacceptance: false,
  payer: { kind: 'client', chosen: null, approval: null, requesterChanged: null, transferSent: null },
  gate: { open: false, since: null, missing: [] },
  clocks: { offer: null, start: null },
  designation: null,
  appointment: null,
  entries: [],
  captures: [],
  totals: { realSeconds: 0, billableSeconds: 0, unbillableSeconds: 0 },
  serviceBeganAt: null,
  ceiling: null,
  mergedInto: null,
  next: { n: 1, prev: '' },
  head: null,
  gap: null,
  rejected: [],
  lastWorkDate: null
})

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
  prices: [],
  lastAcceptedTerms: 0,
  approvedSince: null,
  billingCompleteSince: null,
  requesterChangedAt: null,
  returns: new Set()
})

/** Records by slot, lowest first; of two in one slot the one with the lower (createdAt, id) holds it. */
export const slotsOf = (stream: string, records: readonly HashedRecord[]): Map<number, HashedRecord[]> => {
  const placed = records.flatMap(record => {
    const slot = parseSlot(record.name)
    return slot?.stream === stream ? [{ n: slot.n, record }] : []
  })
  placed.sort(
    (a, b) => a.n - b.n || compare(a.record.createdAt, b.record.createdAt) || compare(a.record.id, b.record.id)
  )
  const slots = new Map<number, HashedRecord[]>()
  for (const { n, record } of placed) slots.set(n, [...(slots.get(n) ?? []), record])
  return slots
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

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
  'time_captured',
  'capture_discarded'
]

const isAfterMerge = ({ shown }: FoldState, kind: FactKind): boolean =>
  shown.mergedInto !== null && !AFTER_MERGE.includes(kind)

type Stamp = Omit<Counted<FactKind>, 'data'>

/** One rule per kind of fact. */
const judge = (state: FoldState, fact: Fact, stamp: Stamp): Verdict => {
  switch (fact.kind) {
    case 'terms_staged':
      return termsStaged(state, { ...stamp, data: fact.data })
    case 'terms_sent':
      return termsSent(state, { ...stamp, data: fact.data })
    case 'terms_not_sent':
      return termsNotSent(state, { ...stamp, data: fact.data })
    case 'demand_described':
      return demandDescribed(state, { ...stamp, data: fact.data })
    case 'accepted':
      return accepted(state, { ...stamp, data: fact.data })
    case 'client_returned':
      return clientReturned(state, { ...stamp, data: fact.data })
    case 'sla_exception':
      return slaException(state, { ...stamp, data: fact.data })
    case 'payer_chosen':
      return payerChosen(state, { ...stamp, data: fact.data })
    case 'unit_approved':
      return unitApproved(state, { ...stamp, data: fact.data })
    case 'requester_changed':
      return requesterChanged(state, { ...stamp, data: fact.data })
    case 'transfer_sent':
      return transferSent(state, { ...stamp, data: fact.data })
    case 'designated':
      return designated(state, { ...stamp, data: fact.data })
    case 'appointment_set':
      return appointmentSet(state, { ...stamp, data: fact.data })
    case 'appointment_cancelled':
      return appointmentCancelled(state, { ...stamp, data: fact.data })
    case 'time_captured':
      return timeCaptured(state, { ...stamp, data: fact.data })
    case 'capture_discarded':
      return captureDiscarded(state, { ...stamp, data: fact.data })
    case 'entry':
      return entry(state, { ...stamp, data: fact.data })
    case 'comment_linked':
      return commentLinked(state, { ...stamp, data: fact.data })
    case 'entry_voided':
      return entryVoided(state, { ...stamp, data: fact.data })
    case 'entry_waived':
      return entryWaived(state, { ...stamp, data: fact.data })
    case 'merged_into':
      return mergedInto(state, { ...stamp, data: fact.data })
    case 'invoiced':
      return invoiced(state, { ...stamp, data: fact.data })
  }
}

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
