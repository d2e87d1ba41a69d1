import { openTermsOf } from '../terms/slice'
import type { Payer } from './payerKinds'
import type { PayerSlice } from './slice'

/** A transfer is authorised up to so many hours (T22); an approval that names a limit holds no further than that. */
export const needsCeiling = (payer: Payer, approval?: { namesLimit: boolean }): boolean =>
  payer === 'unit_transfer' || approval?.namesLimit === true

/** The limit of whoever pays: one rule for the Unit's authorised hours and the client's ceiling. */
export const ceilingOf = ({ kind, approval, clientCeiling }: Pick<PayerSlice, 'kind' | 'approval' | 'clientCeiling'>) =>
  (kind === 'client' ? clientCeiling?.data.minutes : approval?.data.ceilingMinutes) ?? null

/** The words by which whoever pays agreed to their limit: the client's own, where more than before was agreed, or the Unit's approval. */
export const agreedLimit = ({
  kind,
  approval,
  clientCeiling
}: Pick<PayerSlice, 'kind' | 'approval' | 'clientCeiling'>): { n: number } | null => {
  if (kind !== 'client') return approval
  return clientCeiling?.data.agreed ? clientCeiling : null
}

interface Told {
  acceptance: unknown
  terms: Parameters<typeof openTermsOf>[0]
  payer: Pick<PayerSlice, 'clientCeiling'>
}

/** The client has terms to read, or has accepted some. */
export const areTermsTold = ({ acceptance, terms }: Omit<Told, 'payer'>): boolean =>
  acceptance !== null || openTermsOf(terms) !== null

/** The client knows of the ceiling: by a comment of its own, or by the terms that were sent since. */
export const isClientCeilingTold = (told: Told): boolean =>
  told.payer.clientCeiling?.data.publicNote !== undefined || areTermsTold(told)

interface Limited {
  ceiling: { minutes: number; usedSeconds: number } | null
}

/** From here on more is asked for before it is needed. */
const WARNED_AT = 0.8

/** Four fifths are used up: the sidebar says so while there is still time to ask (T22). */
export const isCeilingNear = ({ ceiling }: Limited): boolean =>
  ceiling !== null && ceiling.usedSeconds >= ceiling.minutes * 60 * WARNED_AT

/** More time than whoever pays agreed to; a higher ceiling is agreed in a new comment (T22). */
export const isCeilingExceeded = ({ ceiling }: Limited): boolean =>
  ceiling !== null && ceiling.usedSeconds > ceiling.minutes * 60

/** What is likely to be used is never more than what may be: one of the two was mistyped. */
export const isEstimateAbove = (estimateMinutes: number | null, minutes: number | null): boolean =>
  estimateMinutes !== null && minutes !== null && estimateMinutes > minutes
