import type { Stamped } from '../ledger/fact'
import type { AppointmentSet } from './data'
import type { PastAppointment } from './slice'

/** An appointment as it is remembered once a later fact has taken it away. */
export const pastOf = (
  { data: { start, end, medium, analystId } }: Stamped<AppointmentSet>,
  { by, at }: Pick<Stamped<unknown>, 'by' | 'at'>,
  became: PastAppointment['became'],
  party: PastAppointment['party'],
  reason = ''
): PastAppointment => ({ start, end, medium, analystId, became, party, reason, by, at })
