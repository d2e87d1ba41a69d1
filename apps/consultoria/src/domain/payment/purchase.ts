import { type Clearing, lastClearingDay } from './clearing'
import { workdayFrom, type BusinessCalendar } from '../kernel/calendar'
import { addDays, type LocalDate } from '../kernel/instant'
import { codeOf } from '../kernel/normalise'
import type { PaymentSettings } from './settings'

export type Method = NonNullable<PaymentSettings['payment']>['methods'][number]
type Payment = NonNullable<PaymentSettings['payment']>

/** An order number is no longer than this. */
export const ORDER_LETTERS = 60

/** An order number as it is compared: the same one, however it is typed, is one purchase. */
export const orderOf = (typed: string): string => codeOf(typed)

/**
 * Until when it is to be paid (A2): a boleto some calendar days after the order, moved to the next day on which banks work;
 * everything else on the same day.
 */
export const dueOn = (
  { method, orderedOn }: { method: Method; orderedOn: LocalDate },
  { boletoDueDays }: Pick<Payment, 'boletoDueDays'>,
  calendar: Pick<BusinessCalendar, 'holidays'>
): LocalDate => (method === 'boleto' ? workdayFrom(addDays(orderedOn, boletoDueDays), calendar) : orderedOn)

/** Where a payment that nobody has confirmed stands: still to come, on its way through the banks, or late (A6). */
export const standingOf = (
  due: LocalDate,
  today: LocalDate,
  settings: Clearing,
  calendar: Pick<BusinessCalendar, 'holidays'>
): 'due' | 'clearing' | 'late' => {
  if (today <= due) return 'due'
  return today <= lastClearingDay(due, settings, calendar) ? 'clearing' : 'late'
}
