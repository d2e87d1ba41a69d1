import { accepted } from './acceptance/facts/accepted'
import { endWithCancelling, endWithOtherTerms, NOT_ACCEPTED, vetoAnswered } from './acceptance/slice'
import { causeRecorded } from './billing/facts/causeRecorded'
import { NO_CAUSE } from './billing/slice'
import { vetoWaiver } from './billing/vetoes'
import { invoiced } from './closing/facts/invoiced'
import { NOTHING_INVOICED } from './closing/slice'
import { lockAltered, lockAllAltered, lockCorrected, vetoPayer as vetoInvoicedPayer } from './closing/vetoes'
import type { Gate } from './kernel/gate'
import type { Schema } from './kernel/schema'
import type { FactDefinition, Judging, Verdict } from './ledger/defineFact'
import type { Stamped, StoredFact } from './ledger/fact'
import { evidenceChecked } from './ledger/facts/evidenceChecked'
import { mergedInto } from './ledger/facts/mergedInto'
import { slotAbandoned } from './ledger/facts/slotAbandoned'
import { updateLinked } from './ledger/facts/updateLinked'
import { NO_UPKEEP } from './ledger/slice'
import type { GatePart, Modality } from './modality/modality'
import {
  drawReturnedData,
  packageAdjustedData,
  packageCancelledData,
  packageDrawnData,
  packageGrantedData,
  packageHeldData,
  packagePaidData,
  packageReleasedData,
  paymentReversedData
} from './packages/data'
import type { Role } from './people/roles'
import { clientCeilingSet } from './payer/facts/clientCeilingSet'
import { payerChosen } from './payer/facts/payerChosen'
import { requesterChanged } from './payer/facts/requesterChanged'
import { transferSent } from './payer/facts/transferSent'
import { unitApproved } from './payer/facts/unitApproved'
import { endWithCancelling as payAnew, keepOffered } from './payer/reactions'
import { CLIENT_PAYS } from './payer/slice'
import { paymentConfirmed } from './payment/facts/paymentConfirmed'
import { paymentWithdrawn } from './payment/facts/paymentWithdrawn'
import { purchaseLinked } from './payment/facts/purchaseLinked'
import { NOTHING_BOUGHT } from './payment/slice'
import { rosterSet } from './ledger/facts/rosterSet'
import { appointmentCancelled } from './scheduling/facts/appointmentCancelled'
import { appointmentSet } from './scheduling/facts/appointmentSet'
import { contactAttempted } from './scheduling/facts/contactAttempted'
import { availabilityAsked } from './scheduling/facts/availabilityAsked'
import { errorReported } from './scheduling/facts/errorReported'
import { errorTicketOpened } from './scheduling/facts/errorTicketOpened'
import { clientReturned } from './scheduling/facts/clientReturned'
import { designated } from './scheduling/facts/designated'
import { vetoWithAppointment } from './scheduling/pending'
import { endWithCancelling as designateAnew, NOTHING_AGREED } from './scheduling/slice'
import { returnAnswered } from './sla/facts/returnAnswered'
import { slaException } from './sla/facts/slaException'
import {
  endWithConsent,
  metByService,
  offerMade,
  offerWithdrawn,
  restartOnReturn,
  startOnAcceptance
} from './sla/reactions'
import { NO_CLOCKS } from './sla/slice'
import { clientNamed } from './terms/facts/clientNamed'
import { consultationCancelled } from './terms/facts/consultationCancelled'
import { demandDescribed } from './terms/facts/demandDescribed'
import { opened } from './terms/facts/opened'
import { termsFound } from './terms/facts/termsFound'
import { termsNotSent } from './terms/facts/termsNotSent'
import { termsRefused } from './terms/facts/termsRefused'
import { termsReminded } from './terms/facts/termsReminded'
import { termsSent } from './terms/facts/termsSent'
import { termsStaged } from './terms/facts/termsStaged'
import { termsUnanswered } from './terms/facts/termsUnanswered'
import { NO_TERMS } from './terms/slice'
import { aboveCeilingSettled } from './time/facts/aboveCeilingSettled'
import { captureDiscarded } from './time/facts/captureDiscarded'
import { captureSplit } from './time/facts/captureSplit'
import { commentLinked } from './time/facts/commentLinked'
import { entry } from './time/facts/entry'
import { entryVoided } from './time/facts/entryVoided'
import { entryWaived } from './time/facts/entryWaived'
import { waiverConfirmed } from './time/facts/waiverConfirmed'
import { timeCaptured } from './time/facts/timeCaptured'
import { leaveEarlierToClient, vetoCancelling, vetoPayer } from './time/reactions'
import { NO_TIME } from './time/slice'

