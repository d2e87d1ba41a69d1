import { appointmentCancelled, appointmentSet, clientReturned, slaException } from '../sla/clockRules'
import type { Counted } from './consultation'
import { commentLinked, entry, entryVoided, entryWaived, invoiced } from '../time/entryRules'
import type { Fact, FactKind } from '../ledger/facts'
import type { FoldState, Verdict } from './foldState'
import { updateLinked } from '../payer/pendingUpdateRules'
import { payerChosen, requesterChanged, transferSent, unitApproved } from '../payer/payerRules'
import { captureDiscarded, designated, mergedInto, timeCaptured } from '../time/serviceRules'
import { evidenceChecked, slotAbandoned } from './streamRules'
import { accepted, demandDescribed, termsNotSent, termsSent, termsStaged } from '../terms/termsRules'

type Stamp = Omit<Counted<FactKind>, 'data'>

/** One rule per kind of fact. */
export const judge = (state: FoldState, fact: Fact, stamp: Stamp): Verdict => {
  switch (fact.kind) {
    case 'terms_staged':
      return termsStaged(state, { ...stamp, data: fact.data })
    case 'terms_sent':
      return termsSent(state, { ...stamp, data: fact.data })
    case 'terms_not_sent':
      return termsNotSent(state, { ...stamp, data: fact.data })
    case 'demand_described':
      return demandDescribed(state, { ...stamp, data: fact.data })
    case 'accepted':
      return accepted(state, { ...stamp, data: fact.data })
    case 'client_returned':
      return clientReturned(state, { ...stamp, data: fact.data })
    case 'sla_exception':
      return slaException(state, { ...stamp, data: fact.data })
    case 'payer_chosen':
      return payerChosen(state, { ...stamp, data: fact.data })
    case 'unit_approved':
      return unitApproved(state, { ...stamp, data: fact.data })
    case 'requester_changed':
      return requesterChanged(state, { ...stamp, data: fact.data })
    case 'transfer_sent':
      return transferSent(state, { ...stamp, data: fact.data })
    case 'designated':
      return designated(state, { ...stamp, data: fact.data })
    case 'appointment_set':
      return appointmentSet(state, { ...stamp, data: fact.data })
    case 'appointment_cancelled':
      return appointmentCancelled(state, { ...stamp, data: fact.data })
    case 'time_captured':
      return timeCaptured(state, { ...stamp, data: fact.data })
    case 'capture_discarded':
      return captureDiscarded(state, { ...stamp, data: fact.data })
    case 'entry':
      return entry(state, { ...stamp, data: fact.data })
    case 'comment_linked':
      return commentLinked(state, { ...stamp, data: fact.data })
    case 'update_linked':
      return updateLinked(state, { ...stamp, data: fact.data })
    case 'entry_voided':
      return entryVoided(state, { ...stamp, data: fact.data })
    case 'entry_waived':
      return entryWaived(state, { ...stamp, data: fact.data })
    case 'merged_into':
      return mergedInto(state, { ...stamp, data: fact.data })
    case 'evidence_checked':
      return evidenceChecked(state, { ...stamp, data: fact.data })
    case 'slot_abandoned':
      return slotAbandoned(state, { ...stamp, data: fact.data })
    case 'roster_set':
      // only the roster's own stream says who held which role
      return 'contradicts'
    case 'invoiced':
      return invoiced(state, { ...stamp, data: fact.data })
  }
}
