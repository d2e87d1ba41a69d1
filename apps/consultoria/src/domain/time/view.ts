import type { AcceptanceSlice } from '../acceptance/slice'
import type { ConsentSettings } from '../acceptance/settings'
import type { Gate } from '../kernel/gate'
import type { Judging } from '../ledger/defineFact'
import type { PayerSlice } from '../payer/slice'
import type { TermsSettings } from '../terms/settings'

/** What time is judged with: who agreed, who pays, and whether the gate is open. */
export interface TimeView extends Judging {
  acceptance: AcceptanceSlice
  payer: PayerSlice
  gate: Gate
  modality: (ConsentSettings & Pick<TermsSettings, 'pricing'>) | null
}
