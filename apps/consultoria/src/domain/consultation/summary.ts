import { sumOf } from '../kernel/grouping'
import { offeredIn } from '../terms/slice'
import { asksAgain } from '../acceptance/slice'
import { emptySlots, headOf, type Rejected } from '../ledger/streamEnd'
import { isBefore } from '../kernel/instant'
import { ceilingOf } from '../payer/ceiling'
import { isPayers } from '../payer/paying'
import { proposedBy } from '../billing/cause'
import { behindGate } from '../time/limits/aboveCeiling'
import { isCounted } from '../time/entries'
import { consultancyOf, isServed } from '../time/services'
import type { Slices } from '../registry'
import type { Consultation, Entry } from './consultation'
import type { FoldState } from './foldState'
import { modalityOf } from './judge'
import { stageOf } from './stage'

/** What follows from all facts together. Voided and corrected entries are in no sum. */
export const summarise = (state: FoldState): Consultation => {
  const { positions, context, judged } = state
  const { slices, gate, pendingUpdates } = judged
  const { ledger, terms, acceptance, payer, time, scheduling, sla, billing } = slices
  const modality = modalityOf(slices, context)
  const empty = emptySlots(positions, ledger.abandoned)
  const consultancy = consultancyOf({ ...slices, modality })
  const entries = entriesOf(slices, modality)
  const consultation: Consultation = {
    ...headOf(positions),
    ...sumsOf(entries, payer),
    stream: state.stream,
    modality: terms.modality,
    stage: 'none',
    terms: {
      staged: terms.staged,
      sent: terms.sent,
      problem: terms.problem,
      reminder: terms.reminder,
      closedTo: terms.closedTo,
      before: terms.before,
      offered: offeredIn(terms)
    },
    // an older consent stands, whatever became of the terms that were to follow it
    ended: acceptance.accepted === null ? terms.ended : null,
    demand: terms.demand,
    opener: terms.opener,
    acceptance: acceptance.accepted,
    reacceptance: asksAgain(terms, acceptance),
    payment: slices.payment,
    payer: {
      kind: payer.kind,
      chosen: payer.chosen,
      approval: payer.approval,
      requesterChanged: payer.requesterChanged,
      transferSent: payer.transferSent,
      clientCeiling: payer.clientCeiling
    },
    gate,
    clocks: sla,
    designation: scheduling.designation,
    appointment: scheduling.appointment,
    pastAppointments: scheduling.past,
    handOvers: scheduling.handOvers,
    missedAt: missedIn(scheduling, consultancy?.to ?? null),
    appointmentTold: scheduling.told,
    availability: scheduling.availability,
    topics: scheduling.topics,
    errors: scheduling.errors,
    attempts: scheduling.attempts,
    entries,
    captures: [...time.captures],
    pendingUpdates: [...pendingUpdates],
    serviceBeganAt: consultancy?.from ?? null,
    servedUntil: consultancy?.to ?? null,
    lastReturn: scheduling.lastReturn,
    cause: billing.cause,
    waiver: proposedBy(billing.cause?.data ?? null, entries, modality),
    mergedInto: ledger.mergedInto,
    checkedTo: ledger.checkedTo,
    gap: empty[0] ?? null,
    abandoned: [...ledger.abandoned],
    rejected: [...state.rejected, ...empty.map((n): Rejected => ({ n, kind: null, by: 0, code: 'gap' }))],
    pending: [...state.pending],
    newer: [...state.newer]
  }
  return { ...consultation, stage: stageOf(consultation, modality) }
}

/** Service after it has made up for it. */
const missedIn = ({ missedAt }: Slices['scheduling'], servedUntil: string | null): string | null =>
  missedAt !== null && servedUntil !== null && isBefore(missedAt, servedUntil) ? null : missedAt

/** Entries with what the other topics say of them. An invoiced one stays as it was; only its comment may still be found. */
const entriesOf = ({ acceptance, time, closing }: Slices, modality: ReturnType<typeof modalityOf>): Entry[] =>
  time.entries.map(entry => {
    const invoiced = closing.invoiced.get(entry.n)
    return {
      ...(invoiced?.entry ?? entry),
      commentId: entry.commentId,
      served: isServed({ acceptance, modality }, entry),
      invoice: invoiced?.invoice ?? null,
      invoicedBy: invoiced?.n ?? null
    }
  })

type Sums = Pick<Consultation, 'totals' | 'lastWorkDate' | 'ceiling'>

const sumsOf = (entries: readonly Entry[], payer: Slices['payer']): Sums => {
  const counted = entries.filter(isCounted)
  const ceiling = ceilingOf(payer)
  return {
    totals: {
      realSeconds: sumOf(counted, ({ data }) => data.seconds),
      billableSeconds: sumOf(counted, ({ billableSeconds }) => billableSeconds),
      unbillableSeconds: sumOf(counted, ({ unbillableSeconds }) => unbillableSeconds)
    },
    lastWorkDate:
      counted
        .map(entry => entry.data.workDate)
        .toSorted()
        .at(-1) ?? null,
    ceiling:
      ceiling === null
        ? null
        : {
            minutes: ceiling,
            usedSeconds: sumOf(counted, entry => (isPayers(entry, payer) ? behindGate(entry) : 0))
          }
  }
}
