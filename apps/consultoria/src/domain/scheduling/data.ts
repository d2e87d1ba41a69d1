import * as z from 'zod/mini'
import { instant, positive, text, whole } from '../kernel/schema'

/** What the facts of this topic say, as it is stored. Spellings never change. */

export const designatedData = z.object({
  analystId: whole,
  /** In records of version 1 only. */
  analystName: z.exactOptional(text),
  team: text,
  why: text
})

export type Designated = z.infer<typeof designatedData>

export const appointmentSetData = z.object({
  start: instant,
  end: instant,
  medium: text,
  analystId: whole,
  /** In records of version 1 only. */
  analystName: z.exactOptional(text),
  replaces: z.nullable(positive)
})

export type AppointmentSet = z.infer<typeof appointmentSetData>
