import { isWithdrawn } from '../../../apps/consultoria/src/domain/time/entries'
import type { Consultation } from '../../../apps/consultoria/src/domain/consultation/consultation'
import { unchecked, unfounded, withdrawn } from '../../../apps/consultoria/src/domain/audit/evidence'
import { pastOf } from '../../../apps/consultoria/src/application/announcing/auditFindings'
import { fold } from '../../../apps/consultoria/src/domain/consultation/fold'
import type { FoldContext } from '../../../apps/consultoria/src/domain/consultation/foldContext'
import { positionsOf } from '../../../apps/consultoria/src/domain/ledger/positions'
import { readRecords, type ReadRecord } from '../../../apps/consultoria/src/domain/factText'
import { ticketStream } from '../../../apps/consultoria/src/domain/ledger/slots'
import { witnessReport } from '../../../apps/consultoria/src/domain/audit/witness'
import { mayVouch } from '../../../apps/consultoria/src/domain/people/roles'
import { rolesOf } from '../../../apps/consultoria/src/domain/testing/stream'
import { catalog, demo } from '../world'
import { isHostile } from './hostile'
import { countedFacts, type CountedFact } from './countedFacts'
import { foldProblems } from './folding'
import { moneyProblems } from './money'
import { isOf, type Played } from './scene'
import { typedDraft } from './browser'
import type { Meant } from './wishes'

export type Violation = { rule: 'doubled' | 'lost' | 'billed' | 'drawn' | 'fold' | 'witness' | 'stuck'; what: string }

const stream = ticketStream(demo.ticket)

const context: FoldContext = {
  roles: rolesOf({ leaders: [demo.lia], finance: [demo.fabi] }),
  modalities: catalog.modalities,
  offsetAt: () => -10_800
}

/** What must hold once everything came to rest. */
export async function violations(played: Played, tampered: boolean): Promise<Violation[]> {
  const records = await readRecords(
    played.world.account.records.filter(({ name, externalId }) =>
      [name, externalId].some(text => text.startsWith(`${stream}-`))
    )
  )
  const ticket = played.world.account.tickets.get(demo.ticket)
  if (!ticket) throw new Error('the ticket is gone')
  const { metadata, operations } = ticket.history
  const report = witnessReport(
    stream,
    positionsOf(stream, records),
    [...metadata, ...operations],
    mayVouch(context.roles)
  )
  const judged = { ...context, edited: report.edited }
  const consultation = fold(stream, records, judged)
  const counted = countedFacts(records, consultation)
  const written = counted.filter(({ record }) => !played.before.has(record.id))
  const told = (rule: Violation['rule'], all: string[]): Violation[] => all.map(what => ({ rule, what }))
  const always = [
    ...told('lost', played.problems),
    ...told('doubled', [...doubledFacts(played, written), ...doubledComments(played)]),
    ...told('billed', moneyProblems(consultation, counted)),
    ...told('drawn', drawnTwice(counted)),
    ...told('fold', foldProblems(stream, records, judged, tampered))
  ]
  if (tampered) return always.filter(({ rule }) => rule !== 'lost')
  return [
    ...always,
    ...told('lost', [...lostFacts(played, written), ...lostComments(played, consultation, written)]),
    ...told('lost', await unnamedLinks(played, records, consultation, written)),
    ...told('stuck', stuck(played, consultation)),
    ...told('witness', unannounced(report, counted, consultation))
  ]
}

/** How many of each were meant: the same words typed again are two. */
function meant({
  intentions
}: Played): Map<string, { all: number; done: number; example: (typeof intentions)[number] }> {
  const found = new Map<string, { all: number; done: number; example: (typeof intentions)[number] }>()
  for (const intention of intentions) {
    const { agentId, ticketId, meant: what, isDone } = intention
    if (what.kind === null) continue
    const key = [agentId, ticketId, what.kind, what.mark].join(' ')
    const before = found.get(key) ?? { all: 0, done: 0, example: intention }
    found.set(key, { ...before, all: before.all + 1, done: before.done + (isDone ? 1 : 0) })
  }
  return found
}

const doubledFacts = (played: Played, counted: readonly CountedFact[]): string[] =>
  [...meant(played)].flatMap(([key, { all, example }]) => {
    const times = counted.filter(({ fact }) => isOf(fact, example)).length
    return times > all ? [`${key}: meant ${all}, written ${times}`] : []
  })

/** Staging the very terms that wait already writes nothing new. */
const lostFacts = (played: Played, counted: readonly CountedFact[]): string[] =>
  [...meant(played)].flatMap(([key, { done, example }]) => {
    // naming again who is designated already records nothing new
    if (example.meant.kind === 'terms_staged' || example.meant.kind === 'designated') return []
    const times = counted.filter(({ fact }) => isOf(fact, example)).length
    return times < done ? [`${key}: done ${done}, written ${times}`] : []
  })

/** Told are the minutes too: a reply that left without them is not yet the note of its time. */
const commentsWith = ({ world }: Played, { kind, mark }: Meant): number =>
  (world.account.tickets.get(demo.ticket)?.history.comments ?? []).filter(
    ({ public: isPublic, text }) => isPublic && text.includes(mark) && (kind !== 'entry' || /\d min\b/.test(text))
  ).length

const isTold = (kind: string | null, mark: string): boolean =>
  mark.startsWith('#') && (kind === 'entry' || kind === 'accepted')

