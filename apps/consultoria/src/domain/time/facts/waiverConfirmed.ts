import { waiverConfirmedData } from '../data'
import { defineFact, type Judging } from '../../ledger/defineFact'
import { altered, altering } from '../alteration'
import type { TimeSlice } from '../slice'

/** A leader confirms the waiver that the cause proposes: all its entries by one press, and one comment to the client. */
export const waiverConfirmed = defineFact({
  kind: 'waiver_confirmed',
  schema: waiverConfirmedData,
  afterMerge: altering.afterMerge,
  judgedBy: altering.judgedBy,
  money: {
    figures: ({ cause, entries, reason }) => ({ cause, entries: entries.join(' '), reason }),
    announcedBy: ({ publicNote }) => (publicNote === undefined ? 'fields' : 'comment')
  },
  promises: ({ publicNote }) => (publicNote === undefined ? null : 'comment'),
  target: ({ cause }) => cause,
  apply(time: TimeSlice, { data, ...stamp }, view: Judging) {
    let waived = time
    for (const entry of data.entries) {
      const next = altered(waived, { ...stamp, data: { entry, reason: data.reason, note: data.note } }, view, 'waived')
      if (typeof next === 'string') return next
      waived = next
    }
    return waived
  }
})
