import { isAgendaOwed, isDesignationOwed } from './owed'
import { asksConsent } from '../acceptance/settings'
import { isAppointmentPending } from '../scheduling/pending'
import type { Consultation } from './consultation'
import type { Counted } from '../registry'
import type { FactKind } from '../registry'
import type { Modality } from '../modality/modality'
import type { Instant } from '../kernel/instant'

export interface JourneyStep {
  step: 'terms' | 'acceptance' | 'payer' | 'designation' | 'appointment' | 'service' | 'conclusion'
  status: 'done' | 'now' | 'todo' | 'skipped'
  /** Who did it: a user id. */
  by?: number
  at?: Instant
}

type Mark = Omit<JourneyStep, 'step' | 'status'> & { status: 'done' | 'open' | 'skipped' }

/** The dots of the sidebar, always the same seven. The first one that is open is the one of now. */
export const journeyOf = (consultation: Consultation, modality: Modality | null): JourneyStep[] => {
  if (consultation.stage === 'none') return STEPS.map(step => ({ step, status: step === 'terms' ? 'now' : 'todo' }))
  let now = true
  return STEPS.map(step => {
    const { status, ...who } = MARKS[step](consultation, modality)
    // nothing is to come any more
    if (status === 'open' && consultation.ended) return { step, status: 'skipped' }
    // nothing is concluded behind a step that is still open
    const isDone = status !== 'open' && (now || step !== 'conclusion')
    if (isDone) return { step, status, ...who }
    const here = now
    now = false
    return { step, status: here ? 'now' : 'todo' }
  })
}

const STEPS: readonly JourneyStep['step'][] = [
  'terms',
  'acceptance',
  'payer',
  'designation',
  'appointment',
  'service',
  'conclusion'
]

const done = (by: number, at: Instant): Mark => ({ status: 'done', by, at })
const doneBy = (fact: Counted<FactKind>): Mark => done(fact.by, fact.at)
const open: Mark = { status: 'open' }
const skipped: Mark = { status: 'skipped' }

const MARKS: Record<JourneyStep['step'], (consultation: Consultation, modality: Modality | null) => Mark> = {
  terms: ({ terms: { sent } }, modality) => {
    if (sent) return done(sent.by, sent.data.sentAt)
    return !asksConsent(modality) ? skipped : open
  },
  acceptance: ({ acceptance }, modality) => {
    if (acceptance) return done(acceptance.data.acceptorId, acceptance.data.acceptedAt)
    return !asksConsent(modality) ? skipped : open
  },
  // The client pays unless somebody chooses otherwise: nothing to do then
  payer: ({ payer, gate, acceptance }, modality) => {
    const { chosen } = payer
    if (!asksConsent(modality)) return skipped
    if (payer.kind === 'client') return chosen ? doneBy(chosen) : acceptance ? { status: 'done' } : open
    return chosen && !gate.missing.some(part => part !== 'terms' && part !== 'acceptance') ? doneBy(chosen) : open
  },
  designation: (consultation, modality) => {
    if (consultation.designation) return doneBy(consultation.designation)
    return isDesignationOwed(consultation, modality) ? open : skipped
  },
  appointment: (consultation, modality) => {
    const { appointment, serviceBeganAt } = consultation
    if (appointment) return doneBy(appointment)
    if (isAgendaOwed(consultation, modality)) return open
    return modality?.scheduling.appointment === 'none' || serviceBeganAt !== null ? skipped : open
  },
  service: consultation => {
    const { entries, captures, serviceBeganAt } = consultation
    const first = entries.find(({ served }) => served)
    const pending = captures.some(capture => capture.open) || isAppointmentPending(consultation)
    return first && serviceBeganAt !== null && !pending ? done(first.data.analystId, serviceBeganAt) : open
  },
  conclusion: ({ stage }) => (stage === 'ready' ? { status: 'done' } : open)
}
