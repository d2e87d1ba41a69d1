import { composed } from '../../kernel/normalise'
import { termsSentData } from '../data'
import { isSamePrice } from '../../kernel/money'
import { defineFact } from '../../ledger/defineFact'
import { sha256 } from '../../ledger/hash'
import { fits } from '../../kernel/schema'
import { holdsText } from '../text'
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
  async evidence({ data }, { comments }, { all }) {
    const comment = comments.find(({ id }) => id === data.commentId)
    if (!comment) return 'comment_missing'
    if (!comment.public) return 'comment_private'
    const staged = all.get(data.staged)
    const isWhole =
      staged?.kind === termsStaged.kind &&
      fits(termsStaged.schema, staged.data) &&
      holdsText(comment.text, staged.data.termsText)
    const isSame = comment.at === data.sentAt && (await sha256(composed(comment.text))) === data.bodyHash
    return isWhole && isSame ? null : 'comment_differs'
  }
})
