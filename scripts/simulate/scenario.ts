import { z } from 'zod'

const values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
const comment = z.strictObject({ body: z.string(), public: z.boolean().default(true) })

/** What somebody sets on a ticket; names of people, groups and fields are keys. */
const change = {
  subject: z.string().optional(),
  status: z.enum(['new', 'open', 'pending', 'hold', 'solved', 'closed']).optional(),
  group: z.string().optional(),
  assignee: z.string().optional(),
  tags: z.array(z.string()).optional(),
  fields: values.optional(),
  comment: comment.optional()
}

const by = z.string().default('analista')

const event = z.union([
  z.strictObject({ update: z.strictObject(change), by }),
  z.strictObject({ macro: z.string(), by }),
  z.strictObject({ reply: z.string(), by: z.string().default('cliente') }),
  /** A new ticket from the closed one; everything after it is about the new one. */
  z.strictObject({ follow_up: z.strictObject(change), by }),
  /** ISO 8601 duration; what is due on the way runs, hour by hour. */
  z.strictObject({ advance: z.string().regex(/^P/) })
])

export const scenarioSchema = z.strictObject({
  title: z.string().min(1),
  now: z.iso.datetime().default('2026-11-16T13:00:00Z'),
  ticket: z.strictObject({ ...change, by }),
  events: z.array(event).default([]),
  expect: z.strictObject({
    status: change.status,
    /** All of them, in any order. */
    tags: z.array(z.string()).optional(),
    fields: values.optional(),
    /** All of them, in their order; the subject's beginning is enough, and of the body what it must say. */
    notifications: z
      .array(z.strictObject({ to: z.array(z.string()), subject: z.string(), says: z.array(z.string()).default([]) }))
      .optional(),
    /** View key → whether the ticket is in it. */
    views: z.record(z.string(), z.boolean()).optional(),
    /** Text of the last public comment. */
    comment: z.string().optional()
  })
})

export type Scenario = z.infer<typeof scenarioSchema>
export type ScenarioEvent = z.infer<typeof event>
export type TicketChange = Omit<Scenario['ticket'], 'by'>
