import * as z from 'zod/mini'
import { positive, whole } from '../../kernel/schema'
import { defineFact } from '../../ledger/defineFact'
import { entryIn, type TimeSlice, withEntry } from '../slice'

/** The public comment of an entry is on the ticket. One entry ↔ one comment: the first link holds. */
export const commentLinked = defineFact({
  kind: 'comment_linked',
  schema: z.object({ entry: positive, auditId: whole, commentId: whole }),
  writer: 'anybody',
  afterMerge: true,
  target: ({ entry }) => entry,
  apply(time: TimeSlice, { data }) {
    const target = entryIn(time, data.entry)
    if (!target) return 'unknown_target'
    return target.commentId === null ? withEntry(time, { ...target, commentId: data.commentId }) : 'out_of_order'
  },
  /** The comment is there, public, and in an audit of the entry's own operation. */
  evidence({ data: { entry, auditId, commentId } }, past, { all }) {
    const comment = past.comments.find(({ id }) => id === commentId)
    if (!comment) return 'comment_missing'
    if (!comment.public) return 'comment_private'
    const op = all.get(entry)?.op
    const isOurs = past.witnesses.some(witness => witness.op === op && witness.auditId === auditId)
    return isOurs && comment.auditId === auditId ? null : 'comment_differs'
  }
})
