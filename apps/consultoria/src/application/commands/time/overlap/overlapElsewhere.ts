import type { EntryData } from '../../../../domain/time/data'
import { overlap, type Period } from '../../../../domain/kernel/calendar'
import { addDays, addSeconds, isBefore, localDate } from '../../../../domain/kernel/instant'
import { ok, refuse, refused, type Refusal, type Result } from '../../../../domain/kernel/result'
import { ticketOfStream } from '../../../../domain/ledger/slots'
import { overlapsIn, placedEntries } from '../../../../domain/time/overlap'
import { periodOf } from '../../../../domain/time/timeEntry'
import { accountRefusal } from '../../../accountRefusal'
import type { Context } from '../../../context'
import { factIn } from '../../../ledger/factIn'
import { readStream } from '../../../ledger/readStream'
import { forgetEntry, recentEntries, rememberEntry, type RecentEntry } from './recentEntries'

/** An entry that was sent so lately may still be under way in another tab. */
const UNDER_WAY_SECONDS = 60

interface Sent {
  stream: string
  op: string
}

/**
 * T15: nobody's minutes overlap across tickets, and a ticket knows only its own. One search by analyst and day finds what
 * other tickets may hold; it lags, so what this browser sent itself is remembered, before it is looked for: of two tabs that
 * send at once at least one sees the other. Only a stream that seems to hold something at that time is read, and what it
 * says then counts: a voided entry is in nobody's way, and no record that somebody made up.
 */
export async function overlapElsewhere(
  context: Context,
  { stream, op }: Sent,
  entry: EntryData
): Promise<Result<void, Refusal>> {
  const period = periodOf(entry)
  if (!period) return ok(undefined)
  const { drafts, clock } = context.ports
  rememberEntry(drafts, entry.analystId, { op, stream, ...period, at: clock.now() })
  const free = await isFreeElsewhere(context, stream, entry, period)
  if (!free.ok) forgetEntry(drafts, entry.analystId, op)
  return free
}

async function isFreeElsewhere(
  context: Context,
  stream: string,
  entry: EntryData,
  period: Period
): Promise<Result<void, Refusal>> {
  const { ledger, drafts, clock } = context.ports
  const sent = recentEntries(drafts, entry.analystId).filter(one => one.stream !== stream && overlap(period, one))
  // one that began the evening before may run past midnight
  const from = addDays(localDate(period.start, clock.offsetAt), -1)
  const found = await ledger.entriesOf(entry.analystId, from, localDate(period.end, clock.offsetAt))
  if (!found.ok) return refused(accountRefusal(found.error))
  const elsewhere = found.value.flatMap(record => {
    const fact = factIn(record)
    const isAtThatTime = fact?.kind === 'entry' && overlapsIn(entry, placedEntries(fact.stream, [asCounted(fact)]))
    return fact && isAtThatTime && fact.stream !== stream ? [fact.stream] : []
  })
  for (const other of new Set([...sent.map(one => one.stream), ...elsewhere])) {
    const read = await readStream(context, other)
    if (!read.ok) return read
    const { entries } = read.value.consultation
    const taken = overlapsIn(entry, placedEntries(other, entries))
    const underWay = sent.find(one => one.stream === other && isUnderWay(one, entries, clock.now()))
    const inTheWay = taken ?? underWay
    if (inTheWay) {
      const { start, end } = inTheWay
      return refuse('time.overlaps_ticket', { ticket: ticketOfStream(other) ?? 0, start, end })
    }
  }
  return ok(undefined)
}

const asCounted = <F>(fact: F): F & { status: 'counts' } => ({ ...fact, status: 'counts' })

/** It was sent a moment ago, and its ticket does not hold it yet. */
const isUnderWay = ({ op, at }: RecentEntry, entries: readonly { op: string }[], now: string): boolean =>
  !isBefore(at, addSeconds(now, -UNDER_WAY_SECONDS)) && !entries.some(entry => entry.op === op)
