import type { Consultation } from '../../domain/consultation/consultation'
import { definitionOf, type Fact, type FactDraft, type FactKind } from '../../domain/registry'
import { type LedgerRecord } from '../../domain/ledger/fact'
import { slotName, slotNames } from '../../domain/ledger/slots'
import { slotsRejectedAs, type StreamEnd, turnedDown } from '../../domain/ledger/streamEnd'
import { isMoney } from '../../domain/audit/announcement'
import { ok, refused, type Refusal, type Result } from '../../domain/kernel/result'
import type { AccountError, Agent, Opening } from '../../ports'
import { accountRefusal, isOfAccount } from '../accountRefusal'
import { columnsOf } from './columns'
import type { LedgerContext } from '../context'
import { simulate } from './simulate'
import { stateOf, type StreamState } from './stream'
import { withTail } from './withTail'

/** What is to be written: its kind, and the id that was made for it before the first try. */
export interface FactIdentity {
  kind: FactKind
  op: string
}

/** Decides on what the stream says now; asked anew whenever somebody else was faster. */
export type Decide<S = Consultation> = (seen: S) => Result<FactDraft, Refusal> | Promise<Result<FactDraft, Refusal>>

export interface Appended extends StreamState {
  /** The slot the fact lies in. */
  n: number
  /** It may have lain there before this call: what follows it may have been done too. */
  resumed: boolean
}

/** A stream as read, of one kind: how its records are understood, and what a fact would do to it. */
export interface StreamKind<S> {
  name: string
  understand(records: LedgerRecord[], known: S | undefined): Promise<S>
  recordsOf(state: S): readonly LedgerRecord[]
  factsOf(state: S): readonly Fact[]
  endOf(state: S): StreamEnd
  /** Money hangs on the fact: it is read back, because that a unique name holds under a race is promised nowhere. */
  isMoney(kind: FactKind): boolean
  /** The text to write, or why it would not count. */
  simulate(state: S, draft: FactDraft, by: { op: string; me: Agent }): Result<{ fact: Fact; text: string }, Refusal>
}

export const ticketKind = (context: LedgerContext, name: string): StreamKind<StreamState> => ({
  name,
  understand: (records, known) => stateOf(context, name, records, known),
  recordsOf: state => state.records,
  factsOf: state => state.facts,
  endOf: state => state.consultation,
  isMoney,
  simulate: (state, draft, by) => simulate(context, state, draft, by)
})

/** Appends to a ticket's stream; `known` = what was read of it before: only what followed is read. */
export async function appendFact(
  context: LedgerContext,
  stream: string,
  identity: FactIdentity,
  decide: Decide,
  known?: StreamState,
  options: AppendOptions = {}
): Promise<Result<Appended, Refusal>> {
  const appended = await appendTo(
    context,
    ticketKind(context, stream),
    identity,
    seen => decide(seen.consultation),
    known,
    options
  )
  return appended.ok ? ok({ ...appended.value.state, n: appended.value.n, resumed: appended.value.resumed }) : appended
}

interface AppendOptions {
  /** What is known was read just now: it is decided on before anything is read again. */
  fresh?: boolean
}

const TRIES = 8
/** Whoever takes names without number is gone past, a search at a time. */
const ROUNDS = 200

/**
 * The one write protocol. Read, fold, decide, create; after any answer but a created record the slot is read and the identity
 * in it compared: mine = done, another's = decide again, nothing = the same once more. Never twice, never lost.
 */
