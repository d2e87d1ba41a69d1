import { ticketStream } from '../domain/ledger/slots'
import { appendFact, type Decide } from './appendFact'
import type { Deed } from './actions'
import { underOp } from './deedOp'
import type { Session } from './session'

export async function streamOf(session: Session): Promise<string> {
  const id = session.last?.form.id ?? (await session.context.ports.ticket.form()).id
  return ticketStream(id)
}

/** A deed that is exactly one fact of this ticket's stream. */
export async function factDeed(session: Session, deed: string, input: unknown, decide: Decide): Deed {
  const stream = await streamOf(session)
  const appended = await underOp(session.context, `${stream}:${deed}`, input, op =>
    appendFact(session.context, stream, op, decide)
  )
  return appended.ok ? session.reload(appended.value) : appended
}
