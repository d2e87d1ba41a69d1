import * as z from 'zod/mini'
import { confirmation, doubts } from '../acceptance/data'
import { instant, positive, text, whole } from '../kernel/schema'
import { PAYERS } from './payerKinds'

/** What the facts of this topic say, as it is stored. Spellings never change. */

export const payerChosenData = z.object({
  payer: z.enum(PAYERS),
  unit: z.nullable(z.object({ organizationId: whole, name: text, code: text, cnpj: text })),
  /** Billing data of the managerial transfer. */
  transfer: z.nullable(z.object({ costCenter: text, valueClass: text, accountingItem: text })),
  /** True where a leader re-routes after the first billable entry. */
  rerouted: z.boolean(),
  reason: z.nullable(text)
})

export type PayerChosen = z.infer<typeof payerChosenData>
export type Unit = PayerChosen['unit']

export const unitApprovedData = z.object({
  payer: positive,
  commentId: whole,
  auditId: whole,
  approverId: whole,
  /** In records of version 1 only. */
  approverName: z.exactOptional(text),
  approvedAt: instant,
  /** Authorised ceiling in minutes; null = none was given. */
  ceilingMinutes: z.nullable(positive),
  doubts,
  confirmation
})

export type UnitApproved = z.infer<typeof unitApprovedData>

export const clientCeilingSetData = z.object({
  /** Up to so many minutes without a new word of the client; null = only an estimate was given. */
  minutes: z.nullable(positive),
  estimateMinutes: z.nullable(positive),
  /** The client's own words, where more than before was agreed. */
  agreed: z.nullable(
    z.object({ commentId: whole, auditId: whole, acceptorId: whole, at: instant, doubts, confirmation })
  ),
  /** The public comment that tells the client; left out where the ticket takes none. */
  publicNote: z.exactOptional(text)
})

export type ClientCeilingSet = z.infer<typeof clientCeilingSetData>

export const requesterChangedData = z.object({
  fromId: whole,
  toId: whole,
  organizationId: whole,
  copiedId: z.nullable(whole),
  auditId: z.nullable(whole)
})

export type RequesterChanged = z.infer<typeof requesterChangedData>

export const transferSentData = z.object({ payer: positive, hours: text, text })

export type TransferSent = z.infer<typeof transferSentData>
