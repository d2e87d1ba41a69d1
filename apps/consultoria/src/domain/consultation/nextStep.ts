import { areTermsPending } from '../terms/slice'
import { takesItThemselves } from '../scheduling/assignment'
import type { AcceptanceCandidate } from '../acceptance/agreement'
import { beginning } from './beginning'
import { agreedLimit, isCeilingExceeded } from '../payer/ceiling'
import { isPaymentAwaited } from '../payment/requirements'
import { isAppointmentPending } from '../scheduling/pending'
import { isBefore, type Instant, type LocalDate } from '../kernel/instant'
import type { Consultation } from './consultation'
import { isForeign } from '../payer/requesterOrganization'
import type { End } from '../terms/ending'
import { type AcceptanceDoubt, isOfResponsible } from '../people/eligibility'
import { type BillingGap, billingGaps } from '../payer/payer'
import { type Modality, type RequirementKey, REQUIREMENTS } from '../modality/modality'
import { sumOf } from '../kernel/grouping'
import { heldAbove, secondsIn } from '../time/limits/aboveCeiling'
import { isCounted } from '../time/entries'
import { isOwn } from '../time/alteration'
import { conclusionGaps } from './conclusion'
import type { Payer } from '../payer/payerKinds'
import { type DesignationOn, isAgendaOwed, isDesignationOwed } from './outstanding'
import { isTargetOpen } from '../sla/targets'
import { isTransferDue } from '../time/transfer'

/**
 * The one thing to do now, or what is being waited for and from whom. The interface has words and a button for each kind;
 * it never decides.
 */
export type NextStep =
  | { kind: 'choose_modality' }
  | { kind: 'open' }
  /** The ticket asks for another modality (its key) than the terms in force. */
  | { kind: 'other_modality'; to: string }
  | { kind: 'submit_terms' }
  | { kind: 'terms_problem'; why: 'internal' | 'edited' | 'unsent' }
  | { kind: 'wait_acceptance'; from: string; sentAt: Instant }
  | { kind: 'record_acceptance'; comment: number; by: string }
  /** Someone answered who may not accept: who could, and what the administrator would have to do. */
  | { kind: 'acceptor_not_allowed'; comment: number; by: string; doubts: AcceptanceDoubt[] }
  | { kind: 'reaccept'; from: string }
  | { kind: 'wait_approval'; payer: Payer; unit: string }
  /** Finance confirms the payment; until then nothing is agreed. */
  | { kind: 'wait_payment'; dueOn: LocalDate | null }
  | { kind: 'record_approval'; comment: number; by: string; payer: Payer }
  /** The client's ceiling is used up: more is asked for, in their own words. */
  | { kind: 'ask_more'; from: string }
  /** Whoever pays agreed to more since: what lay above may be charged, by one press. */
  | { kind: 'charge_above'; entries: number[]; seconds: number; agreed: number }
  | { kind: 'billing_data'; missing: BillingGap[] }
  | { kind: 'change_requester'; unit: string }
  | { kind: 'describe_demand' }
  /** The client came back, and nobody has said yet what for: n of the return, and its comment. */
  | { kind: 'answer_return'; returned: number; comment: number }
  | { kind: 'designate' }
  /** `away` = the team's leader is, until that instant, and who stands in. */
  | { kind: 'wait_designation'; team: string; away: LeaderAway | null }
  /** The designation is recorded, and the ticket does not name the analyst yet; `staged` = only the submit is missing. */
  | { kind: 'save_designation'; analyst: number; staged: boolean }
  /** The client is asked for topics and times. */
  | { kind: 'ask_availability' }
  /** `served` = there are minutes already, without a time that was agreed. */
  | { kind: 'schedule'; served: boolean }
  | { kind: 'wait_appointment'; start: Instant }
  | { kind: 'start_service' }
  | { kind: 'running' }
  | { kind: 'log_capture'; capture: number; seconds: number }
  | { kind: 'log_time' }
  | { kind: 'link_comment'; entry: number }
  | { kind: 'send_transfer' }
  /** Nothing can be written before the places that hold nothing are released. */
  | { kind: 'release_slots' }
  /** Why the client needed it: the last thing to say before the ticket is solved. */
  | { kind: 'record_cause' }
  /** The cause proposes not to charge: n of the cause, and the entries that are this leader's to waive. */
  | { kind: 'confirm_waiver'; cause: number; entries: number[] }
  | { kind: 'conclude' }
  | { kind: 'merged'; into: number }
  /** Refused, given up or withdrawn: new terms begin it again. */
  | { kind: 'ended'; why: End }
  | { kind: 'closed' }

