import { isAgendaOwed, isDesignationOwed } from './outstanding'
import { asksConsent } from '../acceptance/settings'
import { asksDesignation } from '../scheduling/assignment'
import { UNIT_PARTS } from '../payer/requirements'
import { isAppointmentPending } from '../scheduling/pending'
import type { Consultation } from './consultation'
import type { Counted } from '../registry'
import type { FactKind } from '../registry'
import type { Modality } from '../modality/modality'
import type { Instant } from '../kernel/instant'
import type { NextStep } from './nextStep'

export interface JourneyStep {
  step: 'terms' | 'acceptance' | 'payment' | 'agenda' | 'service' | 'conclusion'
  status: 'done' | 'now' | 'todo' | 'skipped'
  /** Who did it: a user id. */
  by?: number
  at?: Instant
}

type Step = JourneyStep['step']
type Mark = Omit<JourneyStep, 'step' | 'status'> & { status: 'done' | 'open' | 'skipped' }

/**
 * The steps a consultation of this modality goes through, five at most: who pays belongs to the acceptance, who attends to the
 * agenda. The one of now is the one that Agora speaks of.
 */
export const journeyOf = (consultation: Consultation, modality: Modality | null, next: NextStep): JourneyStep[] => {
  const steps = stepsOf(modality)
  const marks = steps.map(step => ({ step, ...MARKS[step](consultation, modality, next) }))
  const isOver = consultation.ended !== null || OVER.has(next.kind)
  const now = isOver ? null : nowIn(marks, next)
  return marks.map(({ status, ...mark }) => {
    if (mark.step === now) return { step: mark.step, status: 'now' }
    if (status !== 'open') return { ...mark, status }
    return { step: mark.step, status: consultation.ended ? 'skipped' : 'todo' }
  })
}

const OVER: ReadonlySet<NextStep['kind']> = new Set(['merged', 'closed', 'ended'])

/** What belongs to no step of its own is done where the consultation stands. */
const nowIn = (marks: readonly (Mark & { step: Step })[], next: NextStep): Step | null => {
  const spoken = STEP_OF[next.kind]
  if (spoken && marks.some(({ step }) => step === spoken)) return spoken
  return marks.find(({ status }) => status === 'open')?.step ?? marks.at(-1)?.step ?? null
}

const stepsOf = (modality: Modality | null): Step[] => [
  ...(asksConsent(modality) ? (['terms', 'acceptance'] as const) : []),
  ...(modality?.requirements.includes('payment_confirmed') ? (['payment'] as const) : []),
  ...(!modality || modality.scheduling.appointment !== 'none' || asksDesignation(modality.assignment)
    ? (['agenda'] as const)
    : []),
  'service',
  'conclusion'
]

const STEP_OF: Partial<Record<NextStep['kind'], Step>> = {
  choose_modality: 'terms',
  open: 'terms',
  other_modality: 'terms',
  submit_terms: 'terms',
  terms_problem: 'terms',
  reaccept: 'terms',
  wait_acceptance: 'acceptance',
  record_acceptance: 'acceptance',
  acceptor_not_allowed: 'acceptance',
  ask_more: 'acceptance',
  charge_above: 'acceptance',
  wait_approval: 'acceptance',
  record_approval: 'acceptance',
  billing_data: 'acceptance',
  change_requester: 'acceptance',
  wait_payment: 'payment',
  designate: 'agenda',
  wait_designation: 'agenda',
  save_designation: 'agenda',
  ask_availability: 'agenda',
  schedule: 'agenda',
  wait_appointment: 'agenda',
  start_service: 'service',
  running: 'service',
  log_capture: 'service',
  log_time: 'service',
  link_comment: 'service',
  answer_return: 'service',
  record_cause: 'conclusion',
  confirm_waiver: 'conclusion',
  send_transfer: 'conclusion',
  conclude: 'conclusion'
}

const done = (by: number, at: Instant): Mark => ({ status: 'done', by, at })
const doneBy = (fact: Counted<FactKind>): Mark => done(fact.by, fact.at)
const open: Mark = { status: 'open' }
const skipped: Mark = { status: 'skipped' }

const MARKS: Record<Step, (consultation: Consultation, modality: Modality | null, next: NextStep) => Mark> = {
  terms: ({ terms: { sent } }) => (sent ? done(sent.by, sent.data.sentAt) : open),
  // somebody else than the client pays only once they have agreed to it
  acceptance({ acceptance, payer, gate }) {
    if (!acceptance || gate.missing.some(part => UNIT_PARTS.some(one => one === part))) return open
    return payer.kind !== 'client' && payer.chosen
      ? doneBy(payer.chosen)
      : done(acceptance.data.acceptorId, acceptance.data.acceptedAt)
  },
  payment: ({ payment: { confirmed } }) => (confirmed ? doneBy(confirmed) : open),
  agenda(consultation, modality) {
    const { appointment, designation, serviceBeganAt } = consultation
    if (isDesignationOwed(consultation, modality) || isAgendaOwed(consultation, modality)) return open
    if (appointment) return doneBy(appointment)
    if (serviceBeganAt === null) return open
    return designation ? doneBy(designation) : skipped
  },
  service(consultation) {
    const { entries, captures, serviceBeganAt } = consultation
    const first = entries.find(({ served }) => served)
    const pending = captures.some(capture => capture.open) || isAppointmentPending(consultation)
    return first && serviceBeganAt !== null && !pending ? done(first.data.analystId, serviceBeganAt) : open
  },
  conclusion: (_consultation, _modality, { kind }) => (kind === 'closed' ? { status: 'done' } : open)
}
