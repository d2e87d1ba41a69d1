import * as z from 'zod/mini'

export const schedulingSettings = {
  scheduling: z.strictObject({
    /** Whether an appointment is agreed before the work. */
    appointment: z.enum(['required', 'optional', 'none']),
    /** The work may begin at once, without an appointment that is agreed first. */
    immediate: z.boolean(),
    defaultMinutes: z.int().check(z.minimum(0)),
    /** Coded media: phone, remote, replay, google_meet … */
    media: z.array(z.string())
  }),
  /** What may be agreed outside the business hours. */
  outOfHours: z.enum(['deny', 'agreement', 'ticket_only']),
  /** Who attends: a leader gives it to somebody, seniors first; whoever attends already goes on; or whoever of the team takes it. */
  assignment: z.enum(['leader_then_senior', 'same_analyst', 'queue'])
}

export type SchedulingSettings = z.infer<z.ZodMiniObject<typeof schedulingSettings>>
export type Assignment = SchedulingSettings['assignment']
