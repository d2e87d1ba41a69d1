import * as z from 'zod/mini'
import { isDate, type Instant, type LocalDate } from './instant'
import { LIMITS } from './limits'

// compiled schemas need `eval`, which the frame's content policy reports
z.config({ jitless: true })

/** What a value read from outside must look like. Keys that a later version added are let through. */
export type Schema<T> = z.ZodMiniType<T>

/** Whether the value has the shape. The value itself is kept, never a copy of it: its exact text may be hashed. */
export const fits = <T>(schema: Schema<T>, value: unknown): value is T => schema.safeParse(value).success

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const text = z.string()
export const whole = z.int()
export const positive = z.int().check(z.positive())
const upTo = (most: number) => z.int().check(z.minimum(0), z.maximum(most))

const isInYears = (value: string): boolean => {
  const year = Number(value.slice(0, 4))
  return year >= LIMITS.firstYear && year <= LIMITS.lastYear
}

/** UTC with whole seconds: 2026-11-21T18:00:00Z. */
export const instant: Schema<Instant> = z
  .string()
  .check(
    z.refine(
      value => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value) && isInYears(value) && !Number.isNaN(Date.parse(value))
    )
  )
export const localDate: Schema<LocalDate> = z.iso.date().check(z.refine(value => isDate(value) && isInYears(value)))

/** A price of one minute or one hour, in centavos without taxes; null = without charge. */
export const price = z.nullable(z.object({ centavos: upTo(LIMITS.priceCentavos), per: z.enum(['minute', 'hour']) }))
