import { nextPeriodStart } from '../kernel/calendar'
import { localDate, type Instant, type OffsetAt } from '../kernel/instant'
import type { BusinessCalendar } from '../kernel/calendar'
import type { TermsSettings } from './settings'
import { withPrefix } from './titlePrefix'

interface OpeningPatch {
  subject: string
  assignee?: { userId: number | null; groupId: number | null }
  /** Beside the control date, whose field the modality names. */
  fields: { request_type: string | null } & Record<string, string | null>
}

interface Opening {
  subject: string
  modality: Pick<TermsSettings, 'titlePrefix'> & {
    requestType: string
    controlDateField: string
    calendar: BusinessCalendar
  }
  modalities: readonly (Pick<TermsSettings, 'titlePrefix'> & { controlDateField: string })[]
  /** Leader of the area responsible for the module; null = the ticket stays where it is. */
  leader: { userId: number; groupId: number } | null
  /** What the control date says already; it is kept when it lies ahead. */
  controlDate: string | null
  now: Instant
  offsetAt: OffsetAt
}

/** What "Abrir consultoria" stages on the open form: nothing is saved before the agent's own Submit. */
export const openingPatch = ({
  subject,
  modality,
  modalities,
  leader,
  controlDate,
  now,
  offsetAt
}: Opening): OpeningPatch => {
  const known = modalities.flatMap(({ titlePrefix }) => (titlePrefix === null ? [] : [titlePrefix]))
  const next = localDate(nextPeriodStart(now, modality.calendar, offsetAt) ?? now, offsetAt)
  const kept = controlDate !== null && controlDate >= localDate(now, offsetAt)
  return {
    subject: withPrefix(subject, modality.titlePrefix, known),
    ...(leader ? { assignee: leader } : {}),
    fields: {
      request_type: modality.requestType,
      ...otherDates(modality, modalities),
      [modality.controlDateField]: kept ? controlDate : next
    }
  }
}

/** One date says when the ticket is dealt with next: those of other modalities are emptied, so that no view shows two (T7). */
const otherDates = ({ controlDateField }: Opening['modality'], all: Opening['modalities']): Record<string, null> =>
  Object.fromEntries(
    all.flatMap(one => (one.controlDateField === controlDateField ? [] : [[one.controlDateField, null]]))
  )
