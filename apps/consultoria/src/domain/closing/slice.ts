import type { RecordedEntry } from '../time/slice'

type Charge = Pick<
  RecordedEntry,
  'payer' | 'unit' | 'unbillable' | 'billableSeconds' | 'unbillableSeconds' | 'coveredSeconds' | 'portions' | 'price'
>

/** An invoiced entry: on which invoice, and what it was charged as. Nothing that comes later changes it. */
export interface InvoicedEntry {
  /** n of the fact that invoiced it: invoices come in this order. */
  n: number
  invoice: string
  charge: Charge
}

export interface ClosingSlice {
  /** By the entry's number. */
  invoiced: ReadonlyMap<number, InvoicedEntry>
}

export const NOTHING_INVOICED: ClosingSlice = { invoiced: new Map() }

export const chargeOf = ({
  payer,
  unit,
  unbillable,
  billableSeconds,
  unbillableSeconds,
  coveredSeconds,
  portions,
  price
}: RecordedEntry): Charge => ({
  payer,
  unit,
  unbillable,
  billableSeconds,
  unbillableSeconds,
  coveredSeconds,
  portions,
  price
})
