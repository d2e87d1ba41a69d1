import { gateOf, type Requirement } from '../kernel/gate'
import type { Verdict } from '../ledger/defineFact'
import { settle } from '../ledger/outbox'
import { type GatePart, type Modality, type RequirementKey, REQUIREMENTS } from '../modality/modality'
import {
  BEGINNING,
  type Counted,
  definitionOf,
  type FactKind,
  type FactOf,
  onGateOpened,
  REACTIONS,
  type Slices,
  VETOES,
  type View
} from '../registry'
import type { Stamped } from '../ledger/fact'
import type { PendingUpdate } from './consultation'
import type { FoldContext } from './foldContext'
import type { Positions } from '../ledger/positions'

/** What the facts so far say: a slice for each topic, and what is still to be put on the ticket. */
export interface Judged {
  slices: Slices
  gate: View['gate']
  pendingUpdates: readonly PendingUpdate[]
  /** The newest version of a fact so far. */
  version: number
}

type Rules = Pick<FoldContext, 'roles' | 'deputies' | 'modalities' | 'offsetAt'> & { positions: Positions }

/** Before the first fact nobody knows what the modality asks for; then it is everything. */
export const nothingJudged = (rules: Rules): Judged =>
  withGate({ slices: BEGINNING, pendingUpdates: [], version: 1 }, rules)

/** The state with one more fact in it, or why the fact does not count. */
export const judge = <K extends FactKind>(
  state: Judged,
  fact: FactOf<K>,
  stamp: Omit<Stamped<unknown>, 'data'>,
  rules: Rules
): Judged | Verdict => {
  const { kind, data } = fact
  const definition = definitionOf<K>(kind)
  const counted: Counted<K> = { ...stamp, data }
  const version = Math.max(state.version, fact.v)
  const before = viewOf({ ...state, version }, rules)
  const applied = definition.apply(state.slices, counted, before)
  if (typeof applied === 'string') return applied
  const veto = vetoOn(kind, counted, before)
  if (veto) return veto
  const pendingUpdates = pendingAfter(state.pendingUpdates, kind, counted)
  if (typeof pendingUpdates === 'string') return pendingUpdates
  const slices = reacted(applied, kind, counted, before, rules)
  const next = withGate({ slices, pendingUpdates, version }, rules)
  return state.gate.open || !next.gate.open ? next : { ...next, slices: onGateOpened(next.slices, next.gate) }
}

/** The state with a fact whose text was changed after it was written: shown where its kind says so, and charged to nobody. */
export const dispute = <K extends FactKind>(
  state: Judged,
  fact: FactOf<K>,
  stamp: Omit<Stamped<unknown>, 'data'>,
  rules: Rules
): Judged => ({
  ...state,
  slices: definitionOf<K>(fact.kind).disputed(state.slices, { ...stamp, data: fact.data }, viewOf(state, rules))
})

export const modalityOf = ({ terms }: Slices, { modalities }: Pick<Rules, 'modalities'>): Modality | null =>
  modalities.find(({ key }) => key === terms.modality) ?? null

const viewOf = ({ slices, gate, version }: Pick<Judged, 'slices' | 'gate' | 'version'>, rules: Rules): View => ({
  ...slices,
  gate,
  version,
  modality: modalityOf(slices, rules),
  roles: rules.roles,
  deputies: rules.deputies ?? [],
  offsetAt: rules.offsetAt,
  positions: rules.positions
})

const requirements: readonly Requirement<RequirementKey, GatePart, Slices>[] = REQUIREMENTS

const withGate = (state: Omit<Judged, 'gate'>, rules: Rules): Judged => {
  const modality = modalityOf(state.slices, rules)
  const asked = requirements.filter(({ key }) => !modality || modality.requirements.includes(key))
  return { ...state, gate: gateOf(asked, state.slices) }
}

const TOPICS = Object.keys(BEGINNING) as (keyof Slices)[]

const vetoOn = <K extends FactKind>(kind: K, fact: Counted<K>, view: View): Verdict | null => {
  for (const topic of TOPICS) {
    const verdict = vetoOf(topic, kind, fact, view)
    if (verdict) return verdict
  }
  return null
}

const vetoOf = <T extends keyof Slices, K extends FactKind>(topic: T, kind: K, fact: Counted<K>, view: View) =>
  VETOES[topic]?.[kind]?.(view[topic], fact, view) ?? null

/** Topics react from left to right, each to what those before it have made of the fact. */
const reacted = <K extends FactKind>(applied: Slices, kind: K, fact: Counted<K>, before: View, rules: Rules): Slices =>
  TOPICS.reduce((slices, topic) => reactionOf(topic, slices, kind, fact, before, rules), applied)

const reactionOf = <T extends keyof Slices, K extends FactKind>(
  topic: T,
  slices: Slices,
  kind: K,
  fact: Counted<K>,
  before: View,
  rules: Rules
): Slices => {
  const react = REACTIONS[topic]?.[kind]
  if (!react) return slices
  return {
    ...slices,
    [topic]: react(slices[topic], fact, viewOf({ slices, gate: before.gate, version: before.version }, rules), before)
  }
}

const pendingAfter = <K extends FactKind>(
  pending: readonly PendingUpdate[],
  kind: K,
  fact: Counted<K>
): readonly PendingUpdate[] | Verdict => {
  const { settles, replacesPromisesOf = [], promises } = definitionOf<K>(kind)
  if (settles) return settle(pending, settles(fact.data), update => promisedBy(update))
  const kept = pending.filter(update => !replacesPromisesOf.includes(update.kind))
  return promises?.(fact.data) ? [...kept, { kind, ...fact } as PendingUpdate] : kept
}

const promisedBy = <K extends FactKind>({ kind, data }: { kind: K } & Counted<K>): 'comment' | 'update' | null =>
  definitionOf<K>(kind).promises?.(data) ?? null
