import { termsSentData } from '../data'
import { isSamePrice } from '../../kernel/money'
import { defineFact } from '../../ledger/defineFact'
import { fits } from '../../kernel/schema'
import { holdsText } from '../text'
import { sentCommentFault } from '../sentComment'
import { isSameTerms, type TermsSlice, wasSent, withSent } from '../slice'
import { termsStaged } from './termsStaged'

/** Found in the ticket's audits: the comment with these terms that was really sent. */
export const termsSent = defineFact({
  kind: 'terms_sent',
  schema: termsSentData,
  writer: 'anybody',
  apply(terms: TermsSlice, fact) {
    const { data } = fact
    const staged = terms.everStaged.get(data.staged)
    if (!staged) return 'unknown_target'
    if (wasSent(terms, staged.n)) return 'out_of_order'
    if (!isSamePrice(staged.data.price, data.price) || !isSameTerms(staged.data, data)) return 'contradicts'
    return withSent(terms, fact)
  },
  evidence({ data }, past, { all }) {
    const staged = all.get(data.staged)
    const words =
      staged?.kind === termsStaged.kind && fits(termsStaged.schema, staged.data) ? staged.data.termsText : null
    return sentCommentFault(data, past, text => words !== null && holdsText(text, words))
  }
})
