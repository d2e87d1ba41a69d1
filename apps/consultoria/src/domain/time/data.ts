import * as z from 'zod/mini'
import { LIMITS } from '../kernel/limits'
import { instant, localDate, positive, text, whole } from '../kernel/schema'
import { WAIVER_REASONS } from './waiverReasons'

/** What the facts of this topic say, as it is stored. Spellings never change. */

const drawnFrom = z.object({
  organizationId: whole,
  n: positive,
  seconds: positive,
  /** What was left afterwards, of how much, and until when the first of it may be used: what the client is told. */
  left: z.exactOptional(
    z.object({ seconds: whole, of: whole, until: z.nullable(localDate), single: z.exactOptional(z.literal(true)) })
  )
})

export const entryData = z.object({
  seconds: positive.check(z.maximum(LIMITS.entrySeconds)),
  /** Start and end when they are known; a manual entry may have a duration only. */
  startedAt: z.nullable(instant),
  endedAt: z.nullable(instant),
  workDate: localDate,
  note: text,
  analystId: whole,
  /** In records of version 1 only. */
  analystName: z.exactOptional(text),
  /** What the agent asked for; whether it counts is the fold's decision. */
  billable: z.boolean(),
  /** Requester and organization at the moment of recording (T18). */
  requesterId: whole,
  organizationId: z.nullable(whole),
  source: z.enum(['timer', 'manual', 'composer']),
  capture: z.nullable(positive),
  /** n of the entry that this one corrects; the old one no longer counts. */
  corrects: z.nullable(positive),
  /** What organization's packages cover of it: the draw there, written before the entry. Left out = no packages are drawn on. */
  draw: z.exactOptional(z.nullable(drawnFrom)),
  /** The billing session it was recorded in; null = none was begun. */
  session: z.nullable(text)
})

export type EntryData = z.infer<typeof entryData>

export const timeCapturedData = z.object({
  startedAt: instant,
  endedAt: instant,
  seconds: positive,
  timerOp: text,
  stoppedBy: whole
})

export type TimeCaptured = z.infer<typeof timeCapturedData>

export const waiverConfirmedData = z.object({
  /** n of the cause that proposed it. */
  cause: positive,
  entries: z.array(positive).check(z.minLength(1)),
  reason: z.enum(WAIVER_REASONS),
  issueId: text,
  note: text,
  /** The public comment that tells the client; left out where the ticket takes none. */
  publicNote: z.exactOptional(text)
})

export type WaiverConfirmed = z.infer<typeof waiverConfirmedData>
