import { isCounted } from '../time/entries'
import { type BilledScope, type BilledBatch, billScope, scopesOf } from './billingScopes'
import { explain, type ExplanationStep } from './billingExplanation'
import { groupBy, sumOf } from '../kernel/grouping'
import { priceOfAll, type Price } from '../kernel/money'
import type { ChargedEntry, Charging } from './chargedEntry'
import type { Paying } from '../payer/paying'
import type { PayerSlice } from '../payer/slice'
import type { Payer } from '../payer/payerKinds'

export type { ExplanationStep } from './billingExplanation'

/** What one payer owes. Minutes are billed minutes; amounts are integer centavos without taxes, null without a price. */
export interface PayerBill {
  payer: Payer
  /** The Unit that pays it; each has a bill of its own. */
  unit: ChargedEntry['unit']
  billedMinutes: number
  realSeconds: number
  billableSeconds: number
  amount: number | null
  /** With taxes, where they are added at a known rate; null where the rate is unknown ("+ impostos"). */
  total: number | null
  price: Price | null
  previouslyInvoicedSeconds: number
  /** The part of billedMinutes that earlier closings have invoiced, and the part still to invoice. */
  invoicedMinutes: number
  openMinutes: number
  openAmount: number | null
  lines: BillLine[]
  explanation: ExplanationStep[]
}

/** The bill of the payer in force; `perPayer` holds it and every other one whose minutes stayed theirs. */
export interface Bill extends PayerBill {
  perPayer: PayerBill[]
}

/** One scope of rounding: a ticket, a session or an entry. */
interface BillLine {
  scope: string
  entries: number[]
  seconds: number
  billedMinutes: number
  openMinutes: number
  amount: number | null
}

interface Billed {
  entries: readonly ChargedEntry[]
  payer: Pick<PayerSlice, 'kind' | 'chosen'>
}

/** The bills of a consultation. Voided and corrected entries are in none; waived ones count as real, not billable time. */
export const billOf = (consultation: Billed, modality: Charging | null): Bill => {
  const counting = consultation.entries.filter(isCounted)
  const { kind, chosen } = consultation.payer
  const now: Paying = { payer: kind, unit: kind === 'client' ? null : (chosen?.data.unit ?? null) }
  const groups = groupBy(counting, payingKey)
  const current = payerBill(now, groups.get(payingKey(now)) ?? [], modality)
  groups.delete(payingKey(now))
  const others = [...groups.values()].flatMap(entries => (entries[0] ? [payerBill(entries[0], entries, modality)] : []))
  return { ...current, perPayer: [current, ...others] }
}

const payingKey = ({ payer, unit }: Paying): string => `${payer} ${unit?.organizationId ?? ''}`

const payerBill = ({ payer, unit }: Paying, entries: readonly ChargedEntry[], modality: Charging | null): PayerBill => {
  const scopes = isCharged(modality) ? scopesOf(entries, modality).map(scope => billScope(scope, modality)) : []
  const batches = scopes.flatMap(scope => scope.batches)
  const open = batches.filter(({ invoice }) => invoice === null)
  const done = batches.filter(({ invoice }) => invoice !== null)
  const bill = {
    payer,
    unit,
    billedMinutes: sumOf(scopes, ({ billedMinutes }) => billedMinutes),
    realSeconds: sumOf(entries, ({ data }) => data.seconds),
    billableSeconds: sumOf(entries, ({ billableSeconds }) => billableSeconds),
    amount: amountOf(batches),
    total: modality ? totalOf(batches, modality) : null,
    price: entries.findLast(({ price }) => price !== null)?.price ?? null,
    previouslyInvoicedSeconds: sumOf(done, ({ seconds }) => seconds),
    invoicedMinutes: sumOf(done, ({ minutes }) => minutes),
    openMinutes: sumOf(open, ({ minutes }) => minutes),
    openAmount: amountOf(open),
    lines: scopes.map(line)
  }
  return { ...bill, explanation: explain(bill, entries, scopes, modality) }
}

const isCharged = (modality: Charging | null): modality is Charging =>
  modality !== null && modality.pricing.source !== 'none'

const line = (scope: BilledScope): BillLine => ({
  scope: scope.key,
  entries: scope.entries.map(({ n }) => n),
  seconds: sumOf(scope.batches, ({ seconds }) => seconds),
  billedMinutes: scope.billedMinutes,
  openMinutes: sumOf(
    scope.batches.filter(({ invoice }) => invoice === null),
    ({ minutes }) => minutes
  ),
  amount: amountOf(scope.batches)
})

/**
 * An invoice is a document of its own: its charges are summed exactly and rounded once, and the bill is the sum of its
 * invoices and of what is still open.
 */
const amountOf = (batches: readonly BilledBatch[], percent = 0): number | null => {
  const invoices = groupBy(batches, ({ invoice }) => invoice)
  let amount = 0
  for (const parts of invoices.values()) {
    const charges = parts.flatMap(part => part.charges)
    const priced = charges.flatMap(({ seconds, price }) => (price ? [{ seconds, price }] : []))
    if (priced.length < charges.length) return null
    amount += priceOfAll(priced, percent)
  }
  return batches.length === 0 ? 0 : amount
}

const totalOf = (batches: readonly BilledBatch[], { taxes }: Charging): number | null => {
  if (taxes.mode !== 'added') return amountOf(batches)
  return taxes.ratePercent === null ? null : amountOf(batches, taxes.ratePercent)
}
