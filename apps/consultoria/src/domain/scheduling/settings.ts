import * as z from 'zod/mini'

/** How a meeting is held, as the agent and the client read it; another one needs its words in three languages first. */
const MEDIA = ['phone', 'remote', 'replay', 'google_meet', 'on_site'] as const
export type Medium = (typeof MEDIA)[number]

export const schedulingSettings = {
  scheduling: z.strictObject({
    /** Whether an appointment is agreed before the work. */
    appointment: z.enum(['required', 'optional', 'none']),
    /** The work may begin at once, without an appointment that is agreed first. */
    immediate: z.boolean(),
    defaultMinutes: z.int().check(z.minimum(0)),
    media: z.array(z.enum(MEDIA)),
    /** The meeting has an address, typed when it is agreed: hosts it may be at, and how its path usually looks. Left out = none. */
    link: z.exactOptional(z.strictObject({ hosts: z.array(z.string()).check(z.minLength(1)), path: z.string() })),
    /** The client is asked for topics and times before anything is agreed, in a macro's words. Left out = nobody asks. */
    availability: z.exactOptional(z.strictObject({ macros: z.record(z.string(), z.string()) })),
    /** The client is reminded on the day before. Left out = no. */
    reminder: z.exactOptional(z.boolean())
  }),
  /** What may be agreed outside the business hours. */
  outOfHours: z.enum(['deny', 'agreement', 'ticket_only']),
  /** Who attends: a leader gives it to somebody, seniors first; whoever attends already goes on; or whoever of the team takes it. */
  assignment: z.enum(['leader_then_senior', 'same_analyst', 'queue']),
  /** Whose work it is, whatever module the ticket names; left out = the module's team. */
  team: z.exactOptional(
    z.strictObject({
      name: z.string(),
      /** Key of a group. */
      group: z.string(),
      /** Tag of its most experienced people. */
      seniorityTag: z.string(),
      /** Whom the client calls. */
      contact: z.exactOptional(z.strictObject({ name: z.string(), phone: z.string() }))
    })
  )
}

export type SchedulingSettings = z.infer<z.ZodMiniObject<typeof schedulingSettings>>
export type Assignment = SchedulingSettings['assignment']
