import { addDays, addSeconds, earliest, isBefore, latest, localToInstant, type Instant } from '../kernel/instant'
import { interval } from './timeEntry'
import type { Capture, Counted, Entry } from '../consultation/consultation'
import { type FoldState, modalityOf } from '../consultation/foldState'

/** From when to when somebody worked for the client. */
export interface Service {
  from: Instant
  to: Instant
}

const ofCapture = ({ data }: Capture): Service => ({ from: data.startedAt, to: data.endedAt })

/** An entry without times shows service at the moment it was recorded, but not after its work date. */
export const serviceOf = ({ context }: FoldState, { data, at }: Counted<'entry'>): Service => {
  const span = interval(data)
  if (span) return { from: span.from, to: addSeconds(span.from, Math.max(span.elapsed, data.seconds)) }
  const midnight = localToInstant(addDays(data.workDate, 1), '00:00', context.offsetAt)
  const from = earliest(at, addSeconds(midnight, -1))
  return { from, to: addSeconds(from, 1) }
}

/** What captures and entries show; what was voided shows nothing. */
export const servicesOf = (state: FoldState): Service[] => [
  ...state.shown.captures.map(ofCapture),
  ...state.shown.entries.filter(({ status }) => status !== 'voided').map(({ service }) => service)
]

/** Consultancy begins with the client's consent: what was done before it is support's own time, whatever is recorded later. */
export const isConsented = (state: FoldState, { to }: Service): boolean => {
  if (modalityOf(state)?.gate === 'none') return true
  return state.firstConsent !== null && isBefore(state.firstConsent, to)
}

export const isServed = (state: FoldState, entry: Entry): boolean =>
  entry.status !== 'voided' && isConsented(state, entry.service)

/** From when to when there was consultancy, with whatever pauses; null = there was none yet. */
export const consultancyOf = (state: FoldState): Service | null => {
  const [first, ...rest] = servicesOf(state).filter(service => isConsented(state, service))
  if (!first) return null
  const began = earliest(first.from, ...rest.map(({ from }) => from))
  return {
    from: state.firstConsent === null ? began : latest(began, state.firstConsent),
    to: latest(first.to, ...rest.map(({ to }) => to))
  }
}
