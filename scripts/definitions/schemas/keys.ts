import { z } from 'zod'

/** A definition's name: its file name, and what every other definition calls it. */
export const key = z.string().regex(/^[a-z][a-z0-9_]*$/)
export const isoDate = z.iso.date()
/** Plan features a definition needs; an account without them cannot hold it. */
export const requires = z
  .array(z.enum(['custom_objects', 'ticket_forms', 'sla_policies', 'schedules', 'several_schedules']))
  .default([])

/** An earlier version's: switched off where an account has it, and made nowhere. */
export const retired = z.literal(true).optional()
