import { localDate } from '../../kernel/instant'
import { defineFact, isBlank, type Judging } from '../../ledger/defineFact'
import { termsRemindedData } from '../data'
import { areOpenAt, type TermsSlice } from '../slice'

/** Whoever has not answered is asked once more, at most once on a day of the account's zone. */
export const termsReminded = defineFact({
  kind: 'terms_reminded',
  schema: termsRemindedData,
  promises: () => 'comment',
  apply(terms: TermsSlice, fact, { offsetAt }: Judging) {
    const { data, at } = fact
    if (!terms.everSent.has(data.terms)) return 'unknown_target'
    if (terms.sent?.n !== data.terms || !areOpenAt(terms, at)) return 'out_of_order'
    const { reminder } = terms
    if (reminder && localDate(at, offsetAt) <= localDate(reminder.at, offsetAt)) return 'out_of_order'
    return isBlank(data.publicNote) ? 'contradicts' : { ...terms, reminder: fact }
  }
})
