import { ticketStream } from '../domain/ledger/slots'
import type { Refusal, Result } from '../domain/result'
import { appendFact, type Decide } from './appendFact'
import type { Deed } from './actions'
import { underOp } from './deedOp'
import type { Session } from './session'
import type { Snapshot } from './snapshot'

export async function streamOf(session: Session): Promise<string> {
  const id = session.last?.form.id ?? (await session.context.ports.ticket.form()).id
  return ticketStream(id)
}

/** A deed that is exactly one fact of this ticket's stream. */
export async function factDeed(session: Session, deed: string, input: unknown, decide: Decide): Deed {
  const stream = await streamOf(session)
  return underOp(session.context, `${stream}:${deed}`, input, async (op): Promise<Result<Snapshot, Refusal>> => {
    const appended = await appendFact(session.context, stream, op, decide)
    return appended.ok ? session.reload(appended.value) : appended
  })
}
