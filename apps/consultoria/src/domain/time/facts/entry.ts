import { entryData, type EntryData } from '../data'
import { addSeconds, isBefore, localDate as dateAt, toSeconds } from '../../kernel/instant'
import { LIMITS } from '../../kernel/limits'
import { defineFact, isBlank, isLeader, type Judging, type Verdict } from '../../ledger/defineFact'
import type { Stamped } from '../../ledger/fact'
import { inForceAround } from '../../ledger/ticketPast'
import { ALTERERS, CORRECTED_AS_WAIVED, isTakenOffBill, mayAlterOthers } from '../alteration'
import { coverage, disputedEntry, UNTOUCHED } from '../coverage'
import { uncharged } from '../entries'
import { minutesOf } from '../../kernel/duration'
import { serviceOf } from '../services'
import { captureIn, entryIn, type RecordedEntry, type TimeSlice, withCapture, withEntry } from '../slice'
import { interval, periodOf } from '../timeEntry'
import type { TimeView } from '../view'

/** Own time is anybody's to record; in another's name, from another's timer, or in place of an entry, only a leader's. */
export const entry = defineFact({
  kind: 'entry',
  schema: entryData,
  judgedBy: ALTERERS,
  money: {
    figures: ({ seconds, workDate, billable, analystId, organizationId, corrects }) => ({
      seconds,
      workDate,
      billable,
      analystId,
      organizationId,
      corrects
    }),
    announcedBy: () => 'comment'
  },
  columns: data => {
    const period = periodOf(data)
    return {
      agentId: data.analystId,
      organizationId: data.organizationId,
      workDate: data.workDate,
      minutes: minutesOf(data.seconds),
      startedAt: period && toSeconds(period.start),
      endedAt: period && toSeconds(period.end),
      billable: data.billable
    }
  },
  apply(time: TimeSlice, fact, view: TimeView) {
    const { data } = fact
    if (isBlank(data.note) || !isPast(view, fact)) return 'contradicts'
    const corrected = data.corrects === null ? null : entryIn(time, data.corrects)
    const verdict = data.corrects === null ? null : mayCorrect(view, fact, corrected)
    if (verdict) return verdict
    const staysWhose = corrected !== null && corrected.data.analystId === data.analystId
    if (data.analystId !== fact.by && !staysWhose && !isLeader(view, fact)) return 'not_entitled'
    const capture = captureIn(time, data.capture)
    if (data.capture !== null && !capture) return 'unknown_target'
    if (capture && capture.by !== fact.by && !isLeader(view, fact)) return 'not_entitled'
    if (capture && !capture.open) return 'out_of_order'
    const recorded: RecordedEntry = {
      ...fact,
      ...UNTOUCHED,
      // of a changed text nothing is known that could bind what is entered anew
      ...coverage(time, fact, view, { corrected: corrected?.status === 'disputed' ? null : corrected, capture }),
      status: 'counts',
      service: serviceOf(fact, view)
    }
    const told = capture ? withCapture(time, { ...capture, open: false }) : time
    const replaced = corrected
      ? withEntry(told, { ...uncharged(corrected, 'corrected'), status: 'corrected', correctedBy: fact.n })
      : told
    return { ...replaced, entries: [...replaced.entries, recorded] }
  },
  disputed: (time, fact, view) => ({ ...time, entries: [...time.entries, disputedEntry(fact, view)] }),
  evidence({ data: { requesterId, organizationId } }, past, { createdAt }) {
    const asked = inForceAround(past.requesters, createdAt)
    if (asked.length > 0 && !asked.some(one => one.requesterId === requesterId)) return 'requester_differs'
    const organizations = inForceAround(past.organizations, createdAt)
    const isOf = organizations.length === 0 || organizations.some(one => one.organizationId === organizationId)
    return isOf ? null : 'organization_differs'
  }
})

/** Time that has passed when it is recorded, on the date it says, and not more of it than lies between its ends. */
const isPast = ({ offsetAt }: Judging, { at, data }: Stamped<EntryData>): boolean => {
  const now = addSeconds(at, LIMITS.clockSlack)
  if (data.workDate > dateAt(now, offsetAt)) return false
  const span = interval(data)
  const period = periodOf(data)
  if (!span || !period) return true
  return data.seconds <= span.elapsed && dateAt(span.from, offsetAt) === data.workDate && !isBefore(now, period.end)
}

const mayCorrect = (view: Judging, fact: Stamped<EntryData>, corrected: RecordedEntry | null): Verdict | null => {
  if (!corrected) return 'unknown_target'
  const asWaived = view.version >= CORRECTED_AS_WAIVED
  if (asWaived ? !mayAlterOthers(view, fact, corrected) : !isLeader(view, fact)) return 'not_entitled'
  if (asWaived && isTakenOffBill(corrected, fact.data)) return 'contradicts'
  return corrected.status === 'counts' || corrected.status === 'disputed' ? null : 'out_of_order'
}
