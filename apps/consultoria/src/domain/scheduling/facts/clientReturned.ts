import * as z from 'zod/mini'
import { asksConsent } from '../../acceptance/settings'
import type { AcceptanceSlice } from '../../acceptance/slice'
import { isBefore, latest } from '../../kernel/instant'
import { instant, whole } from '../../kernel/schema'
import { defineFact, type Judging } from '../../ledger/defineFact'
import { commentFault, isOwnWord } from '../../ledger/ticketPast'
import type { PayerSlice } from '../../payer/slice'
import { type Consent, consultancyOf } from '../../time/services'
import type { TimeSlice } from '../../time/slice'
import { isStillToCome } from '../pending'
import type { SchedulingSlice } from '../slice'

const schema = z.object({
  commentId: whole,
  auditId: whole,
  at: instant,
  due: z.object({ offer: z.nullable(instant), start: z.nullable(instant) }),
  /** The ticket was solved until this comment opened it again. */
  solved: z.exactOptional(z.boolean())
})

export type ClientReturned = z.infer<typeof schema>

interface View extends Judging, Consent {
  acceptance: AcceptanceSlice
  payer: PayerSlice
  time: TimeSlice
}

/**
 * The client answered after the service they consented to began: something is to be agreed anew, once per comment and never
 * back to an earlier one. A comment that accepted or approved is no return. An appointment that was kept is over.
 */
export const clientReturned = defineFact({
  kind: 'client_returned',
  schema,
  writer: 'anybody',
  apply(scheduling: SchedulingSlice, { data }, view: View) {
    if (!isReturn(scheduling, data, view)) return 'out_of_order'
    return {
      ...scheduling,
      returned: new Set([...scheduling.returned, data.commentId]),
      lastReturn: data.at,
      appointment: isStillToCome(scheduling, view, data.at) ? scheduling.appointment : null
    }
  },
  evidence: ({ data }, past) => {
    const fault = commentFault(past, data.commentId, { at: data.at, authorId: null })
    const isTheirs = past.comments.some(comment => comment.id === data.commentId && isOwnWord(comment))
    return fault ?? (isTheirs ? null : 'comment_doubtful')
  }
})

const isReturn = (
  { returned, lastReturn }: SchedulingSlice,
  { commentId, at }: ClientReturned,
  view: View
): boolean => {
  const { acceptance, payer, modality } = view
  const began = consultancyOf(view)?.from ?? null
  const consent = asksConsent(modality) ? acceptance.consentSince : began
  if (began === null || consent === null) return false
  if ([acceptance.answered, payer.answered, returned].some(known => known.has(commentId))) return false
  return !isBefore(at, latest(began, consent, lastReturn ?? began))
}
