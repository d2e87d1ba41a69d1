import { composed } from '../kernel/normalise'
import type { Bill } from '../billing/billing'
import { isAppointmentPending } from '../scheduling/pending'
import { CONSULTATION_TAG, STAGE_TAG } from '../terms/consultationTag'
import { sumOf } from '../kernel/grouping'
import { localDate, localTime, type Instant, type OffsetAt } from '../kernel/instant'
import { type Consultation } from './consultation'
import { STAGES } from './stages'
import type { Modality } from '../modality/modality'
import { nearestDeadline } from '../sla/sla'

/** Fields nobody but the ledger writes. */
const LEDGER_FIELDS = [
  'consult_op',
  'consult_stage',
  'consult_payer',
  'consult_billable_minutes',
  'consult_due_date',
  'consult_due_hour',
  'consult_due_words',
  'consult_appointment',
  'consult_demand',
  'consult_transfer',
  'consult_transfer_send',
  'consult_ok',
  'consult_deputy',
  'consult_waiver'
] as const

type FieldValue = string | number | boolean | null
/** By ticket field key: a misspelt one does not compile. Beside them the control date, whose field the modality names. */
type LedgerFields = Partial<Record<(typeof LEDGER_FIELDS)[number], FieldValue>>

/** What the ticket must say so that views, triggers and automations see the consultation. */
export interface Projection {
  /** Only fields the ledger decides. null empties the field. */
  fields: LedgerFields
  addTags: string[]
  /** Left out = the title is as it should be, or nobody's business. */
  subject?: string
}

/**
 * Fields as the ledger wants them. The control date is set while something is due and otherwise left to the agent; the box
 * that sends a managerial transfer is ticked once, with its text, and never from here.
 */
export const project = (
  consultation: Consultation,
  modality: Modality | null,
  bill: Bill,
  {
    now,
    offsetAt,
    dueWords,
    deputy = null
  }: {
    now: Instant
    offsetAt: OffsetAt
    dueWords: (at: Instant) => string
    /** The leader of the ticket's area is away; null = no area is known. */
    deputy?: boolean | null
  }
): Projection => {
  if (consultation.stage === 'none') return { fields: {}, addTags: [] }
  const { stage, payer, demand, acceptance, ended } = consultation
  // whatever was agreed is nobody's to keep any more
  const due = ended ? null : nearestDeadline(consultation, now)
  const date = due && localDate(due.at, offsetAt)
  return {
    fields: {
      consult_stage: ended?.isShown === false ? null : STAGE_TAG + stage,
      consult_payer: acceptance || payer.chosen ? `consult_payer_${payer.kind}` : null,
      // What is billed for the ticket, whoever pays it
      consult_billable_minutes: sumOf(bill.perPayer, ({ billedMinutes }) => billedMinutes),
      consult_due_date: date,
      consult_due_hour: due && localTime(due.at, offsetAt),
      consult_due_words: due && dueWords(due.at),
      consult_appointment: consultation.appointmentTold,
      consult_ok: stage === 'ready',
      ...(deputy === null ? {} : { consult_deputy: deputy && !ended && stage !== 'ready' }),
      consult_waiver: consultation.waiver !== null,
      ...(demand ? { consult_demand: demand.data.text } : {}),
      ...(payer.transferSent ? { consult_transfer: payer.transferSent.data.text } : {}),
      ...(modality && date ? { [modality.controlDateField]: controlDate(consultation, date, offsetAt) } : {})
    },
    addTags: ended?.isShown === false ? [] : [CONSULTATION_TAG]
  }
}

/** An agreed appointment is when the ticket is dealt with next, even where a clock runs out before. */
const controlDate = (consultation: Consultation, due: string, offsetAt: OffsetAt): string => {
  const { appointment } = consultation
  return appointment && isAppointmentPending(consultation) ? localDate(appointment.data.start, offsetAt) : due
}

/**
 * A follow-up inherits the fields of the closed ticket, and only the ledger of that one wrote them: while any of them is
 * filled and the follow-up has no stream of its own, all are emptied, the control dates with them. A date that somebody
 * sets afterwards stays.
 */
export const withoutInherited = (inherited: LedgerFields, modalities: readonly Modality[]): Projection => {
  const isInherited = LEDGER_FIELDS.some(key => normal(inherited[key] ?? null) !== '')
  const dates = modalities.flatMap(({ controlDateField }) => controlDateField ?? [])
  const fields = isInherited ? [...LEDGER_FIELDS, ...dates].filter(key => key in inherited) : []
  return { fields: Object.fromEntries(fields.map(key => [key, null])), addTags: [] }
}

/** Fields whose stored value differs; an empty text, an unticked box and null are the same to the account. */
export const projectionGaps = (projection: Projection, stored: LedgerFields): LedgerFields => {
  const held: Readonly<Record<string, FieldValue | undefined>> = stored
  return Object.fromEntries(
    Object.entries(projection.fields).filter(([key, value]) => normal(value) !== normal(held[key] ?? null))
  )
}

/**
 * Whether the ticket tells of more than the ledger holds: a later stage, or other figures at the same one. An earlier stage is
 * only what was not brought up to date yet.
 */
export const tellsMore = (projection: Projection, stored: LedgerFields): boolean => {
  const rank = (value: unknown): number => STAGES.findIndex(stage => STAGE_TAG + stage === value)
  const ahead = rank(stored.consult_stage) - rank(projection.fields.consult_stage)
  return ahead > 0 || (ahead === 0 && Object.keys(projectionGaps(projection, stored)).length > 0)
}

const normal = (value: string | number | boolean | null): string =>
  value === null || value === false ? '' : composed(String(value)).replaceAll('\r\n', '\n').trim()
