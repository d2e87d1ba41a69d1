import { composed } from '../kernel/normalise'
import { sha256 } from '../ledger/hash'
import type { EvidenceFault, TicketPast } from '../ledger/ticketPast'
import type { SentTerms } from './data'

/** What the ticket's comments say against the one that terms left in, however they did; `isWhole` = its text holds them. */
export async function sentCommentFault(
  { commentId, sentAt, bodyHash }: Pick<SentTerms, 'commentId' | 'sentAt' | 'bodyHash'>,
  { comments }: Pick<TicketPast, 'comments'>,
  isWhole: (text: string) => boolean
): Promise<EvidenceFault | null> {
  const comment = comments.find(({ id }) => id === commentId)
  if (!comment) return 'comment_missing'
  if (!comment.public) return 'comment_private'
  const isSame = comment.at === sentAt && (await sha256(composed(comment.text))) === bodyHash
  return isSame && isWhole(comment.text) ? null : 'comment_differs'
}
