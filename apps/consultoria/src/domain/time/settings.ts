import * as z from 'zod/mini'
import { perLocale } from '../terms/settings'
import { WAIVER_REASONS } from './waiverReasons'

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
  waiver: z.strictObject({
    /** Reasons that propose a waiver; a leader may use all six. */
    reasons: z.array(z.enum(WAIVER_REASONS)),
    requiresUnpublishedIssue: z.boolean(),
    proposed: z.boolean()
  })
}

export type TimeSettings = z.infer<z.ZodMiniObject<typeof timeSettings>>
