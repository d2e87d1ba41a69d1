import { date } from '../../../domain/kernel/shape'
import { useDraft } from '../../hooks/useDraft'
import { useSidebar } from '../../sidebarContext'
import type { TimeInput } from '../../../application/actions'
import { timeDraftKey } from '../../draftKey'
import { typedTime } from './typedTime'

interface TimeDraft {
  minutes: string
  note: string
  billable: boolean
  workDate: string
}

const isDayOrNone = (value: unknown): value is string => value === '' || date(value)

/** The typed time as an entry to be: `input` is null while the minutes cannot be read. */
export function useTimeForm(capture: number | null, corrects: number | null) {
  const { snapshot, drafts, clock, format } = useSidebar()
  const { captures, entries, payer } = snapshot.consultation
  const measured = captures.find(one => one.n === capture)?.data ?? null
  const wrong = entries.find(one => one.n === corrects)?.data ?? null
  const known = measured ?? wrong
  const minutes = known ? format.duration(known.seconds).replace(' min', '') : ''
  const workDate = wrong?.workDate ?? format.localDate(measured?.startedAt ?? clock.now())
  const [draft, change, op] = useDraft<TimeDraft>(
    drafts,
    timeDraftKey(snapshot.form.id, capture, corrects),
    {
      minutes,
      note: wrong?.note ?? '',
      billable: wrong?.billable ?? payer.kind !== 'unit_transfer',
      workDate
    },
    { workDate: isDayOrNone }
  )
  // Untouched minutes stay exact to the second, with the start and end of that date
  const time =
    known && draft.minutes === minutes && draft.workDate === workDate
      ? { seconds: known.seconds, startedAt: known.startedAt, endedAt: known.endedAt }
      : typedTime(draft.minutes, draft.workDate, clock.offsetAt)
  const input: TimeInput | null = time && {
    ...time,
    workDate: draft.workDate,
    note: draft.note.trim(),
    billable: draft.billable,
    source: measured ? 'timer' : 'manual',
    capture,
    corrects
  }
  return { draft, change, input, op }
}