/** People by id; null = the account was not asked for them, or does not know them. */
export interface LeaderAway {
  leader: number | null
  deputy: number | null
  /** The first instant at which they are back. */
  until: Instant
}

export interface NextStepState {
  consultation: Consultation
  modality: Modality | null
  /** Asked for by the ticket's type or title; null = the one in force. */
  intended: Modality | null
  /** `deputy` = they stand in for the leader of the ticket's team. */
  me: { id: number; leader: boolean; deputy?: boolean }
  ticketStatus: string
  /** Whose answer is awaited. */
  requesterName: string
  /** The requester's organization now. */
  organizationId: number | null
  /** Answers to what is awaited now: to the terms, else to the request for the Unit's approval. */
  candidates: readonly AcceptanceCandidate[]
  /** My clock runs on this ticket. */
  timerRunning: boolean
  team: string
  away?: LeaderAway | null
  designationOn: DesignationOn
  /** Terms of ours lie in the composer although nobody staged them here: a macro put them there. */
  termsInComposer?: boolean
  now: Instant
}

type Find = (state: NextStepState) => NextStep | null

/** The first thing that can be done; what is only waited for gives way to own minutes that are still to be told. */
export const nextStep = (state: NextStepState): NextStep => {
  const step = firstOf(
    [
      termsByHand,
      otherModality,
      beginning,
      emptyPlaces,
      requirements,
      ownTime,
      aboveCeiling,
      newTerms,
      comeBack,
      people,
      service,
      ending
    ],
    state
  )
  return (isWaiting(step) && ownTime(state)) || step
}

const firstOf = (finds: readonly Find[], state: NextStepState): NextStep =>
  firstIn(finds, state) ?? { kind: 'log_time' }

const firstIn = (finds: readonly Find[], state: NextStepState): NextStep | null => {
  for (const find of finds) {
    const step = find(state)
    if (step) return step
  }
  return null
}

const isWaiting = ({ kind }: NextStep): boolean =>
  kind === 'wait_acceptance' || kind === 'wait_approval' || kind === 'ended'

/** They count as any others once they were sent: nothing is offered that would put them there again. */
const termsByHand: Find = ({ termsInComposer, consultation, ticketStatus }) =>
  termsInComposer === true &&
  !areTermsPending(consultation.terms) &&
  consultation.gap === null &&
  ticketStatus !== 'closed'
    ? { kind: 'submit_terms' }
    : null

/** An acceptance binds to the terms sent last: whoever asks for other terms sends them first, or takes the wish back. */
const otherModality: Find = ({ intended, ticketStatus, consultation }) => {
  const { stage, terms, mergedInto, gap, ended } = consultation
  const isOver =
    ended !== null || mergedInto !== null || ticketStatus === 'closed' || ticketStatus === 'solved' || stage === 'none'
  if (!intended?.terms || isOver || gap !== null) return null
  const isStaged = areTermsPending(terms) && terms.staged?.data.policy === intended.key
  return isStaged ? null : { kind: 'other_modality', to: intended.key }
}

const emptyPlaces: Find = ({ consultation: { gap } }) => (gap === null ? null : { kind: 'release_slots' })

/** What the gate waits for, in the order of the requirements; each brings its own step. */
const requirements: Find = state => {
  const asked = REQUIREMENTS.filter(({ key }) => state.modality?.requirements.includes(key))
  return firstIn(
    asked.map(({ key }) => REQUIREMENT_STEPS[key]),
    state
  )
}

