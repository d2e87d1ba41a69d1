import type { RecordedEntry } from '../time/slice'

interface InvoicedEntry {
  /** n of the fact that invoiced it: invoices come in this order. */
  n: number
  invoice: string
  /** As it was charged: nothing that comes later changes it. */
  entry: RecordedEntry
}

export interface ClosingSlice {
  /** By the entry's number. */
  invoiced: ReadonlyMap<number, InvoicedEntry>
}

export const NOTHING_INVOICED: ClosingSlice = { invoiced: new Map() }
