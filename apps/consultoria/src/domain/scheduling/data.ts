import * as z from 'zod/mini'
import { instant, positive, text, whole } from '../kernel/schema'

/** What the facts of this topic say, as it is stored. Spellings never change. */

export const designatedData = z.object({
  analystId: whole,
  /** In records of version 1 only. */
  analystName: z.exactOptional(text),
  team: text,
  why: text,
  /** Why it passes from the analyst before: with it, and only then, it is a hand-over. */
  reason: z.exactOptional(text)
})

export type Designated = z.infer<typeof designatedData>

/** What came of a call. */
export const CALL_RESULTS = ['reached', 'no_answer', 'busy', 'left_message'] as const
export type CallResult = (typeof CALL_RESULTS)[number]

export const contactAttemptedData = z.object({
  at: instant,
  /** The number that was called. */
  number: text,
  result: z.enum(CALL_RESULTS),
  note: text
})

export type ContactAttempted = z.infer<typeof contactAttemptedData>

/** What turned out to be an error of the system: support attends it, on a ticket of its own. */
export const errorReportedData = z.object({
  subject: text,
  text,
  requesterId: whole,
  organizationId: z.nullable(whole)
})

export type ErrorReported = z.infer<typeof errorReportedData>

export const errorTicketOpenedData = z.object({
  /** n of the report. */
  report: positive,
  ticketId: positive,
  /** What the client reads on the ticket that waits. */
  publicNote: text
})

/** The client is asked what is to be talked about and when. */
export const availabilityAskedData = z.object({
  /** Whose free times were offered. */
  analystId: whole,
  slots: z.array(instant),
  /** Topics as far as they are known. */
  topics: text,
  /** The public comment. */
  publicNote: text
})

export type AvailabilityAsked = z.infer<typeof availabilityAskedData>

export const appointmentSetData = z.object({
  start: instant,
  end: instant,
  medium: text,
  analystId: whole,
  /** In records of version 1 only. */
  analystName: z.exactOptional(text),
  replaces: z.nullable(positive),
  /** Why the one it replaces is not kept, and who asked for it. */
  moved: z.exactOptional(z.object({ by: z.enum(['client', 'us']), reason: text })),
  /** A time outside the business hours: with whom it was agreed, and in which words. */
  agreement: z.exactOptional(z.object({ with: text, words: text })),
  /** A start behind its deadline: why, and n of the calls that show how the client was looked for. */
  late: z.exactOptional(z.object({ reason: text, attempts: z.exactOptional(z.array(positive)) })),
  /** Address of the meeting. */
  link: z.exactOptional(text),
  /** What is to be talked about, as it was agreed. */
  topics: z.exactOptional(text),
  /** What the client reads of it, as it is mailed. */
  told: z.exactOptional(text),
  /** What the client is mailed on the day before; left out = nothing. */
  reminder: z.exactOptional(text)
})

export type AppointmentSet = z.infer<typeof appointmentSetData>
