import { useEffect } from 'react'
import * as z from 'zod/mini'
import { localDate } from '../../../domain/kernel/schema'
import type { Measured } from '../../../domain/time/timer/longTimer'
import { proposedEntry } from '../../../domain/time/proposedEntry'
import { useDraft } from '../../hooks/useDraft'
import { useSidebar } from '../../sidebarContext'
import type { TimeInput } from '../../../application/commands/inputs'
import { timeDraftKey } from '../../draftKey'
import { typedTime } from './typedTime'

interface TimeDraft {
  minutes: string
  note: string
  billable: boolean
  workDate: string
  /** Somebody chose the date; else it is the one that is proposed now, however long ago the rest was typed. */
  isDateChosen: boolean
}

const dayOrNone = z.union([z.literal(''), localDate])

/**
 * The typed time as an entry to be: `input` is null while the minutes cannot be read. `part` = how much of a stopped timer was
 * chosen a moment ago: it goes before what was typed for that timer earlier.
 */
export function useTimeForm(capture: number | null, corrects: number | null, part?: Measured & { note?: string }) {
  const { snapshot, drafts, clock, format } = useSidebar()
  const about = { capture, corrects }
  const proposed = proposedEntry(snapshot.consultation, about, { now: clock.now(), offsetAt: clock.offsetAt })
  const { seconds, startedAt, endedAt, workDate, note, billable, source } = { ...proposed, ...part }
  const minutes = seconds === null ? '' : format.duration(seconds).replace(' min', '')
  const [kept, keep, op] = useDraft<TimeDraft>(
    drafts,
    timeDraftKey(snapshot.form.id, capture, corrects),
    { minutes, note, billable, workDate, isDateChosen: false },
    { workDate: dayOrNone }
  )
  const draft = kept.isDateChosen ? kept : { ...kept, workDate }
  const change = (typed: Partial<Omit<TimeDraft, 'isDateChosen'>>) =>
    keep('workDate' in typed ? { ...typed, isDateChosen: true } : typed)
  const isOfOther = part !== undefined && (draft.minutes !== minutes || draft.workDate !== workDate)
  useEffect(() => {
    if (isOfOther) change({ minutes, workDate, ...(part?.note === undefined ? {} : { note }) })
    // once, as the form opens: what is typed from then on is typed
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  // Untouched minutes stay exact to the second, with the start and end of that date
  const isUntouched = draft.minutes === minutes && draft.workDate === workDate
  const time =
    seconds !== null && isUntouched
      ? { seconds, startedAt, endedAt }
      : typedTime(draft.minutes, draft.workDate, clock.offsetAt)
  const typed = { workDate: draft.workDate, note: draft.note.trim(), billable: draft.billable }
  const input: TimeInput | null = time && { ...time, ...typed, source, ...about }
  return { draft, change, input, op }
}
