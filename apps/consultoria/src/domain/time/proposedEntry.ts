import type { PayerSlice } from '../payer/slice'
import type { TimeSlice } from './slice'
import { localDate, type Instant, type LocalDate, type OffsetAt } from '../kernel/instant'

/** An entry as its form begins: nothing is typed yet. */
export interface ProposedEntry {
  /** Exact to the second where a stopped clock or the wrong entry tells them; null = to be typed. */
  seconds: number | null
  startedAt: Instant | null
  endedAt: Instant | null
  workDate: LocalDate
  note: string
  billable: boolean
  source: 'timer' | 'manual'
}

/** From the stopped clock it tells of, or the wrong entry it corrects; else of today and by what is usual for the payer. */
export const proposedEntry = (
  { captures, entries, payer }: TimeSlice & { payer: Pick<PayerSlice, 'kind'> },
  { capture, corrects }: { capture: number | null; corrects: number | null },
  { now, offsetAt }: { now: Instant; offsetAt: OffsetAt }
): ProposedEntry => {
  const measured = captures.find(({ n }) => n === capture)?.data
  const wrong = entries.find(({ n }) => n === corrects)?.data
  const known = measured ?? wrong
  return {
    seconds: known?.seconds ?? null,
    startedAt: known?.startedAt ?? null,
    endedAt: known?.endedAt ?? null,
    workDate: wrong?.workDate ?? localDate(measured?.startedAt ?? now, offsetAt),
    note: wrong?.note ?? '',
    // a transferred hour is no line of an invoice (T22)
    billable: wrong?.billable ?? payer.kind !== 'unit_transfer',
    source: measured ? 'timer' : 'manual'
  }
}