export async function appendTo<S>(
  context: LedgerContext,
  kind: StreamKind<S>,
  identity: FactIdentity,
  decide: (seen: S) => ReturnType<Decide>,
  known?: S,
  { fresh = false }: AppendOptions = {}
): Promise<Result<{ state: S; n: number; resumed: boolean }, Refusal>> {
  const { ports } = context
  const me = await ports.directory.me()
  let state = known
  let last: AccountError | null = null
  let tries = 0
  for (let round = 0; round <= ROUNDS && tries <= TRIES; round += 1) {
    const read: Result<S, Refusal> =
      round === 0 && fresh && state !== undefined ? ok(state) : await readOn(context, kind, state, last)
    if (!read.ok) return read
    const passed = state === undefined ? 0 : kind.endOf(read.value).next.n - kind.endOf(state).next.n
    // the end is far behind what was known: this try was not one
    if (passed > 1) tries -= 1
    state = read.value
    const end = kind.endOf(state)
    const mine = kind.factsOf(state).find(fact => isMine(fact, identity, me, end))
    // only a create that was answered is surely this call's: another tab may have written it under the same op
    if (mine) return ok({ state, n: mine.n, resumed: round === 0 || last !== null })
    if (last && isFinal(last)) return refused(accountRefusal(last))
    if (tries >= TRIES) break
    tries += 1
    const blocked = blockedBy(context, kind, end, identity)
    if (blocked) return refused(blocked)
    const draft = await decide(state)
    const simulated = draft.ok ? kind.simulate(state, draft.value, { op: identity.op, me }) : draft
    if (!simulated.ok) {
      // nothing is refused on what may be old; what the account refuses it refuses now
      if (round === 0 && fresh && !isOfAccount(simulated.error)) continue
      return simulated
    }
    const { fact, text } = simulated.value
    const created = await ports.ledger.create({
      name: slotName(kind.name, fact.n),
      fact: text,
      columns: columnsOf(kind.name, fact, ports.clock.offsetAt)
    })
    last = created.ok ? null : created.error
    if (created.ok && !kind.isMoney(identity.kind)) {
      const records = withTail(kind.name, kind.recordsOf(state), fact.n, [created.value])
      return ok({ state: await kind.understand(records, state), n: fact.n, resumed: false })
    }
  }
  return refused(last ? accountRefusal(last) : { code: 'too_many_writers' })
}

/** What followed what is known already. A place that was refused and shows nothing may be taken by its name alone. */
export async function readOn<S>(
  { ports }: Pick<LedgerContext, 'ports'>,
  kind: StreamKind<S>,
  known: S | undefined,
  last: AccountError | null = null,
  asked?: Opening['records']
): Promise<Result<S, Refusal>> {
  const from = known === undefined ? 1 : kind.endOf(known).next.n
  const read = await (asked ?? ports.ledger.read(kind.name, from))
  if (!read.ok) return refused(last?.kind === 'unknown' ? accountRefusal(last) : accountRefusal(read.error))
  const before = known === undefined ? [] : kind.recordsOf(known)
  const isTaken =
    last?.kind === 'invalid' && !read.value.some(({ externalId }) => externalId === slotName(kind.name, from))
  const squatting = isTaken ? await ports.ledger.named(slotNames(kind.name, from, MOST_NAMES)) : null
  const found = squatting?.ok ? squatting.value : []
  const state = await kind.understand(withTail(kind.name, before, from, [...read.value, ...found]), known)
  return ok(await withNamed(ports, kind, state))
}

/** Names that one search asks for. */
const MOST_NAMES = 50

/** Where places are empty, records may have taken their names: those hold them, and nothing is missing there. */
async function withNamed<S>({ ledger }: LedgerContext['ports'], kind: StreamKind<S>, state: S): Promise<S> {
  const missing = slotsRejectedAs(kind.endOf(state), 'gap')
  if (missing.length === 0) return state
  const found = await ledger.named(missing.slice(0, MOST_NAMES).map(n => slotName(kind.name, n)))
  if (!found.ok || found.value.length === 0) return state
  return kind.understand(withTail(kind.name, kind.recordsOf(state), Infinity, found.value), state)
}

/**
 * Kind and operation id are the same, it counts, and it is by me, unless whoever comes first may write it. A record of another
 * kind or by somebody else, or one that was turned down, is not mine, whatever id it carries.
 */
const isMine = (fact: Fact, { kind, op }: FactIdentity, me: Agent, end: StreamEnd): boolean =>
  fact.kind === kind &&
  fact.op === op &&
  (definitionOf(kind).writer === 'anybody' || fact.by === me.id) &&
  !turnedDown(end).has(fact.n)

/** Why nothing may be written behind this end, each with the way out in its sentence. */
function blockedBy<S>(
  context: LedgerContext,
  kind: StreamKind<S>,
  end: StreamEnd,
  identity: FactIdentity
): Refusal | null {
  if (context.seenNewer.since(kind.name, end.newer).length > 0) return { code: 'newer_version' }
  if (identity.kind === 'slot_abandoned') return null
  if (end.gap !== null) return { code: 'ledger_gap', detail: { slot: end.gap } }
  if (end.pending.length > 0 && kind.isMoney(identity.kind)) return { code: 'roles_unread' }
  return null
}

/** Answers that a repeat cannot change; the slot has been looked at all the same. */
const isFinal = (error: AccountError): boolean =>
  error.kind === 'busy' || error.kind === 'forbidden' || error.kind === 'missing'
