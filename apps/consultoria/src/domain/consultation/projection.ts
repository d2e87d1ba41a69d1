import { composed } from '../kernel/normalise'
import type { Bill } from '../billing/billing'
import { isAppointmentPending } from '../scheduling/pending'
import { STAGE_TAG } from '../terms/consultationTag'
import { sumOf } from '../kernel/grouping'
import { localDate, type Instant, type OffsetAt } from '../kernel/instant'
import { type Consultation } from './consultation'
import { STAGES } from './stages'
import type { Modality } from '../modality/modality'
import { isLow } from '../packages/lowBalance'
import { paymentDays } from '../payment/clearing'
import { isCounted } from '../time/entries'
import { nearestDeadline } from '../sla/sla'

/** Fields nobody but the ledger writes. */
const LEDGER_FIELDS = [
  'consult_op',
  'consult_stage',
  'consult_payer_name',
  'consult_billable_minutes',
  'consult_due_date',
  'consult_due_hour',
  'consult_due_words',
  'consult_appointment',
  'consult_reminder',
  'consult_demand',
  'consult_transfer',
  'consult_transfer_send',
  'consult_ready',
  'consult_deputy',
  'consult_waiver',
  'consult_payment_due',
  'consult_payment_clears',
  'consult_payment_until',
  'consult_payment_late',
  'consult_low'
] as const

type FieldValue = string | number | boolean | null
/** By ticket field key: a misspelt one does not compile. Beside them the control date, whose field the modality names. */
type LedgerFields = Partial<Record<(typeof LEDGER_FIELDS)[number], FieldValue>>

/** What people read in views and mails. */
export interface ProjectionWords {
  due(at: Instant): string
  dueBrief(at: Instant): string
  payer: Readonly<Record<Consultation['payer']['kind'], string>>
}

/** What the ticket must say so that views, triggers and automations see the consultation. */
export interface Projection {
  /** Only fields the ledger decides. null empties the field. */
  fields: LedgerFields
  /** Of earlier versions, where the ticket has them. */
  removeTags: readonly string[]
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
    words,
    deputy = null
  }: {
    now: Instant
    offsetAt: OffsetAt
    words: ProjectionWords
    /** The leader of the ticket's area is away; null = no area is known. */
    deputy?: boolean | null
  }
): Projection => {
  if (consultation.stage === 'none') return { fields: {}, removeTags: [] }
  const { stage, payer, acceptance, ended } = consultation
  // whatever was agreed is nobody's to keep any more
  const due = ended ? null : nearestDeadline(consultation, now)
  const date = due && localDate(due.at, offsetAt)
  return {
    fields: {
      consult_stage: ended?.isShown === false ? null : STAGE_TAG + stage,
      consult_payer_name: acceptance || payer.chosen ? words.payer[payer.kind] : null,
      // What is billed for the ticket, whoever pays it
      consult_billable_minutes: sumOf(bill.perPayer, ({ billedMinutes }) => billedMinutes),
      consult_due_date: date,
      consult_due_hour: due && words.dueBrief(due.at),
      consult_due_words: due && words.due(due.at),
      consult_appointment: consultation.appointmentTold,
      consult_reminder: reminderIn(consultation),
      consult_ready: stage === 'ready',
      ...(deputy === null ? {} : { consult_deputy: deputy && !ended && stage !== 'ready' }),
      consult_waiver: consultation.waiver !== null,
      ...demandIn(consultation),
      ...(modality?.packages ? prepaidIn(consultation, modality) : {}),
      ...(payer.transferSent ? { consult_transfer: payer.transferSent.data.text } : {}),
      ...(modality && date ? { [modality.controlDateField]: controlDate(consultation, date, offsetAt) } : {})
    },
    removeTags: FORMER_TAGS
  }
}

/** What is mailed on the day before, as long as the appointment stands. */
const reminderIn = (consultation: Consultation): string | null =>
  !consultation.ended && isAppointmentPending(consultation) ? (consultation.appointment?.data.reminder ?? null) : null

/** Where what was bought stands, as views and automations ask: until when it is to be paid, and whether little is left. */
const prepaidIn = (
  { payment: { purchase, confirmed }, ended, entries }: Consultation,
  modality: Modality
): LedgerFields => {
  const due = confirmed || ended ? null : (purchase?.data.dueOn ?? null)
  const days = due && modality.payment ? paymentDays(due, modality.payment, modality.calendar) : null
  const left = entries.findLast(entry => isCounted(entry) && entry.data.draw)?.data.draw?.left
  return {
    consult_payment_due: days?.due ?? null,
    consult_payment_clears: days?.clearsFrom ?? null,
    consult_payment_until: days?.clearsUntil ?? null,
    consult_payment_late: days?.lateFrom ?? null,
    consult_low: left !== undefined && !ended && isLow(left, modality.packages?.lowPercent ?? 0)
  }
}

/** What was asked; else the topics that were agreed for the meeting. */
const demandIn = ({ demand, topics }: Consultation): LedgerFields => {
  const text = demand?.data.text ?? topics
  return text === null ? {} : { consult_demand: text }
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
  return { fields: Object.fromEntries(fields.map(key => [key, null])), removeTags: isInherited ? FORMER_TAGS : [] }
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

/**
 * Tags that earlier versions put on tickets. Type and stage are told by the tags of their own fields, all else by fields without
 * one: these are taken off wherever the consultation's projections are brought up to date.
 */
export const FORMER_TAGS: readonly string[] = [
  'consultoria',
  'consult_ok',
  'consult_payer_client',
  'consult_payer_unit_invoice',
  'consult_payer_unit_transfer',
  'consult_repasse_enviar',
  'consult_sem_ok',
  'consult_prazo_avisado',
  'consult_agendamento_comentado',
  'consult_limpa'
]
