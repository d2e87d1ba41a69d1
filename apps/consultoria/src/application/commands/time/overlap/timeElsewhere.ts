import type { EntryData } from '../../../../domain/time/data'
import { overlap } from '../../../../domain/kernel/calendar'
import { addDays, addSeconds, isBefore, localDate } from '../../../../domain/kernel/instant'
import { ok, refuse, refused, type Refusal, type Result } from '../../../../domain/kernel/result'
import { ticketOfStream } from '../../../../domain/ledger/slots'
import { isCounted } from '../../../../domain/time/entries'
import { impossibleTime, isOfDay, type ToldTime } from '../../../../domain/time/limits/possible'
import { overlapsIn, placedEntries } from '../../../../domain/time/overlap'
import { periodOf } from '../../../../domain/time/timeEntry'
import { accountRefusal } from '../../../accountRefusal'
import type { Context } from '../../../context'
import { factIn } from '../../../ledger/factIn'
import { readStream } from '../../../ledger/readStream'
import type { Drafted } from '../entryDraft'
import { forgetEntry, recentEntries, rememberEntry, type RecentEntry } from './recentEntries'

/** An entry that was sent so lately may still be under way in another tab. */
const UNDER_WAY_SECONDS = 60

interface Sent {
  stream: string
  op: string
}

/**
 * T15: nobody's minutes overlap across tickets, and nobody's day holds more than has passed of it; a ticket knows only its own. One
 * search by analyst and day finds what other tickets may hold; it lags, so what this browser sent itself is remembered, before it is
 * looked for: of two tabs that send at once at least one sees the other. Only a stream that seems to be in the way is read, and what
 * it says then counts: a voided entry is in nobody's way, and no record that somebody made up. Answers with what other tickets hold
 * of that day.
 */
export async function timeElsewhere(
  context: Context,
  { stream, op }: Sent,
  { draft: { data }, told, untold }: Drafted
): Promise<Result<ToldTime[], Refusal>> {
  const { drafts, clock } = context.ports
  const { analystId, seconds, startedAt, endedAt, workDate } = data
  rememberEntry(drafts, analystId, { op, stream, seconds, startedAt, endedAt, workDate, at: clock.now() })
  const found = await heldElsewhere(context, stream, data, [...told, ...untold])
  if (!found.ok) forgetEntry(drafts, analystId, op)
  return found
}

async function heldElsewhere(
  context: Context,
  stream: string,
  entry: EntryData,
  own: readonly ToldTime[]
): Promise<Result<ToldTime[], Refusal>> {
  const { ledger, drafts, clock } = context.ports
  const { offsetAt } = clock
  const period = periodOf(entry)
  const sent = recentEntries(drafts, entry.analystId).filter(
    one => one.stream !== stream && isNear(one, entry, context)
  )
  // one that began the evening before may run past midnight
  const from = addDays(period ? localDate(period.start, offsetAt) : entry.workDate, -1)
  const to = period ? localDate(period.end, offsetAt) : entry.workDate
  const found = await ledger.entriesOf(entry.analystId, from, to)
  if (!found.ok) return refused(accountRefusal(found.error))
  const told = found.value.flatMap(record => {
    const fact = factIn(record)
    const isTheirs = fact?.kind === 'entry' && fact.stream !== stream && fact.data.analystId === entry.analystId
    return isTheirs ? [{ stream: fact.stream, op: fact.op, n: fact.n, data: fact.data }] : []
  })
  const claimed: (ToldTime & { stream: string })[] = [
    ...told.map(({ stream: other, data }) => ({ ...data, stream: other })),
    ...sent.filter(({ op }) => !told.some(one => one.op === op))
  ]
  const isFull = (others: readonly ToldTime[]): Refusal | null =>
    impossibleTime({ entry, others: [...own, ...others], now: clock.now(), offsetAt })
  const overlapping = told.filter(one =>
    overlapsIn(entry, placedEntries(one.stream, [{ ...one, status: 'counts' as const }]))
  )
  // where all that is claimed leaves room, nothing has to be read
  const isClaimedFull = isFull(claimed) !== null
  const ofDay = isClaimedFull ? told.filter(({ data }) => isOfDay(data, entry.workDate, offsetAt)) : []
  const inDoubt = sent.filter(one => isClaimedFull || isAtThatTime(one, entry))
  const asked = new Set([...inDoubt, ...overlapping, ...ofDay].map(one => one.stream))
  const held: ToldTime[] = claimed.filter(one => !asked.has(one.stream))
  for (const other of asked) {
    const read = await readStream(context, other)
    if (!read.ok) return read
    const { entries } = read.value.consultation
    const underWay = sent.filter(one => one.stream === other && isUnderWay(one, entries, clock.now()))
    const theirs = entries.filter(one => one.data.analystId === entry.analystId && isCounted(one))
    const placed = [...placedEntries(other, theirs), ...underWay.flatMap(one => periodOf(one) ?? [])]
    const inTheWay = period && placed.find(one => overlap(period, one))
    if (inTheWay) {
      const { start, end } = inTheWay
      return refuse('time.overlaps_ticket', { ticket: ticketOfStream(other) ?? 0, start, end })
    }
    held.push(...theirs.map(({ data }) => data), ...underWay)
  }
  const full = isFull(held)
  return full ? refused(full) : ok(held)
}

const isAtThatTime = (one: RecentEntry, entry: EntryData): boolean => {
  const [mine, theirs] = [periodOf(entry), periodOf(one)]
  return mine !== null && theirs !== null && overlap(mine, theirs)
}

const isNear = (one: RecentEntry, entry: EntryData, { ports: { clock } }: Context): boolean =>
  isAtThatTime(one, entry) || isOfDay(one, entry.workDate, clock.offsetAt)

/** It was sent a moment ago, and its ticket does not hold it yet. */
const isUnderWay = ({ op, at }: RecentEntry, entries: readonly { op: string }[], now: string): boolean =>
  !isBefore(at, addSeconds(now, -UNDER_WAY_SECONDS)) && !entries.some(entry => entry.op === op)
