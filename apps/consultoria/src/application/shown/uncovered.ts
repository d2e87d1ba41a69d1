import { isCovered } from '../../domain/kernel/calendar'
import { localDate, type LocalDate, type OffsetAt } from '../../domain/kernel/instant'
import type { TicketRead } from './ticketRead'

type Seen = Pick<TicketRead, 'modality' | 'deadline' | 'slots'> & { controlDate: LocalDate | null }

/** The first date on the screen that the modality's holiday list does not cover: a holiday nobody entered may lie before it. */
export const uncoveredDate = (
  { modality, deadline, slots, controlDate }: Seen,
  offsetAt: OffsetAt
): LocalDate | null => {
  if (!modality) return null
  const instants = deadline ? [deadline.at, ...slots] : slots
  const dates = [...instants.map(at => localDate(at, offsetAt)), ...(controlDate === null ? [] : [controlDate])]
  return dates.filter(date => !isCovered(date, modality.calendar)).toSorted()[0] ?? null
}
