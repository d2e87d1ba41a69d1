import type { Period } from '../kernel/calendar'
import { fits } from '../kernel/schema'
import type { StoredFact } from '../ledger/fact'
import { ticketOfStream } from '../ledger/slots'
import { appointmentCancelled } from './facts/appointmentCancelled'
import { appointmentSet } from './facts/appointmentSet'

/** A time somebody is taken: by an appointment in a ticket, or away (null). */
export interface Taken extends Period {
  ticket: number | null
}

/** What an analyst has agreed in other tickets: in each of them only the last word about its appointment counts. */
export const bookedPeriods = (facts: readonly StoredFact[], analystId: number): Taken[] => {
  const last = new Map<string, StoredFact>()
  for (const fact of facts) {
    const known = last.get(fact.stream)
    const isWord = fact.kind === appointmentSet.kind || fact.kind === appointmentCancelled.kind
    if (isWord && (!known || known.n < fact.n)) last.set(fact.stream, fact)
  }
  return [...last.values()].flatMap(({ stream, kind, data }) =>
    kind === appointmentSet.kind && fits(appointmentSet.schema, data) && data.analystId === analystId
      ? [{ start: data.start, end: data.end, ticket: ticketOfStream(stream) }]
      : []
  )
}
