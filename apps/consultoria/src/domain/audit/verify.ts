import type { Instant } from '../kernel/instant'
import { mayVouch } from '../people/roles'
import { type Anchor, anchorFaults } from './anchors'
import { chainFaults } from '../ledger/chain'
import type { Fact } from '../registry'
import type { Rejected } from '../ledger/streamEnd'
import { type TicketPast } from '../ledger/ticketPast'
import { unchecked, type Unfounded, targetOf, unfounded, withdrawn } from './evidence'
import { fold } from '../consultation/fold'
import type { FoldContext } from '../consultation/foldContext'
import { heldFacts, positionsOf } from '../ledger/positions'
import type { ReadRecord } from '../factText'
import { witnessReport } from './witness'

/** Something a reader of the ledger must know; `rejected` facts do not count, the other problems say what was tampered with. */
export interface Problem {
  /** 0 = it concerns no single slot. */
  n: number
  code:
    | Extract<
        Rejected['code'],
        | 'gap'
        | 'unreadable'
        | 'too_long'
        | 'too_deep'
        | 'misnamed'
        | 'out_of_range'
        | 'shared_slot'
        | 'edited'
        | 'chain_broken'
      >
    /** Its stamp was changed, its text was not. */
    | 'touched'
    | 'author_differs'
    | 'rejected'
    | 'pending'
    | 'newer'
    | 'anchor_missing'
    | 'anchor_differs'
    /** An audit announces it, and it is gone. */
    | 'missing'
    /** It is gone, and an administrator or a leader has released its place. */
    | 'abandoned'
    /** Money that no audit of its author announces. */
    | 'unwitnessed'
    /** Money from before facts were announced with their hash: how many, named once. */
    | 'early'
    /** What it points at is not in the audits. */
    | 'unfounded'
  detail: string
}

/** What the account tells of a stream beside its records. */
interface Testimony {
  anchors: readonly Anchor[]
  /** The ticket's audits; null = they could not be read, or the stream is no ticket's. */
  past: TicketPast | null
  /** Since when money facts are announced with their hash; null = nobody knows. */
  since: Instant | null
}

/** Everything that can be seen from the records, the anchors and the audits. */
export const verifyStream = async (
  stream: string,
  records: readonly ReadRecord[],
  { anchors, past, since }: Testimony,
  context: FoldContext
): Promise<Problem[]> => {
  const positions = positionsOf(stream, records)
  const witnessed = past ? witnessReport(stream, positions, past.witnesses, mayVouch(context.roles)) : null
  const state = fold(stream, records, { ...context, edited: witnessed?.edited ?? new Set() })
  const abandoned = new Set(state.abandoned)
  // whoever may has said that nobody waits for it: named, and no alarm for ever
  const goneAt = (n: number, code: 'missing' | 'anchor_missing', detail: string): Problem => ({
    n,
    code: abandoned.has(n) ? 'abandoned' : code,
    detail
  })
  const places = [...positions.slots].flatMap(([n, [holder]]) => (holder ? [{ n, holder }] : []))
  const holders = places.map(({ holder }) => holder)
  const facts = new Map(heldFacts(stream, positions).map(({ fact }) => [fact.n, fact]))
  const found: Problem[] = [
    ...places.flatMap(({ n, holder }) => recordProblems(n, holder)),
    ...[...chainFaults(positions)].map(([n, code]) => ({ n, code, detail: '' })),
    ...[...(witnessed?.edited ?? [])].map(n => ({ n, code: 'edited' as const, detail: 'audit' })),
    ...asRuns(state.rejected).map(rejected =>
      isOfAbandoned(rejected, facts, abandoned)
        ? { n: rejected.n, code: 'abandoned' as const, detail: rejected.kind ?? '' }
        : asProblem(rejected)
    ),
    ...state.pending.map(n => ({ n, code: 'pending' as const, detail: '' })),
    ...state.newer.map(n => ({ n, code: 'newer' as const, detail: '' })),
    ...anchorFaults(anchors, positions).map(({ n, code, source }) =>
      code === 'anchor_missing' ? goneAt(n, code, source) : { n, code, detail: source }
    ),
    ...(witnessed?.missing ?? []).map(({ n, auditId }) => goneAt(n ?? 0, 'missing', `audit ${auditId}`)),
    ...(witnessed ? unannounced(witnessed, holders, since, withdrawn(state)) : []),
    ...(past ? (await unfounded(unchecked(records, state), facts, past, context)).map(asUnfounded) : [])
  ]
  return once(found).toSorted((a, b) => a.n - b.n)
}

