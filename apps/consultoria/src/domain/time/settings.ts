import * as z from 'zod/mini'
import { perLocale } from '../terms/settings'
import { WAIVER_REASONS } from './waiverReasons'

const timeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))

const count = z.int().check(z.minimum(0))

export const timeSettings = {
  entries: z.strictObject({
    /** Key of the macro whose text is the public time log, per language of the client. */
    macros: perLocale,
    /** Calendar days an entry's work date may lie in the past. */
    backDateLimitDays: count,
    minimumNoteLength: count,
    overlap: z.enum(['refuse', 'warn']),
    /** Solve asks for at least one entry. */
    mandatory: z.boolean()
  }),
  /** When a timer was likely forgotten: then nobody bills it whole by one press. Left out = 10 h, 19:00. */
  timer: z.exactOptional(
    z.strictObject({
      ceilingMinutes: z.int().check(z.minimum(1), z.maximum(1440)),
      /** On the account's clock; null = a day ends at midnight. */
      dayEndsAt: z.nullable(timeOfDay)
    })
  ),
  waiver: z.strictObject({
    /** Reasons that propose a waiver; a leader may use all six. */
    reasons: z.array(z.enum(WAIVER_REASONS)),
    requiresUnpublishedIssue: z.boolean(),
    proposed: z.boolean()
  })
}

export type TimeSettings = z.infer<z.ZodMiniObject<typeof timeSettings>>
