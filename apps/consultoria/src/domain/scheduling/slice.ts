import type { Instant } from '../kernel/instant'
import type { Stamped } from '../ledger/fact'
import type { AppointmentSet } from './data'
import type { Designated } from './data'

export interface SchedulingSlice {
  designation: Stamped<Designated> | null
  appointment: Stamped<AppointmentSet> | null
  /** Comments that were a return: none of them is another one. */
  returned: ReadonlySet<number>
  lastReturn: Instant | null
}

export const NOTHING_AGREED: SchedulingSlice = {
  designation: null,
  appointment: null,
  returned: new Set(),
  lastReturn: null
}