/** The state of a consultation, a slice for each topic, before anything has happened. In the order of the topics. */
export const BEGINNING = {
  ledger: NO_UPKEEP,
  terms: NO_TERMS,
  acceptance: NOT_ACCEPTED,
  payer: CLIENT_PAYS,
  payment: NOTHING_BOUGHT,
  time: NO_TIME,
  scheduling: NOTHING_AGREED,
  sla: NO_CLOCKS,
  billing: NO_CAUSE,
  closing: NOTHING_INVOICED
}

export type Slices = typeof BEGINNING
type Topic = keyof Slices

/** What a fact is judged with: all slices, and what they are judged by. */
export interface View extends Slices, Judging {
  modality: Modality | null
  gate: Gate<GatePart>
}

interface Registered<Kind extends string, Data> extends Omit<
  FactDefinition<Kind, Data, never, never>,
  'apply' | 'disputed'
> {
  apply(slices: Slices, fact: Stamped<Data>, view: View): Slices | Verdict
  disputed(slices: Slices, fact: Stamped<Data>, view: View): Slices
}

/** A fact of a topic: it changes that topic's slice and no other. */
const factOf = <T extends Topic, Kind extends string, Data>(
  topic: T,
  { apply, disputed, ...definition }: FactDefinition<Kind, Data, Slices[T], View>
): Registered<Kind, Data> => ({
  ...definition,
  apply(slices, fact, view) {
    const slice = apply(slices[topic], fact, view)
    return typeof slice === 'string' ? slice : { ...slices, [topic]: slice }
  },
  disputed: (slices, fact, view) => (disputed ? { ...slices, [topic]: disputed(slices[topic], fact, view) } : slices)
})

/**
 * A fact of another kind of stream: in a ticket's own it says nothing. What it does to packages stands with them
 * (`packages/foldPackages`) and is not needed to show a ticket that has none.
 */
const ofPackages = <Kind extends string, Data>(
  kind: Kind,
  schema: Schema<Data>,
  judgedBy: readonly Role[] = []
): Registered<Kind, Data> => ({
  kind,
  schema,
  ...(judgedBy.length > 0 ? { judgedBy } : {}),
  apply: () => 'contradicts',
  disputed: slices => slices
})

const LEADER_OR_FINANCE: readonly Role[] = ['leader', 'finance']

/** Every kind of fact there is. */
export const FACTS = {
  opened: factOf('terms', opened),
  terms_staged: factOf('terms', termsStaged),
  terms_sent: factOf('terms', termsSent),
  terms_found: factOf('terms', termsFound),
  terms_not_sent: factOf('terms', termsNotSent),
  terms_refused: factOf('terms', termsRefused),
  terms_reminded: factOf('terms', termsReminded),
  terms_unanswered: factOf('terms', termsUnanswered),
  consultation_cancelled: factOf('terms', consultationCancelled),
  client_named: factOf('terms', clientNamed),
  demand_described: factOf('terms', demandDescribed),
  accepted: factOf('acceptance', accepted),
  payer_chosen: factOf('payer', payerChosen),
  unit_approved: factOf('payer', unitApproved),
  client_ceiling_set: factOf('payer', clientCeilingSet),
  requester_changed: factOf('payer', requesterChanged),
  transfer_sent: factOf('payer', transferSent),
  purchase_linked: factOf('payment', purchaseLinked),
  payment_confirmed: factOf('payment', paymentConfirmed),
  payment_withdrawn: factOf('payment', paymentWithdrawn),
  time_captured: factOf('time', timeCaptured),
  capture_discarded: factOf('time', captureDiscarded),
  capture_split: factOf('time', captureSplit),
  entry: factOf('time', entry),
  comment_linked: factOf('time', commentLinked),
  entry_voided: factOf('time', entryVoided),
  entry_waived: factOf('time', entryWaived),
  waiver_confirmed: factOf('time', waiverConfirmed),
  above_ceiling_settled: factOf('time', aboveCeilingSettled),
  designated: factOf('scheduling', designated),
  availability_asked: factOf('scheduling', availabilityAsked),
  appointment_set: factOf('scheduling', appointmentSet),
  appointment_cancelled: factOf('scheduling', appointmentCancelled),
  contact_attempted: factOf('scheduling', contactAttempted),
  error_reported: factOf('scheduling', errorReported),
  error_ticket_opened: factOf('scheduling', errorTicketOpened),
  client_returned: factOf('scheduling', clientReturned),
  sla_exception: factOf('sla', slaException),
  return_answered: factOf('sla', returnAnswered),
  cause_recorded: factOf('billing', causeRecorded),
  invoiced: factOf('closing', invoiced),
  merged_into: factOf('ledger', mergedInto),
  update_linked: factOf('ledger', updateLinked),
  evidence_checked: factOf('ledger', evidenceChecked),
  slot_abandoned: factOf('ledger', slotAbandoned),
  roster_set: factOf('ledger', rosterSet),
  package_granted: ofPackages('package_granted', packageGrantedData, LEADER_OR_FINANCE),
  package_paid: ofPackages('package_paid', packagePaidData, ['finance']),
  payment_reversed: ofPackages('payment_reversed', paymentReversedData, ['finance']),
  package_held: ofPackages('package_held', packageHeldData),
  package_released: ofPackages('package_released', packageReleasedData),
  package_drawn: ofPackages('package_drawn', packageDrawnData),
  draw_returned: ofPackages('draw_returned', drawReturnedData),
  package_adjusted: ofPackages('package_adjusted', packageAdjustedData, LEADER_OR_FINANCE),
  package_cancelled: ofPackages('package_cancelled', packageCancelledData, LEADER_OR_FINANCE)
}

