import * as z from 'zod/mini'
import { positive, text } from '../../kernel/schema'
import { defineFact, isBlank, type Judging } from '../../ledger/defineFact'
import { holdsRole } from '../../people/roles'
import { isWithdrawn } from '../../time/entries'
import { entryIn, type TimeSlice } from '../../time/slice'
import type { ClosingSlice } from '../slice'

/** Finance's act; from then on the entry is locked. */
export const invoiced = defineFact({
  kind: 'invoiced',
  schema: z.object({ entry: positive, invoice: text }),
  judgedBy: ['finance'],
  afterMerge: true,
  money: { figures: () => ({}), announcedBy: () => 'manifest' },
  apply(closing: ClosingSlice, fact, view: Judging & { time: TimeSlice }) {
    const { entry, invoice } = fact.data
    const target = entryIn(view.time, entry)
    if (!target) return 'unknown_target'
    if (!holdsRole(view.roles, 'finance', fact.by, fact.at)) return 'not_entitled'
    if (closing.invoiced.has(entry) || isWithdrawn(target)) return 'out_of_order'
    if (isBlank(invoice)) return 'contradicts'
    return { invoiced: new Map([...closing.invoiced, [entry, { n: fact.n, invoice, entry: target }]]) }
  }
})
