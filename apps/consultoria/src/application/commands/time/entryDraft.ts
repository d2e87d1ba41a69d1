import { isTakenOffBill } from '../../../domain/time/alteration'
import { isCounted } from '../../../domain/time/entries'
import type { Period } from '../../../domain/kernel/calendar'
import type { Consultation } from '../../../domain/consultation/consultation'
import type { FactDraft } from '../../../domain/registry'
import { ok, refuse, refused, type Refusal, type Result } from '../../../domain/kernel/result'
import { impossibleTime, type ToldTime } from '../../../domain/time/limits/possible'
import { checkEntry, periodOf } from '../../../domain/time/timeEntry'
import type { StoredTicket } from '../../../ports'
import type { TimeInput } from '../inputs'
import type { Context } from '../../context'
import { modalityOf } from '../../modalityOf'
import type { Worker } from './workerOf'

interface Recorder {
  worker: Worker
  /** Re-read before each entry: it belongs to the requester's organization at that moment (T18). */
  stored: Pick<StoredTicket, 'requesterId' | 'organizationId'>
  /** What an entry would cost is told before its note is written. */
  noteMayBeMissing?: boolean
}

/** An entry as it would be written, and the same analyst's other time on this ticket. */
export interface Drafted {
  draft: FactDraft & { kind: 'entry' }
  /** What they have told. */
  told: ToldTime[]
  /** What their clock has measured and they have not told yet. */
  untold: ToldTime[]
}

/** The entry as it would be written; the fold decides what of it is billable. */
export function entryDraft(
  context: Context,
  seen: Consultation,
  input: TimeInput,
  { worker, stored, noteMayBeMissing }: Recorder
): Result<Drafted, Refusal> {
  const modality = modalityOf(context, seen.modality)
  if (!modality) return refuse('no_consultation')
  if (seen.mergedInto !== null) return refuse('merged', { into: seen.mergedInto })
  const capture = seen.captures.find(item => item.n === input.capture)
  if (input.capture !== null && !capture?.open) return refuse('capture_closed')
  const typed = { ...input, ...measured(input, capture?.data ?? null) }
  const { clock } = context.ports
  const others = ownTimes(seen, worker.analystId, input)
  const asked = noteMayBeMissing ? { ...modality, entries: { ...modality.entries, minimumNoteLength: 0 } } : modality
  const corrected = seen.entries.find(({ n }) => n === input.corrects) ?? null
  const { offsetAt } = clock
  const keptDate = corrected?.data.workDate ?? null
  const checked = checkEntry(typed, { modality: asked, now: clock.now(), offsetAt, keptDate, others })
  if (!checked.ok) return checked
  if (corrected && isTakenOffBill(corrected, input)) return refuse('correction_uncharges')
  const { seconds, startedAt, endedAt, workDate, note } = checked.value
  const told = toldBy(seen, worker.analystId, input)
  const untold = untoldBy(seen, worker.analystId, input)
  const impossible = impossibleTime({
    entry: checked.value,
    others: [...told, ...untold],
    now: clock.now(),
    offsetAt
  })
  if (impossible) return refused(impossible)
  const data = {
    seconds,
    startedAt,
    endedAt,
    workDate,
    note,
    ...worker,
    billable: input.billable,
    requesterId: stored.requesterId,
    organizationId: stored.organizationId,
    source: input.source,
    capture: input.capture,
    corrects: input.corrects,
    session: sessionOf(seen)
  }
  return ok({ draft: { kind: 'entry', data }, told, untold })
}

/** The billing session that an entry recorded now belongs to. */
export const sessionOf = ({ appointment }: Pick<Consultation, 'appointment'>): string | null =>
  appointment ? `appointment-${appointment.n}` : null

type Measured = Pick<TimeInput, 'seconds' | 'startedAt' | 'endedAt'>

/** A captured clock says when it was, as long as no more is told than it measured. */
function measured(input: TimeInput, capture: { startedAt: string; endedAt: string; seconds: number } | null): Measured {
  const { seconds, startedAt, endedAt } = input
  if (!capture || startedAt !== null || endedAt !== null) return { seconds, startedAt, endedAt }
  const told = seconds ?? capture.seconds
  if (told > capture.seconds) return { seconds: told, startedAt: null, endedAt: null }
  return { seconds: told, startedAt: capture.startedAt, endedAt: capture.endedAt }
}

/** Where the same analyst already was on this ticket, charged or not, without what this entry tells or corrects. */
function ownTimes(seen: Consultation, analystId: number, input: TimeInput): Period[] {
  const entries = seen.entries.filter(
    entry => entry.data.analystId === analystId && isCounted(entry) && entry.n !== input.corrects
  )
  const captures = seen.captures.filter(
    capture => capture.open && capture.by === analystId && capture.n !== input.capture
  )
  return [...entries, ...captures].flatMap(({ data }) => periodOf(data) ?? [])
}

/** Without what this entry corrects. */
const toldBy = (seen: Consultation, analystId: number, { corrects }: TimeInput): ToldTime[] =>
  seen.entries
    .filter(entry => entry.data.analystId === analystId && isCounted(entry) && entry.n !== corrects)
    .map(({ data }) => data)

/** Without what this entry tells; it lies where it was measured, and is of no day that anybody named. */
const untoldBy = (seen: Consultation, analystId: number, { capture }: TimeInput): ToldTime[] =>
  seen.captures
    .filter(one => one.open && one.by === analystId && one.n !== capture)
    .map(({ data }) => ({ ...data, workDate: '' }))
