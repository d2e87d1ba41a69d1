import * as z from 'zod/mini'
import { isBefore } from '../../kernel/instant'
import { instant, positive, text, whole } from '../../kernel/schema'
import { defineFact, isBlank } from '../../ledger/defineFact'
import { commentFault } from '../../ledger/ticketPast'
import { type TermsSlice, withEnd } from '../slice'

/** The client said no to the terms sent last: in a comment of the ticket, or spoken, in the words of whoever heard it. */
export const termsRefused = defineFact({
  kind: 'terms_refused',
  schema: z.object({
    terms: positive,
    refusedBy: whole,
    refusedAt: instant,
    channel: z.enum(['comment', 'oral']),
    commentId: z.nullable(whole),
    auditId: z.nullable(whole),
    /** What was said, where no comment says it. */
    note: z.nullable(text)
  }),
  apply(terms: TermsSlice, fact) {
    const { data } = fact
    const sent = terms.everSent.get(data.terms)
    if (!sent) return 'unknown_target'
    if (terms.sent?.n !== sent.n || sent.n <= terms.closedTo) return 'out_of_order'
    const isTold = data.channel === 'oral' ? !isBlank(data.note) : data.commentId !== null && data.auditId !== null
    if (!isTold || isBefore(data.refusedAt, sent.data.sentAt)) return 'contradicts'
    return withEnd(terms, fact, 'refused')
  },
  evidence({ data }, past) {
    if (data.commentId === null) return null
    const fault = commentFault(past, data.commentId, { at: data.refusedAt, authorId: data.refusedBy })
    // a no that somebody wrote as an internal note, or for somebody, ends the wait all the same
    return fault === 'comment_private' ? null : fault
  }
})
