import { isBefore } from '../../kernel/instant'
import { isSamePrice } from '../../kernel/money'
import { defineFact } from '../../ledger/defineFact'
import { termsFoundData } from '../data'
import { holdsWords } from '../macroWords'
import { sentCommentFault } from '../sentComment'
import { areOpenAt, isSameTerms, type TermsSlice, withSent } from '../slice'

/** T2: our terms stand whole in a public comment, though nobody staged them: the macro was applied by hand. */
export const termsFound = defineFact({
  kind: 'terms_found',
  schema: termsFoundData,
  writer: 'anybody',
  apply(terms: TermsSlice, fact) {
    const { data } = fact
    const { sent } = terms
    if ([...terms.everSent.values()].some(({ data: { commentId } }) => commentId === data.commentId))
      return 'out_of_order'
    // an earlier comment is not what the client read last, and the same terms once more ask nothing new
    if (sent && isBefore(data.sentAt, sent.data.sentAt)) return 'out_of_order'
    const isSame = sent && isSameTerms(sent.data, data) && isSamePrice(sent.data.price, data.price)
    if (isSame && areOpenAt(terms, data.sentAt) && !data.anew) return 'out_of_order'
    return withSent(terms, { ...fact, data: { ...data, staged: null } })
  },
  evidence: ({ data }, past) => sentCommentFault(data, past, text => holdsWords(text, data.words))
})