export type FactKind = keyof typeof FACTS

type DataOf<D> = D extends { schema: Schema<infer Data> } ? Data : never
export type FactData = { [K in FactKind]: DataOf<(typeof FACTS)[K]> }

export type FactOf<K extends FactKind> = { [Kind in K]: StoredFact<Kind, FactData[Kind]> }[K]
export type Fact = FactOf<FactKind>

/** Kinds that promise an update of the ticket. */
export type PromisingKind =
  | 'accepted'
  | 'transfer_sent'
  | 'entry_voided'
  | 'entry_waived'
  | 'terms_reminded'
  | 'terms_unanswered'
  | 'consultation_cancelled'
  | 'waiver_confirmed'
  | 'client_ceiling_set'
  | 'availability_asked'
  | 'error_ticket_opened'
  | 'above_ceiling_settled'

/** A fact that counts, with who and when as the server stamped it. */
export type Counted<K extends FactKind> = Stamped<FactData[K]>

/** What the writer decides; the rest is filled in while it is written. */
export type FactDraft = { [K in FactKind]: { kind: K; data: FactData[K] } }[FactKind]

/** The kind's definition, for whatever kind it is. */
export const definitionOf = <K extends FactKind>(kind: K): Registered<K, FactData[K]> => {
  const facts: { [Kind in FactKind]: Registered<Kind, FactData[Kind]> } = FACTS
  return facts[kind]
}

/** What a topic does after a fact to its left counted. It changes its own slice; `before` is what was there before the fact. */
type Reaction<T extends Topic, K extends FactKind> = (
  slice: Slices[T],
  fact: Counted<K>,
  view: View,
  before: View
) => Slices[T]

/** Why a topic does not let a fact to its left count. */
type Veto<T extends Topic, K extends FactKind> = (slice: Slices[T], fact: Counted<K>, view: View) => Verdict | null

type Reactions = { [T in Topic]?: { [K in FactKind]?: Reaction<T, K> } }
type Vetoes = { [T in Topic]?: { [K in FactKind]?: Veto<T, K> } }

export const REACTIONS: Reactions = {
  acceptance: {
    terms_sent: endWithOtherTerms,
    terms_found: endWithOtherTerms,
    consultation_cancelled: endWithCancelling
  },
  payer: {
    opened: keepOffered,
    terms_staged: keepOffered,
    terms_sent: keepOffered,
    terms_found: keepOffered,
    consultation_cancelled: payAnew
  },
  scheduling: { consultation_cancelled: designateAnew },
  sla: {
    terms_sent: endWithConsent,
    terms_found: endWithConsent,
    consultation_cancelled: endWithConsent,
    accepted: startOnAcceptance,
    client_returned: restartOnReturn,
    appointment_set: offerMade,
    appointment_cancelled: offerWithdrawn,
    entry: metByService,
    time_captured: metByService
  }
}

export const VETOES: Vetoes = {
  acceptance: { terms_refused: vetoAnswered, terms_reminded: vetoAnswered, terms_unanswered: vetoAnswered },
  time: { payer_chosen: vetoPayer, consultation_cancelled: vetoCancelling },
  scheduling: { consultation_cancelled: vetoWithAppointment },
  billing: { waiver_confirmed: vetoWaiver },
  closing: {
    payer_chosen: vetoInvoicedPayer,
    entry: lockCorrected,
    entry_voided: lockAltered,
    entry_waived: lockAltered,
    waiver_confirmed: lockAllAltered
  }
}

/** What changes once the gate opens. */
export const onGateOpened = (slices: Slices, gate: View['gate']): Slices => ({
  ...slices,
  time: leaveEarlierToClient(slices.time, slices),
  sla: metByService(slices.sla, null, { time: slices.time, gate })
})