const REQUIREMENT_STEPS: Record<RequirementKey, Find> = {
  terms_accepted({ consultation: { gate, terms }, candidates, requesterName }) {
    if (!gate.missing.includes('acceptance')) return null
    const answer = answerIn(candidates)
    if (answer?.eligible) return { kind: 'record_acceptance', comment: answer.commentId, by: answer.authorName }
    if (answer) {
      const { commentId: comment, authorName: by, doubts } = answer
      return { kind: 'acceptor_not_allowed', comment, by, doubts }
    }
    return terms.sent && !gate.missing.includes('terms')
      ? { kind: 'wait_acceptance', from: requesterName, sentAt: terms.sent.data.sentAt }
      : { kind: 'open' }
  },
  unit_approved({ consultation, candidates }) {
    const { gate, payer } = consultation
    // what the Unit is to approve is told whole
    if (gate.missing.includes('billing_data') || !payer.chosen || payer.kind === 'client') return null
    if (!gate.missing.includes('approval') && !isCeilingExceeded(consultation)) return null
    const answer = answerIn(candidates.filter(isOfResponsible))
    return answer
      ? { kind: 'record_approval', comment: answer.commentId, by: answer.authorName, payer: payer.kind }
      : { kind: 'wait_approval', payer: payer.kind, unit: payer.chosen.data.unit?.name ?? '' }
  },
  billing_data: ({ consultation: { gate, payer } }) =>
    gate.missing.includes('billing_data') && payer.chosen
      ? { kind: 'billing_data', missing: billingGaps(payer.chosen.data) }
      : null,
  payment_confirmed: ({ consultation }) =>
    isPaymentAwaited(consultation)
      ? { kind: 'wait_payment', dueOn: consultation.payment.purchase?.data.dueOn ?? null }
      : null,
  unit_is_requester({ consultation, organizationId }) {
    const { gate, payer, stage } = consultation
    // somebody put another requester in its place while there is work to do
    const isOthers = payer.kind === 'unit_invoice' && stage !== 'ready' && isForeign(consultation, organizationId)
    return gate.missing.includes('requester') || isOthers
      ? { kind: 'change_requester', unit: payer.chosen?.data.unit?.name ?? '' }
      : null
  }
}

/** The newest answer that suggests a yes; one without doubts before one with. */
const answerIn = (candidates: readonly AcceptanceCandidate[]): AcceptanceCandidate | null => {
  const suggested = candidates.filter(candidate => candidate.suggested)
  return suggested.find(({ eligible }) => eligible) ?? suggested[0] ?? null
}

const ownTime: Find = ({ consultation: { captures, entries }, timerRunning, me }) => {
  if (timerRunning) return { kind: 'running' }
  const open = captures.filter(capture => capture.open)
  // somebody else's minutes are theirs to tell; a leader sees what waits
  const capture = open.find(({ by }) => by === me.id) ?? (me.leader ? open[0] : undefined)
  if (capture) return { kind: 'log_capture', capture: capture.n, seconds: capture.data.seconds }
  // its author's to complete, or a leader's: nobody else's way is blocked by it
  const untold = entries.find(
    ({ status, commentId, by }) => isCounted({ status }) && commentId === null && (by === me.id || me.leader)
  )
  return untold ? { kind: 'link_comment', entry: untold.n } : null
}

/** What was recorded stays; above the ceiling nothing is charged before whoever pays agrees to more. */
const aboveCeiling: Find = ({ consultation, requesterName }) => {
  const { payer } = consultation
  if (isCeilingExceeded(consultation)) return payer.kind === 'client' ? { kind: 'ask_more', from: requesterName } : null
  const above = heldAbove(consultation)
  const agreed = agreedLimit(payer)
  return above.length > 0 && agreed
    ? {
        kind: 'charge_above',
        entries: above.map(({ n }) => n),
        seconds: sumOf(above, entry => secondsIn(entry.above)),
        agreed: agreed.n
      }
    : null
}

/** An answer to newer terms; that they are still unanswered stops nothing, the accepted ones stand. */
const newTerms: Find = ({ consultation: { reacceptance, terms }, candidates }) => {
  const answer = reacceptance && terms.sent ? answerIn(candidates) : null
  return answer?.eligible ? { kind: 'record_acceptance', comment: answer.commentId, by: answer.authorName } : null
}

