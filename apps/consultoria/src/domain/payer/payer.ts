import { codeOf, oneLine } from '../kernel/normalise'
import type { Payer } from './payerKinds'

/** Code of a Unit: T and digits. */
export const isUnitCode = (code: string): boolean => /^T\d+$/.test(tidyCode(code))

/** An organization of the network; every other is somebody's client. */
export const isUnit = ({ fields }: { fields: { unit_code?: unknown } }): boolean =>
  isUnitCode(String(fields.unit_code ?? ''))

export const tidyCode = codeOf

/** 14 characters without punctuation, letters in upper case. */
export const tidyCnpj = (cnpj: string): string => codeOf(cnpj).replaceAll(/[.\-/]/g, '')

/**
 * Check digits by modulo 11. Since July 2026 the first twelve places may hold letters, each worth its ASCII code − 48, so
 * that digits keep their value (Receita Federal, IN RFB 2.229/2024). One character fourteen times is never issued.
 */
export const isCnpj = (cnpj: string): boolean => {
  const text = tidyCnpj(cnpj)
  if (!/^[0-9A-Z]{12}\d{2}$/.test(text) || /^(.)\1{13}$/.test(text)) return false
  const first = checkDigit(text.slice(0, 12))
  return text.endsWith(`${first}${checkDigit(text.slice(0, 12) + first)}`)
}

const checkDigit = (text: string): number => {
  // weights 2 … 9 from the right, over and over
  const sum = [...text].reduce(
    (total, character, index) => total + (character.charCodeAt(0) - 48) * (((text.length - 1 - index) % 8) + 2),
    0
  )
  return sum % 11 < 2 ? 0 : 11 - (sum % 11)
}

/** Who is to pay, with what an invoice or a transfer needs. */
interface PayerChoice {
  payer: Payer
  unit: { code: string; cnpj: string } | null
  transfer: { costCenter: string; valueClass: string; accountingItem: string } | null
}

/** Billing data that are missing or wrong, by the name of the field to fill. */
export type BillingGap = 'unit' | 'code' | 'cnpj' | 'cost_center' | 'value_class' | 'accounting_item'

export const billingGaps = (choice: PayerChoice): BillingGap[] => {
  const gaps: BillingGap[] = []
  if (choice.payer !== 'client' && !choice.unit) gaps.push('unit')
  if (choice.payer === 'unit_invoice') {
    if (!isUnitCode(choice.unit?.code ?? '')) gaps.push('code')
    if (!isCnpj(choice.unit?.cnpj ?? '')) gaps.push('cnpj')
  }
  if (choice.payer === 'unit_transfer') {
    if (!choice.transfer?.costCenter.trim()) gaps.push('cost_center')
    if (!choice.transfer?.valueClass.trim()) gaps.push('value_class')
    if (!choice.transfer?.accountingItem.trim()) gaps.push('accounting_item')
  }
  return gaps
}

/**
 * Do the typed code and CNPJ belong to the organization that was chosen? Its own fields decide, and an organization without
 * them is no Unit until an administrator says so.
 */
export const unitMismatch = (
  typed: { code: string; cnpj: string },
  organization: { code: string | null; cnpj: string | null }
): 'unit_unregistered' | 'code_mismatch' | 'cnpj_mismatch' | null => {
  if (!isUnitCode(organization.code ?? '') || !isCnpj(organization.cnpj ?? '')) return 'unit_unregistered'
  if (tidyCode(organization.code ?? '') !== tidyCode(typed.code)) return 'code_mismatch'
  if (tidyCnpj(organization.cnpj ?? '') !== tidyCnpj(typed.cnpj)) return 'cnpj_mismatch'
  return null
}

/** The managerial transfer as `label: value` lines; the caller brings the words in the recipient's language. */
export const transferText = (lines: readonly { label: string; value: string }[]): string =>
  lines.map(({ label, value }) => `${label}: ${oneLine(value)}`).join('\n')
