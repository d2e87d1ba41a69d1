import type { Entry } from '../../domain/consultation/consultation'
import { isOwn } from '../../domain/time/alteration'
import type { TicketRead } from './ticketRead'

/** An entry as it is listed, and what this agent may do to it. */
export interface ShownEntry extends Entry {
  /** What sets it apart from an entry that simply counts; null = nothing. */
  mark:
    | 'invoiced'
    | 'transferred'
    | `unbillable.${NonNullable<Entry['unbillable']>}`
    | Exclude<Entry['status'], 'counts'>
    | null
  /** It is settled and counts no more; what was changed by hand waits for a leader. */
  gone: boolean
  /** `own` = open to alteration, but nobody alters their own: another leader does. */
  may: { void: boolean; waive: boolean; correct: boolean; own: boolean }
}

type Seen = Pick<TicketRead, 'may' | 'me' | 'form' | 'consultation'>

export const shownEntries = (seen: Seen): ShownEntry[] =>
  seen.consultation.entries.map(entry => ({
    ...entry,
    mark: markOf(entry),
    gone: entry.status !== 'counts' && entry.status !== 'disputed',
    may: alterable(entry, seen)
  }))

const markOf = ({ status, invoice, payer, coveredSeconds, unbillable }: Entry): ShownEntry['mark'] => {
  if (invoice) return 'invoiced'
  if (status !== 'counts') return status
  // the Unit pays it, only not by an invoice of ours
  if (payer === 'unit_transfer' && coveredSeconds > 0) return 'transferred'
  return unbillable ? `unbillable.${unbillable}` : null
}

/** An invoiced entry is locked; a voided, waived or corrected one is settled, one changed by hand is entered anew. */
const alterable = (entry: Entry, { may, me, form, consultation }: Seen): ShownEntry['may'] => {
  const isWritable = consultation.gap === null
  const isOpen = entry.status === 'counts' && entry.invoice === null && isWritable
  const own = isOwn(entry, me.id)
  return {
    own: own && isOpen && may.void,
    void: isOpen && may.void && !own,
    waive: isOpen && may.waive && !own && entry.billableSeconds + entry.packageSeconds > 0,
    correct: (isOpen || (entry.status === 'disputed' && isWritable)) && may.void && !own && form.status !== 'closed'
  }
}
