import type { Instant } from '../kernel/instant'
import type { Stamped } from '../ledger/fact'
import type { PayerChosen } from './data'
import type { RequesterChanged } from './data'
import type { TransferSent } from './data'
import type { ClientCeilingSet } from './data'
import type { UnitApproved } from './data'
import type { Payer } from './payerKinds'

export interface PayerSlice {
  kind: Payer
  chosen: Stamped<PayerChosen> | null
  approval: Stamped<UnitApproved> | null
  requesterChanged: Stamped<RequesterChanged> | null
  transferSent: Stamped<TransferSent> | null
  /** What was agreed with the client about how long it takes. */
  clientCeiling: Stamped<ClientCeilingSet> | null
  /** Every choice, by its number. */
  choices: ReadonlyMap<number, Stamped<PayerChosen>>
  approvedSince: Instant | null
  billingCompleteSince: Instant | null
  requesterChangedAt: Instant | null
  /** Comments that are an approval: none of them is a return. */
  answered: ReadonlySet<number>
}

export const CLIENT_PAYS: PayerSlice = {
  kind: 'client',
  chosen: null,
  approval: null,
  requesterChanged: null,
  transferSent: null,
  clientCeiling: null,
  choices: new Map(),
  approvedSince: null,
  billingCompleteSince: null,
  requesterChangedAt: null,
  answered: new Set()
}

export const isSamePayer = ({ data: a }: Stamped<PayerChosen>, { data: b }: Stamped<PayerChosen>): boolean =>
  a.payer === b.payer && a.unit?.organizationId === b.unit?.organizationId
