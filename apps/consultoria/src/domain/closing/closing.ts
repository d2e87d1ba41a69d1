import { businessDay, isCovered } from '../kernel/calendar'
import { addDays, isDate, type LocalDate } from '../kernel/instant'
import type { ChargedEntry } from '../billing/chargedEntry'
import type { BusinessCalendar } from '../kernel/calendar'
import type { ClosingSettings } from './settings'

/** The closing of a month: held on the n-th business day of the month after it, with entries up to its last day. */
interface Closing {
  month: string
  day: LocalDate
  cutoff: LocalDate
  /** The holiday list covers the day; else a holiday may lie before it. */
  covered: boolean
}

/** `month` is YYYY-MM, the month being closed. Null where the modality closes nothing or the month has too few business days. */
export const closingOf = (
  month: string,
  modality: ClosingSettings & { calendar: BusinessCalendar }
): Closing | null => {
  if (!modality.closing || !isDate(`${month}-01`)) return null
  const next = addDays(`${month}-01`, 31).slice(0, 7)
  const day = businessDay(
    modality.closing.businessDay,
    Number(next.slice(0, 4)),
    Number(next.slice(5)),
    modality.calendar.holidays
  )
  return day === null
    ? null
    : { month, day, cutoff: addDays(`${next}-01`, -1), covered: isCovered(day, modality.calendar) }
}

/** Only tickets in one of the modality's statuses at that moment; the others roll over to the next closing, or are dropped. */
const isClosable = (status: string, modality: ClosingSettings): boolean =>
  modality.closing?.statuses.includes(status) ?? false

/** Entries a closing invoices: billable, not invoiced yet, with a work date up to the cutoff; older ones rolled over. */
export const entriesToInvoice = (
  consultation: { entries: readonly ChargedEntry[] },
  modality: ClosingSettings,
  closing: Closing,
  ticketStatus: string
): ChargedEntry[] =>
  isClosable(ticketStatus, modality)
    ? consultation.entries.filter(
        entry =>
          entry.status === 'counts' &&
          entry.invoice === null &&
          entry.billableSeconds > 0 &&
          entry.data.workDate <= closing.cutoff &&
          (modality.closing?.rollover || entry.data.workDate.startsWith(closing.month))
      )
    : []
