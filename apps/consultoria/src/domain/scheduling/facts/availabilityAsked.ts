import { localDate } from '../../kernel/instant'
import type { Gate } from '../../kernel/gate'
import { defineFact, isBlank, type Judging } from '../../ledger/defineFact'
import { isPaymentAwaited } from '../../payment/requirements'
import type { Consent } from '../../time/services'
import type { TimeSlice } from '../../time/slice'
import { availabilityAskedData } from '../data'
import { pendingAppointment } from '../pending'
import type { SchedulingSlice } from '../slice'

/** Pedir disponibilidade: once what was bought is paid, at most once on a day, and not while a time is agreed. */
export const availabilityAsked = defineFact({
  kind: 'availability_asked',
  schema: availabilityAskedData,
  promises: () => 'comment',
  apply(scheduling: SchedulingSlice, fact, view: Judging & Consent & { time: TimeSlice; gate: Gate }) {
    const { availability } = scheduling
    if (isBlank(fact.data.publicNote)) return 'contradicts'
    if (isPaymentAwaited(view) || pendingAppointment(scheduling, view)) return 'out_of_order'
    const { offsetAt } = view
    if (availability && localDate(fact.at, offsetAt) <= localDate(availability.at, offsetAt)) return 'out_of_order'
    return { ...scheduling, availability: fact }
  }
})