const doubledComments = (played: Played): string[] =>
  [...meant(played)].flatMap(([key, { all, example }]) => {
    const { kind, mark } = example.meant
    const times = isTold(kind, mark) ? commentsWith(played, example.meant) : 0
    return times > all ? [`${key}: meant ${all}, told the client ${times} times`] : []
  })

/**
 * What counts is told in public: an entry in the comment it is linked with, a spoken acceptance in its confirmation. A link that
 * somebody posted by hand is named as pointing nowhere instead.
 */
function lostComments(
  played: Played,
  { entries, pendingUpdates }: Consultation,
  written: readonly CountedFact[]
): string[] {
  const comments = played.world.account.tickets.get(demo.ticket)?.history.comments ?? []
  const isPublic = (id: number | null): boolean => comments.some(one => one.id === id && one.public)
  return written.flatMap(({ fact: { n, kind }, record }) => {
    if (isHostile(record)) return []
    const entry = entries.find(one => one.n === n)
    if (written.some(one => isHostile(one.record) && one.fact.kind === 'comment_linked' && one.fact.data.entry === n))
      return []
    const isUntold = entry ? !isWithdrawn(entry) && !isPublic(entry.commentId) : pendingUpdates.some(one => one.n === n)
    return isUntold ? [`${kind} ${n} is never told`] : []
  })
}

/** No stopped clock is told twice, no entry put right twice, no fact done twice. */
function drawnTwice(counted: readonly CountedFact[]): string[] {
  const seen = new Set<string>()
  return counted.flatMap(({ fact }) => {
    const drawn = fact.kind === 'entry' ? [fact.data.capture, fact.data.corrects] : []
    const keys = [
      ...(drawn[0] == null ? [] : [`capture ${drawn[0]}`]),
      ...(drawn[1] == null ? [] : [`entry ${drawn[1]}`]),
      ...(fact.kind === 'capture_discarded' ? [`capture ${fact.data.capture}`] : []),
      ...(fact.kind === 'time_captured' ? [`timer ${fact.data.timerOp}`] : []),
      ...(fact.kind === 'terms_sent' ? [`terms ${fact.data.staged}`] : []),
      ...(fact.kind === 'comment_linked' ? [`link ${fact.data.entry}`] : []),
      ...(fact.kind === 'update_linked' ? [`update ${fact.data.fact}`] : []),
      `${fact.kind} ${fact.op} ${fact.by}`
    ]
    const twice = keys.filter(key => seen.has(key))
    for (const key of keys) seen.add(key)
    return twice.map(key => `${key} twice, again in ${fact.n}`)
  })
}

/** Links that were posted by hand and count, as any agent's do: each is named as pointing nowhere. */
async function unnamedLinks(
  { world }: Played,
  records: readonly ReadRecord[],
  consultation: Consultation,
  written: readonly CountedFact[]
): Promise<string[]> {
  const history = world.account.tickets.get(demo.ticket)?.history
  if (!history) return []
  const facts = new Map(written.map(({ fact }) => [fact.n, fact]))
  const named = await unfounded(unchecked(records, consultation), facts, pastOf({ ...history, people: {} }), context)
  // no money hangs on an entry that was voided or corrected, whatever a link to it says
  const gone = withdrawn(consultation)
  const isOfWithdrawn = (n: number): boolean => {
    const fact = facts.get(n)
    return fact?.kind === 'comment_linked' && gone.has(fact.data.entry)
  }
  return written.flatMap(({ fact: { n, kind }, record }) =>
    isHostile(record) && kind.endsWith('_linked') && !named.some(one => one.n === n) && !isOfWithdrawn(n)
      ? [`${kind} ${n} points nowhere and is not named`]
      : []
  )
}

const stuck = ({ browsers, intentions }: Played, consultation: Consultation): string[] => [
  ...(consultation.gap === null ? [] : [`the gap at ${consultation.gap} stays`]),
  ...[...browsers.values()].flatMap(({ typed, drafts }) =>
    typed().flatMap(key => {
      const draft = drafts.load(key, typedDraft)
      const why = draft && intentions[draft.intention]?.isRefused
      return why && STUCK.has(why) ? [`${draft.meant.verb} ${draft.meant.mark} is refused for ever: ${why}`] : []
    })
  )
]

/** Refusals that a quiet line must not give to what is still typed. */
const STUCK: ReadonlySet<string> = new Set([
  'unexpected',
  'too_many_writers',
  'outcome_unknown',
  'busy',
  'offline',
  'conflict',
  'recorded_before',
  'ledger_gap',
  'newer_version'
])

function unannounced(
  { unwitnessed, missing, edited }: ReturnType<typeof witnessReport>,
  counted: readonly CountedFact[],
  { entries }: Consultation
): string[] {
  const ours = new Map(counted.filter(({ record }) => !isHostile(record)).map(({ fact }) => [fact.n, fact]))
  const isOver = (n: number): boolean => entries.some(entry => entry.n === n && isWithdrawn(entry))
  return [
    ...unwitnessed.filter(n => ours.has(n) && !isOver(n)).map(n => `${n} ${ours.get(n)?.kind} was never announced`),
    ...missing.map(({ n, op }) => `${n} ${op} is announced and missing`),
    ...[...edited].map(n => `${n} differs from what was announced`)
  ]
}
