import * as z from 'zod/mini'
import { instant, positive, price, text, whole } from '../kernel/schema'
import { ACCEPTANCE_DOUBTS } from '../people/eligibility'

/** What the facts of this topic say, as it is stored. Spellings never change. */

/** What spoke against an answer; empty where nothing did. */
export const doubts = z.array(z.enum(ACCEPTANCE_DOUBTS))

/** Why a leader took an answer with doubts; without doubts none is needed. */
export const confirmation = z.nullable(z.object({ reason: text }))

export const acceptedData = z.object({
  /** n of the terms_sent that is accepted. */
  terms: positive,
  termsVersion: text,
  bodyHash: text,
  price,
  acceptorId: whole,
  /** In records of version 1 only. */
  acceptorName: z.exactOptional(text),
  organizationId: z.nullable(whole),
  /** The acceptor's flag at that moment; if it goes away later the acceptance stands. */
  flag: z.nullable(z.boolean()),
  channel: z.enum(['comment', 'chat', 'oral']),
  commentId: z.nullable(whole),
  /** The event of the conversation log, where it was said in a message. */
  eventId: z.exactOptional(text),
  auditId: z.nullable(whole),
  acceptedAt: instant,
  doubts,
  confirmation,
  /** For an oral acceptance: the public comment that confirms it. */
  oralNote: z.nullable(text),
  due: z.object({ offer: z.nullable(instant), start: z.nullable(instant) })
})

export type Accepted = z.infer<typeof acceptedData>
