import * as z from 'zod/mini'
import { localDate } from '../../kernel/instant'
import { positive, text } from '../../kernel/schema'
import { defineFact, isBlank, type Judging } from '../../ledger/defineFact'
import { openTermsOf, type TermsSlice, withEnd } from '../slice'

/** Nobody answered the terms, nor the reminder of an earlier day: the wait ends, and the client is told. */
export const termsUnanswered = defineFact({
  kind: 'terms_unanswered',
  schema: z.object({ terms: positive, reminder: positive, publicNote: text }),
  promises: () => 'comment',
  apply(terms: TermsSlice, fact, { offsetAt }: Judging) {
    const { data, at } = fact
    if (!terms.everSent.has(data.terms)) return 'unknown_target'
    if (openTermsOf(terms)?.n !== data.terms) return 'out_of_order'
    const { reminder } = terms
    if (reminder?.n !== data.reminder) return 'unknown_target'
    if (localDate(at, offsetAt) <= localDate(reminder.at, offsetAt)) return 'out_of_order'
    return isBlank(data.publicNote) ? 'contradicts' : withEnd(terms, fact, 'unanswered')
  }
})
