import type { FactDraft } from '../../domain/registry'
import type { PendingUpdate } from '../../domain/consultation/consultation'
import type { Written } from '../announcing/writeOnce'

/** Of everything that is not an entry's comment. */
export const updateLink = (
  { n, op }: PendingUpdate,
  { auditId, commentId }: Written
): { op: string; draft: FactDraft } => ({
  op: `${op}:update`,
  draft: { kind: 'update_linked', data: { fact: n, auditId, commentId } }
})
