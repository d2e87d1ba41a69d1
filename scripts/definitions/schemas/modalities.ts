import { z } from 'zod'
import { WAIVER_REASONS } from '../../../apps/consultoria/src/domain/billing/waiverReasons'
import { PAYERS } from '../../../apps/consultoria/src/domain/payer/payerKinds'
import { isoDate, key } from './keys'

const perLocale = z.strictObject({ 'pt-BR': z.string(), en: z.string(), es: z.string() })
const count = z.int().nonnegative()
const span = z.strictObject({ count, unit: z.enum(['period', 'business_day', 'hour']) }).nullable()
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/)

/**
 * A modality as its file states it: the domain's Modality, with the holiday list still by name. Only what exists can be said: a
 * part that another process needs (a price by contract, a gate by payment …) comes with the work that builds it.
 */
export const modalitySchema = z.strictObject({
  version: z.string().min(1),
  title: perLocale,
  /** Place among the modalities that are offered, smallest first. */
  order: count,
  requestType: z.string(),
  titlePrefix: z.string().nullable(),
  controlDateField: key,
  gate: z.enum(['acceptance', 'none']),
  acceptor: z.enum(['flagged_user', 'anyone']),
  terms: z.strictObject({
    version: z.string().min(1),
    macros: perLocale,
    timeLogMacros: perLocale,
    acceptanceWords: z.array(z.string())
  }),
  pricing: z.strictObject({
    /** null = time has no price. */
    rateSource: z.enum(['rate_table']).nullable(),
    rates: z.array(
      z.strictObject({
        from: isoDate,
        price: z.strictObject({ centavos: count, per: z.enum(['minute', 'hour']) }),
        note: z.string().optional()
      })
    )
  }),
  minimumMinutes: count,
  incrementMinutes: z.int().positive(),
  minimumScope: z.enum(['entry', 'session', 'ticket']),
  taxes: z.strictObject({ mode: z.enum(['added', 'included', 'none']), ratePercent: z.number().nullable() }),
  waiver: z.strictObject({
    reasons: z.array(z.enum(WAIVER_REASONS)),
    requiresUnpublishedIssue: z.boolean(),
    proposed: z.boolean()
  }),
  scheduling: z.strictObject({
    mode: z.enum(['required', 'optional', 'none']),
    defaultMinutes: count,
    media: z.array(z.string()),
    immediate: z.boolean()
  }),
  sla: z.strictObject({
    offerWithin: span,
    startWithin: span,
    restartOn: z.array(z.enum(['acceptance', 'client_return']))
  }),
  calendar: z.strictObject({
    windows: z.array(z.strictObject({ days: z.array(z.int().min(1).max(7)).min(1), from: clock, to: clock })),
    /** Name of a list in holidays.json, or null for none. */
    holidays: z.string().nullable()
  }),
  outOfHours: z.enum(['deny', 'agreement', 'ticket_only']),
  assignment: z.enum(['leader_then_senior', 'same_analyst']),
  payers: z.array(z.enum(PAYERS)),
  entries: z.strictObject({
    backDateLimitDays: count,
    minimumNoteLength: count,
    overlap: z.enum(['refuse', 'warn']),
    mandatory: z.boolean()
  }),
  supportThresholdMinutes: count.nullable(),
  closing: z
    .strictObject({ businessDay: z.int().positive(), statuses: z.array(z.string()), rollover: z.boolean() })
    .nullable()
})

export const areasSchema = z.strictObject({
  teams: z.record(key, z.strictObject({ name: z.string(), group: key, seniorityTag: z.string() })),
  /** Option tag of the ticket field `module` → team. */
  modules: z.record(z.string(), key)
})

export const holidaysSchema = z.record(
  z.string(),
  z.strictObject({ source: z.string(), dates: z.array(z.strictObject({ date: isoDate, name: z.string() })) })
)

export const recipientsSchema = z.record(key, z.email())
