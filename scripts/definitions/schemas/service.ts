import { z } from 'zod'
import { isoDate, requires } from './keys'

const condition = z.strictObject({
  field: z.string(),
  operator: z.string(),
  value: z.union([z.string(), z.array(z.string())])
})

export const slaPolicySchema = z.strictObject({
  title: z.string().min(1),
  description: z.string().optional(),
  requires: requires.default(['sla_policies']),
  all: z.array(condition).default([]),
  any: z.array(condition).default([]),
  /** One target per metric and priority, in minutes. */
  metrics: z
    .array(
      z.strictObject({
        priority: z.enum(['low', 'normal', 'high', 'urgent']),
        metric: z.string().min(1),
        target: z.int().positive(),
        business_hours: z.boolean()
      })
    )
    .min(1)
})

export const scheduleSchema = z.strictObject({
  name: z.string().min(1),
  requires: requires.default(['schedules']),
  /** A Rails name such as "Brasilia", not "America/Sao_Paulo". */
  time_zone: z.string().min(1),
  /** Minutes since Sunday 00:00; none spans midnight. */
  intervals: z.array(z.strictObject({ start_time: z.int().min(0), end_time: z.int().max(10_080) })).min(1),
  holidays: z.array(z.strictObject({ name: z.string().min(1), start_date: isoDate, end_date: isoDate })).default([])
})

/** Texts say `{{dc.<key>}}`. */
export const dynamicContentSchema = z.strictObject({
  name: z.string().min(1),
  default_locale: z.string(),
  /** Locale code such as pt-BR → text. */
  variants: z.record(z.string(), z.string())
})

export type DynamicContent = z.infer<typeof dynamicContentSchema>