/** A record whose stamp or author differs from what was written. */
export const recordProblems = (n: number, { reading, createdAt, updatedAt, createdBy }: ReadRecord): Problem[] => {
  const touched: Problem[] = updatedAt === createdAt ? [] : [{ n, code: 'touched', detail: updatedAt }]
  const by = reading.kind === 'fact' ? reading.fact.by : createdBy
  return by === createdBy
    ? touched
    : [...touched, { n, code: 'author_differs', detail: `${by} claimed, ${createdBy} wrote` }]
}

const BY_THEMSELVES: ReadonlySet<string> = new Set([
  'gap',
  'unreadable',
  'too_long',
  'too_deep',
  'misnamed',
  'out_of_range',
  'shared_slot',
  'edited',
  'chain_broken'
])

/** What was turned down, each with its own word; empty places beside each other are one finding, and one line. */
export const rejectedProblems = (rejected: readonly Rejected[]): Problem[] => asRuns(rejected).map(asProblem)

const asRuns = (rejected: readonly Rejected[]): (Rejected & { to?: number })[] => {
  const runs: (Rejected & { to?: number })[] = []
  for (const one of rejected) {
    const last = runs.at(-1)
    if (one.code === 'gap' && last?.code === 'gap' && one.n === (last.to ?? last.n) + 1) last.to = one.n
    else runs.push({ ...one })
  }
  return runs
}

/** What says something of a fact that is gone from a released place says nothing any more. */
const isOfAbandoned = (
  { n, code }: Rejected,
  facts: ReadonlyMap<number, Fact>,
  abandoned: ReadonlySet<number>
): boolean => {
  const fact = facts.get(n)
  const target = fact && code === 'unknown_target' ? targetOf(fact) : null
  return target !== null && abandoned.has(target)
}

const isByItself = (code: string): code is Problem['code'] => BY_THEMSELVES.has(code)

const asProblem = ({ n, code, kind, to }: Rejected & { to?: number }): Problem =>
  isByItself(code)
    ? { n, code, detail: to === undefined ? (kind ?? '') : `${n}–${to}` }
    : { n, code: 'rejected', detail: `${kind ?? 'record'}: ${code}` }

const asUnfounded = ({ n, kind, why }: Unfounded): Problem => ({ n, code: 'unfounded', detail: `${kind}: ${why}` })

/** What was written before announcements began is named once and is no alarm. */
const unannounced = (
  { unwitnessed, early }: Pick<ReturnType<typeof witnessReport>, 'unwitnessed' | 'early'>,
  holders: readonly ReadRecord[],
  since: Instant | null,
  gone: ReadonlySet<number>
): Problem[] => {
  const writtenAt = new Map(holders.map(({ slot, createdAt }) => [slot?.n ?? 0, createdAt]))
  const isEarly = (n: number): boolean => since === null || (writtenAt.get(n) ?? '') < since
  const before = [...early, ...unwitnessed.filter(isEarly)]
  return [
    ...unwitnessed.filter(n => !isEarly(n) && !gone.has(n)).map(n => ({ n, code: 'unwitnessed' as const, detail: '' })),
    ...(before.length > 0 ? [{ n: 0, code: 'early' as const, detail: String(before.length) }] : [])
  ]
}

/** Each problem of a place once. */
export const once = (problems: readonly Problem[]): Problem[] => {
  const seen = new Set<string>()
  return problems.filter(({ n, code, detail }) => {
    const key = `${n} ${code} ${code === 'edited' || code === 'chain_broken' ? '' : detail}`
    return !seen.has(key) && Boolean(seen.add(key))
  })
}