/** What is asked is what the targets wait for: met or excused, the return is answered. */
const comeBack: Find = ({ consultation: { clocks } }) => {
  const { returned } = clocks
  return returned && isTargetOpen(clocks)
    ? { kind: 'answer_return', returned: returned.n, comment: returned.comment }
    : null
}

const people: Find = ({ consultation, modality, me, team, away = null, ticketStatus, designationOn }) => {
  if (ticketStatus === 'solved') return null
  const { designation } = consultation
  if (designation && designationOn !== 'ticket')
    return { kind: 'save_designation', analyst: designation.data.analystId, staged: designationOn === 'form' }
  if (!isDesignationOwed(consultation, modality)) return null
  return me.leader || me.deputy || (modality !== null && takesItThemselves(modality.assignment))
    ? { kind: 'designate' }
    : { kind: 'wait_designation', team, away }
}

const service: Find = ({ consultation, modality, now, ticketStatus }) => {
  const { appointment, demand, entries } = consultation
  const served = entries.some(one => one.served)
  if (appointment && isAppointmentPending(consultation)) {
    if (!isBefore(now, appointment.data.start)) return { kind: 'start_service' }
    return demand || appointment.data.topics
      ? { kind: 'wait_appointment', start: appointment.data.start }
      : { kind: 'describe_demand' }
  }
  if (ticketStatus !== 'solved' && isAgendaOwed(consultation, modality)) return { kind: 'schedule', served }
  if (!needsService(consultation)) return null
  if (modality?.scheduling.appointment === 'required' && !modality.scheduling.immediate)
    return isAvailabilityOwed(consultation, modality)
      ? { kind: 'ask_availability' }
      : { kind: 'schedule', served: false }
  return served ? null : { kind: 'start_service' }
}

/** What is to be talked about and when is asked once, before the first time is agreed. */
const isAvailabilityOwed = (
  { availability, pastAppointments, appointment }: Consultation,
  modality: Modality
): boolean =>
  modality.scheduling.availability !== undefined &&
  availability === null &&
  appointment === null &&
  pastAppointments.length === 0

/** Nothing was done yet, or not since the client came back, or something is agreed. */
const needsService = (consultation: Consultation): boolean => {
  const { clocks, serviceBeganAt, missedAt } = consultation
  if (isAppointmentPending(consultation)) return true
  // what the client missed is agreed again, until that is excused
  if (missedAt !== null && !clocks.start?.exception) return true
  if (serviceBeganAt === null) return true
  // A return that was excused (no agenda) asks for nothing more
  return clocks.start !== null && clocks.start.metAt === null && clocks.start.exception === null
}

const ending: Find = state => {
  const { consultation, requesterName, ticketStatus } = state
  const { stage, reacceptance, entries, clocks } = consultation
  if (!entries.some(({ served }) => served)) return { kind: 'log_time' }
  if (isTransferDue(consultation)) return { kind: 'send_transfer' }
  if (reacceptance) return { kind: 'reaccept', from: requesterName }
  if (stage !== 'ready') return lacksCauseOnly(state) ? { kind: 'record_cause' } : { kind: 'log_time' }
  const waiver = waiverToConfirm(state)
  if (waiver) return waiver
  const isThanked = clocks.thanked !== null && entries.every(one => one.n < (clocks.thanked ?? 0))
  return ticketStatus === 'solved' || isThanked ? { kind: 'closed' } : { kind: 'conclude' }
}

/** All else is done: what is missing is said in the conclusion. */
const lacksCauseOnly = ({ consultation, modality }: NextStepState): boolean =>
  conclusionGaps(consultation, modality, { timerRunning: false }).every(({ code }) => code === 'cause')

/** A leader's to confirm, as far as the time is not their own. */
const waiverToConfirm = ({ consultation: { cause, waiver, entries }, me }: NextStepState): NextStep | null => {
  if (!me.leader || cause === null || waiver === null) return null
  const others = waiver.entries.filter(n => entries.some(entry => entry.n === n && !isOwn(entry, me.id)))
  return others.length > 0 ? { kind: 'confirm_waiver', cause: cause.n, entries: others } : null
}
