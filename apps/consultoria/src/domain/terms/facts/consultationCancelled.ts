import * as z from 'zod/mini'
import { text } from '../../kernel/schema'
import { defineFact, isBlank } from '../../ledger/defineFact'
import { beforeOpening } from '../data'
import { type TermsSlice, withEnd } from '../slice'

/** We withdraw it, with the reason; the client is told where terms have reached them. Billable minutes stand in its way. */
export const consultationCancelled = defineFact({
  kind: 'consultation_cancelled',
  schema: z.object({
    reason: text,
    before: beforeOpening,
    /** The ticket asked for a consultancy before it was opened, and still does. */
    asked: z.boolean(),
    publicNote: z.exactOptional(text)
  }),
  promises: ({ publicNote }) => (publicNote === undefined ? null : 'comment'),
  apply(terms: TermsSlice, fact) {
    const { reason, before, asked, publicNote } = fact.data
    if (terms.modality === null || terms.ended?.why === 'cancelled') return 'out_of_order'
    if (isBlank(reason) || (publicNote !== undefined && isBlank(publicNote))) return 'contradicts'
    // what still lies in a composer somewhere was withdrawn with it
    const ended = withEnd(terms, fact, 'cancelled', { before, isShown: asked })
    return { ...ended, staged: null, problem: null, closedTo: fact.n, before: null }
  }
})
