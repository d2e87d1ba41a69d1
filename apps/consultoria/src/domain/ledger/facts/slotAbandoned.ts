import * as z from 'zod/mini'
import { positive } from '../../kernel/schema'
import { holdsRole } from '../../people/roles'
import { defineFact, isLeader, type Judging } from '../defineFact'
import type { LedgerSlice } from '../slice'

/**
 * Places of the stream that hold nothing readable and never will: without it nothing could be written behind them. An
 * administrator's, or a leader's where nothing readable lies in those slots. A readable record is never disabled by it.
 */
export const slotAbandoned = defineFact({
  kind: 'slot_abandoned',
  schema: z.object({ slots: z.array(positive) }),
  judgedBy: ['leader', 'administrator'],
  afterMerge: true,
  apply(ledger: LedgerSlice, fact, view: Judging) {
    const { slots } = fact.data
    // what was put there afterwards takes nothing back
    const isReadable = (n: number): boolean => {
      const record = view.positions.slots.get(n)?.[0]
      return record?.reading.kind === 'fact' && record.createdAt <= fact.at
    }
    const readable = slots.filter(isReadable)
    if (!holdsRole(view.roles, 'administrator', fact.by, fact.at)) {
      if (!isLeader(view, fact)) return 'not_entitled'
      if (readable.length > 0) return 'contradicts'
    }
    if (slots.length === 0) return 'contradicts'
    return { ...ledger, abandoned: new Set([...ledger.abandoned, ...slots.filter(n => !readable.includes(n))]) }
  }
})
