import { isBefore, type Instant } from '../kernel/instant'
import type { Stamped } from '../ledger/fact'
import type { ContactAttempted } from './data'
import { isAppointmentPending } from './pending'
import type { SchedulingSlice } from './slice'

type Attempts = readonly Stamped<ContactAttempted>[]

/** Calls since the appointment began: how the client who did not come was looked for. */
export const attemptsSince = (attempts: Attempts, start: Instant): Attempts =>
  attempts.filter(({ data }) => !isBefore(data.at, start))

/** A client can only miss what has begun, and what nobody has attended meanwhile. */
export const mayBeMissed = (
  seen: Pick<SchedulingSlice, 'appointment'> & { servedUntil: Instant | null },
  now: Instant
): boolean => seen.appointment !== null && isAppointmentPending(seen) && !isBefore(now, seen.appointment.data.start)
