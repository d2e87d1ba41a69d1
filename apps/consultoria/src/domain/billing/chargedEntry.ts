import type { BillingSettings } from './settings'
import type { TermsSettings } from '../terms/settings'
import type { RecordedEntry } from '../time/slice'

/** An entry with the invoice it is on. */
export interface ChargedEntry extends RecordedEntry {
  invoice: string | null
  /** n of the fact that invoiced it: invoices come in this order. */
  invoicedBy: number | null
}

/** How a modality charges. */
export type Charging = BillingSettings & Pick<TermsSettings, 'pricing'>
