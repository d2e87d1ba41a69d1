import * as z from 'zod/mini'
import { LIMITS } from '../kernel/limits'
import { localDate, positive, text, whole } from '../kernel/schema'

/** What the facts of an organization's packages say, as it is stored. Spellings never change. */

const seconds = z.int().check(z.minimum(1), z.maximum(LIMITS.packageSeconds))
const centavos = z.int().check(z.minimum(0), z.maximum(LIMITS.packageCentavos))

/** Where a package comes from: a purchase, an accepted proposal, a campaign, a contract, or courtesy. */
export const ORIGINS = ['order', 'proposal', 'campaign', 'contract', 'courtesy'] as const

/** How a purchase is paid. */
export const METHODS = ['boleto', 'card', 'pix', 'transfer', 'other'] as const

export const packageGrantedData = z.object({
  /** The product it was sold as, by the key that modalities name. */
  product: text,
  seconds,
  /** Without taxes; null = it was not sold for money of its own. */
  centavos: z.nullable(centavos),
  origin: z.enum(ORIGINS),
  /** Number of the order, proposal, campaign or contract: the same one grants once. */
  reference: text,
  /** The ticket it comes from. */
  ticketId: z.nullable(positive),
  validFrom: localDate,
  /** The last day whose work it covers; null = without end. */
  validUntil: z.nullable(localDate),
  /** How it is paid and until when; null = there is nothing to pay. */
  payment: z.nullable(z.object({ method: z.enum(METHODS), dueOn: localDate })),
  /** From when on it covers work: once it is paid, or from the grant. */
  usable: z.enum(['paid', 'granted']),
  /** What a meeting leaves over is gone after its day; left out = it is kept as long as the package is valid. */
  remainder: z.exactOptional(z.literal('single_meeting'))
})

export type PackageGranted = z.infer<typeof packageGrantedData>

/** `package` is the n of its grant. */
export const packagePaidData = z.object({
  package: positive,
  centavos,
  /** Tax that the buyer withheld: with the amount it makes the price. */
  withheldCentavos: centavos,
  paidOn: localDate,
  method: z.enum(METHODS),
  /** Pressed by finance, from an imported list, or the field an integration's user changed (its audit). */
  source: z.enum(['finance', 'import', 'integration']),
  /** Line of the list, or id of the audit; null = none. */
  reference: z.nullable(text)
})

export type PackagePaid = z.infer<typeof packagePaidData>

export const paymentReversedData = z.object({ package: positive, reason: text })

export const packageHeldData = z.object({
  package: positive,
  ticketId: positive,
  /** Operation id of the appointment they are held for. */
  appointment: text,
  day: localDate,
  seconds
})

export type PackageHeld = z.infer<typeof packageHeldData>

/** n of the hold. */
export const packageReleasedData = z.object({ hold: positive })

export const packageDrawnData = z.object({
  ticketId: positive,
  /** Operation id of the entry: it is written after the draw. */
  entry: text,
  analystId: whole,
  workDate: localDate,
  /** Earliest expiry first. */
  parts: z.array(z.object({ package: positive, seconds })),
  /** The hold that the draw uses up; null = none. */
  hold: z.nullable(positive),
  /** The draw of the entry that this one's entry corrects: it goes back in the same step. */
  replaces: z.nullable(positive)
})

export type PackageDrawn = z.infer<typeof packageDrawnData>

/** A draw goes back whole: its entry was voided, waived or corrected, moved to another package, or never written. */
export const drawReturnedData = z.object({
  draw: positive,
  why: z.enum(['voided', 'waived', 'corrected', 'moved', 'not_written']),
  reason: z.nullable(text)
})

export const packageAdjustedData = z.object({
  package: positive,
  /** Added where positive. */
  seconds: z.int().check(z.minimum(-LIMITS.packageSeconds), z.maximum(LIMITS.packageSeconds)),
  reason: text
})

export const packageCancelledData = z.object({ package: positive, reason: text })
