import type { AcceptanceSlice } from '../acceptance/slice'
import { asksConsent, type ConsentSettings } from '../acceptance/settings'
import { addDays, addSeconds, earliest, isBefore, latest, localToInstant } from '../kernel/instant'
import type { Judging } from '../ledger/defineFact'
import type { Stamped } from '../ledger/fact'
import { periodOf } from './timeEntry'
import type { EntryData } from './data'
import type { Capture, RecordedEntry, Service, TimeSlice } from './slice'

const ofCapture = ({ data }: Capture): Service => ({ from: data.startedAt, to: data.endedAt })

/** An entry without times shows service at the moment it was recorded, but not after its work date. */
export const serviceOf = ({ data, at }: Stamped<EntryData>, { offsetAt }: Pick<Judging, 'offsetAt'>): Service => {
  const period = periodOf(data)
  if (period) return { from: period.start, to: period.end }
  const midnight = localToInstant(addDays(data.workDate, 1), '00:00', offsetAt)
  const from = earliest(at, addSeconds(midnight, -1))
  return { from, to: addSeconds(from, 1) }
}

/** Whether and since when the client agreed. */
export interface Consent {
  acceptance: Pick<AcceptanceSlice, 'firstConsent'>
  modality: ConsentSettings | null
}

/** What captures and entries show; what was voided shows nothing. */
export const servicesOf = ({ captures, entries }: TimeSlice): Service[] => [
  ...captures.map(ofCapture),
  ...entries.filter(({ status }) => status !== 'voided').map(({ service }) => service)
]

/** Consultancy begins with the client's consent: what was done before it is support's own time, whatever is recorded later. */
const isConsented = ({ acceptance: { firstConsent }, modality }: Consent, { to }: Service): boolean => {
  if (!asksConsent(modality)) return true
  return firstConsent !== null && isBefore(firstConsent, to)
}

/** Some of its time lies behind the client's consent: consultancy was given. */
export const isServed = (consent: Consent, entry: RecordedEntry): boolean =>
  entry.status !== 'voided' && isConsented(consent, entry.service)

/** From when to when there was consultancy, with whatever pauses; null = there was none yet. */
export const consultancyOf = (view: Consent & { time: TimeSlice }): Service | null => {
  const [first, ...rest] = servicesOf(view.time).filter(service => isConsented(view, service))
  if (!first) return null
  const { firstConsent } = view.acceptance
  const began = earliest(first.from, ...rest.map(({ from }) => from))
  return {
    from: firstConsent === null ? began : latest(began, firstConsent),
    to: latest(first.to, ...rest.map(({ to }) => to))
  }
}
