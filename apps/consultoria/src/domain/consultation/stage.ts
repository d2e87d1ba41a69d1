import { conclusionGaps } from '../modality/conclusion'
import type { Modality } from '../modality/modality'
import type { Consultation, Stage } from './consultation'
import type { FoldState } from './foldState'
import { isPayers } from '../payer/paying'
import { consultancyOf, isServed } from '../time/services'

/** Sums and dates that follow from the facts that counted. Voided and corrected entries are in no sum. */
export const summarise = (state: FoldState): void => {
  const { shown } = state
  const counting = shown.entries.filter(({ status }) => status === 'counts' || status === 'waived')
  const sum = (seconds: (entry: (typeof counting)[number]) => number) =>
    counting.reduce((total, entry) => total + seconds(entry), 0)
  shown.totals = {
    realSeconds: sum(entry => entry.data.seconds),
    billableSeconds: sum(entry => entry.billableSeconds),
    unbillableSeconds: sum(entry => entry.unbillableSeconds)
  }
  const consultancy = consultancyOf(state)
  shown.serviceBeganAt = consultancy?.from ?? null
  shown.servedUntil = consultancy?.to ?? null
  for (const entry of shown.entries) entry.served = isServed(state, entry)
  shown.lastWorkDate =
    counting
      .map(entry => entry.data.workDate)
      .toSorted()
      .at(-1) ?? null
  const ceiling = shown.payer.approval?.data.ceilingMinutes ?? null
  if (ceiling !== null) {
    const usedSeconds = sum(entry => (isPayers(entry, shown.payer) ? entry.coveredSeconds : 0))
    shown.ceiling = { minutes: ceiling, usedSeconds }
  }
}

/** `ready` = service was given and nothing is missing before Solve. A modality without a gate needs no terms. */
export const stageOf = (consultation: Consultation, modality: Modality | null): Stage => {
  const { terms, acceptance, head } = consultation
  if (!head || (!terms.staged && consultation.modality === null && consultation.entries.length === 0)) return 'none'
  if (!acceptance && modality?.gate !== 'none') return terms.sent ? 'terms_sent' : 'opened'
  if (consultation.serviceBeganAt !== null) {
    return conclusionGaps(consultation, modality, { timerRunning: false }).length === 0 ? 'ready' : 'in_service'
  }
  if (consultation.appointment) return 'scheduled'
  return consultation.designation ? 'designated' : 'accepted'
}
