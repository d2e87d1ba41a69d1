import type { FactKind } from '../../domain/registry'
import { ticketStream } from '../../domain/ledger/slots'
import { ok, type Refusal, type Result } from '../../domain/kernel/result'
import type { Outcome } from './outcome'
import { announce, isAnnouncedByFields } from '../announcing/announce'
import { appendFact, type Decide, type FactIdentity } from '../ledger/appendFact'
import type { Command } from '../ledger/operations'
import { announcementsOf } from '../announcing/announcements'
import { keepPromise } from '../outbox/keepPromise'
import { promisedOn } from '../outbox/promise'
import type { StoredTicket } from '../../ports'
import type { Reload, Session } from '../session'
import type { StreamState } from '../ledger/stream'

export async function streamOf(session: Session): Promise<string> {
  const id = session.last?.form.id ?? (await session.context.ports.ticket.form()).id
  return ticketStream(id)
}

/** What is known of a stream without asking: the opened ticket's own, as it was last read. */
export const knownOf = ({ known }: Session, stream: string): StreamState | undefined =>
  known?.stream === stream ? known : undefined

/** A command that is exactly one fact of this ticket's stream; one about money is announced on the ticket. */
export async function factCommand(
  session: Session,
  command: Command,
  kind: FactKind,
  input: unknown,
  decide: Decide
): Outcome {
  const stream = await streamOf(session)
  const on = { stream, command, about: aboutOf(input), input, press: session.press }
  // read before the fact: an update with this stamp is refused where somebody else has told the ticket something since
  const read = await session.context.ports.ticket.stored({ settled: true })
  const before = read.ok ? read.value : null
  const appended = await session.operations.run(on, op =>
    appendAnnounced(session, stream, { kind, op }, decide, before)
  )
  return appended.ok ? session.reload(appended.value.state, appended.value.also) : appended
}

/** Two entries or two stopped clocks may be dealt with at the same time. */
function aboutOf(input: unknown): string {
  if (typeof input !== 'object' || input === null) return ''
  if ('entry' in input) return String(input.entry)
  return 'capture' in input ? String(input.capture) : ''
}

/** Refusals after which the fact may have been written all the same. */
const MAY_LIE_THERE: ReadonlySet<string> = new Set([
  'outcome_unknown',
  'offline',
  'busy',
  'conflict',
  'too_many_writers'
])

/** The comment's own update says on the ticket what the ledger says by then. */
const TOLD_WITH_WORDS: ReadonlySet<FactKind> = new Set(['terms_unanswered', 'consultation_cancelled'])

async function appendAnnounced(
  session: Session,
  stream: string,
  identity: FactIdentity,
  decide: Decide,
  before: StoredTicket | null
): Promise<Result<{ state: StreamState; also: Reload }, Refusal>> {
  const { context } = session
  const { kind } = identity
  const announcements = announcementsOf(context, stream)
  announcements.add(identity.op)
  const appended = await appendFact(context, stream, identity, decide, knownOf(session, stream))
  if (!appended.ok) {
    // what was turned down lies nowhere and announces nothing
    if (!MAY_LIE_THERE.has(appended.error.code)) announcements.remove(identity.op)
    return appended
  }
  const { n, resumed } = appended.value
  const promised = promisedOn(appended.value.consultation).find(one => one.n === n)
  if (promised) {
    const form = await context.ports.ticket.form()
    const kept = await keepPromise(context, appended.value, form, promised, resumed ? null : before)
    if (!kept.ok) return kept
    announcements.remove(identity.op)
    return ok({ state: kept.value, also: TOLD_WITH_WORDS.has(kind) ? { told: true } : {} })
  }
  const fact = appended.value.facts.find(item => item.n === n)
  if (!fact || !isAnnouncedByFields(fact)) {
    announcements.remove(identity.op)
    return ok({ state: appended.value, also: { before } })
  }
  const announced = await announce(context, appended.value, n, { resumed, before })
  if (!announced.ok) return announced
  if (announced.value === 'written') announcements.remove(identity.op)
  return ok({ state: appended.value, also: { told: announced.value !== 'waiting' } })
}
