import { addDays, type LocalDate } from '../kernel/instant'
import { type BusinessCalendar, workdayFrom } from '../kernel/calendar'

/** Business days a payment may take to arrive after its due day. */
export interface Clearing {
  clearingDays: number
}

/** The last business day on which it may still be on its way through the banks. */
export const lastClearingDay = (
  due: LocalDate,
  { clearingDays }: Clearing,
  calendar: Pick<BusinessCalendar, 'holidays'>
): LocalDate => {
  let last = due
  for (let day = 0; day < clearingDays; day += 1) last = workdayFrom(addDays(last, 1), calendar)
  return last
}

/** The same as days that lists go by, which know no more than "until today" and "from today on". */
export const paymentDays = (
  due: LocalDate,
  settings: Clearing,
  calendar: Pick<BusinessCalendar, 'holidays'>
): { due: LocalDate; clearsFrom: LocalDate; clearsUntil: LocalDate; lateFrom: LocalDate } => {
  const clearsUntil = lastClearingDay(due, settings, calendar)
  return { due, clearsFrom: addDays(due, 1), clearsUntil, lateFrom: addDays(clearsUntil, 1) }
}
