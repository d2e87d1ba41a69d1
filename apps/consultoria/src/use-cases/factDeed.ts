import type { FactKind } from '../domain/ledger/facts'
import { ticketStream } from '../domain/ledger/slots'
import { ok, type Refusal, type Result } from '../domain/result'
import type { Deed } from './actions'
import { announce, isAnnouncedByFields } from './announce'
import { appendFact, type Appended, type Decide } from './appendFact'
import type { Command } from './operations'
import { outboxOf } from './outbox'
import type { Session } from './session'
import type { StreamState } from './stream'

export async function streamOf(session: Session): Promise<string> {
  const id = session.last?.form.id ?? (await session.context.ports.ticket.form()).id
  return ticketStream(id)
}

/** What is known of a stream without asking: the opened ticket's own, as it was last read. */
export const knownOf = ({ known }: Session, stream: string): StreamState | undefined =>
  known?.stream === stream ? known : undefined

/** A command that is exactly one fact of this ticket's stream; one about money is announced on the ticket. */
export async function factDeed(
  session: Session,
  command: Command,
  kind: FactKind,
  input: unknown,
  decide: Decide
): Deed {
  const stream = await streamOf(session)
  const on = { stream, command, about: aboutOf(input), input, press: session.press }
  const appended = await session.operations.run(on, op => appendAnnounced(session, stream, { kind, op }, decide))
  return appended.ok ? session.reload(appended.value) : appended
}

/** Two entries or two stopped clocks may be dealt with at the same time. */
function aboutOf(input: unknown): string {
  if (typeof input !== 'object' || input === null) return ''
  if ('entry' in input) return String(input.entry)
  return 'capture' in input ? String(input.capture) : ''
}

async function appendAnnounced(
  session: Session,
  stream: string,
  deed: { kind: FactKind; op: string },
  decide: Decide
): Promise<Result<Appended, Refusal>> {
  const { context } = session
  const outbox = outboxOf(context, stream)
  outbox.add(deed.op)
  const appended = await appendFact(context, stream, deed, decide, knownOf(session, stream))
  if (!appended.ok) return appended
  const { n, resumed } = appended.value
  const fact = appended.value.facts.find(item => item.n === n)
  if (!fact || !isAnnouncedByFields(fact)) {
    outbox.remove(deed.op)
    return appended
  }
  const announced = await announce(context, appended.value, n, { resumed })
  if (!announced.ok) return announced
  if (announced.value === 'written') outbox.remove(deed.op)
  return ok(appended.value)
}
