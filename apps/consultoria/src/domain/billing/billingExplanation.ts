import type { BilledScope } from './billingScopes'
import type { ChargedEntry, Charging } from './chargedEntry'
import type { Price } from '../kernel/money'
import { startedSteps } from '../kernel/duration'
import { groupBy, sumOf } from '../kernel/grouping'
import { secondsIn } from '../time/limits/aboveCeiling'

/** Coded steps of "por que foi cobrado?", in reading order. */
export interface ExplanationStep {
  code:
    | 'real'
    | 'not_billable'
    | 'billable'
    | 'no_charge'
    | 'rounded_up'
    | 'minimum'
    | 'already_invoiced'
    | 'price'
    | 'taxes'
  values: Record<string, string | number>
}

/** The figures the steps lead to. */
interface BillFigures {
  realSeconds: number
  billableSeconds: number
  billedMinutes: number
  invoicedMinutes: number
  openMinutes: number
  amount: number | null
  total: number | null
  price: Price | null
}

/** "Por que foi cobrado?": from the real time to the amount, one coded step each; steps that change nothing are left out. */
export const explain = (
  bill: BillFigures,
  entries: readonly ChargedEntry[],
  scopes: readonly BilledScope[],
  modality: Charging | null
): ExplanationStep[] => {
  if (entries.length === 0) return []
  const steps: ExplanationStep[] = [{ code: 'real', values: { seconds: bill.realSeconds, entries: entries.length } }]
  steps.push(...notBillable(entries))
  if (scopes.length === 0) return [...steps, { code: 'no_charge', values: {} }]
  steps.push({ code: 'billable', values: { seconds: bill.billableSeconds } })
  if (modality) steps.push(...scopes.flatMap(scope => rounding(scope, modality)))
  if (bill.invoicedMinutes > 0) {
    steps.push({ code: 'already_invoiced', values: { minutes: bill.invoicedMinutes, open: bill.openMinutes } })
  }
  if (bill.price) {
    const { centavos, per } = bill.price
    steps.push({ code: 'price', values: { centavos, per, minutes: bill.billedMinutes, amount: bill.amount ?? 0 } })
  }
  return modality ? [...steps, ...taxes(bill, modality)] : steps
}

/** Unbilled seconds by cause; of a split entry the part before the gate, and what lies above a ceiling by itself. */
const notBillable = (entries: readonly ChargedEntry[]): ExplanationStep[] => {
  const unbilled = entries.flatMap(entry => {
    const above = secondsIn(entry.above)
    const why = entry.unbillable ?? (entry.payer === 'client' ? 'before_acceptance' : 'before_approval')
    return [
      { why, seconds: entry.unbillableSeconds - above },
      { why: 'above_ceiling', seconds: above }
    ].filter(({ seconds }) => seconds > 0)
  })
  return [...groupBy(unbilled, ({ why }) => why)].map(([why, group]) => ({
    code: 'not_billable',
    values: { why, seconds: sumOf(group, ({ seconds }) => seconds) }
  }))
}

const rounding = ({ key, batches, billedMinutes }: BilledScope, modality: Charging): ExplanationStep[] => {
  const seconds = sumOf(batches, batch => batch.seconds)
  const increment = Math.max(1, modality.incrementMinutes)
  const rounded = startedSteps(seconds, increment)
  const steps: ExplanationStep[] = []
  if (rounded * 60 !== seconds) {
    steps.push({ code: 'rounded_up', values: { scope: key, seconds, minutes: rounded, increment } })
  }
  if (billedMinutes > rounded) {
    steps.push({ code: 'minimum', values: { scope: key, minutes: rounded, minimum: billedMinutes } })
  }
  return steps
}

const taxes = ({ total }: Pick<BillFigures, 'total'>, { taxes }: Charging): ExplanationStep[] => {
  if (taxes.mode !== 'added') return []
  if (taxes.ratePercent === null || total === null) return [{ code: 'taxes', values: { mode: 'added' } }]
  return [{ code: 'taxes', values: { mode: 'added', percent: taxes.ratePercent, total } }]
}
