import type { Consultation } from './ledger/consultation'
import type { Payer, Policy, Price } from './policy'

/** What one payer owes. Minutes are billed minutes; amounts are integer centavos without taxes, null without a price. */
export interface PayerBill {
  payer: Payer
  billedMinutes: number
  realSeconds: number
  billableSeconds: number
  amount: number | null
  /** With taxes, where they are added at a known rate; null where the rate is unknown ("+ impostos"). */
  total: number | null
  price: Price | null
  previouslyInvoicedSeconds: number
  /** The part of billedMinutes and amount that earlier closings have invoiced, and the part still to invoice. */
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
export interface BillLine {
  scope: string
  entries: number[]
  seconds: number
  billedMinutes: number
  openMinutes: number
  amount: number | null
}

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

export const billOf = (consultation: Consultation, policy: Policy | null): Bill => {
  throw new Error(`not written yet ${consultation.stream} ${policy?.key}`)
}
