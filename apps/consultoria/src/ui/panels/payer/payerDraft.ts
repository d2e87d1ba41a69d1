import type { OrganizationFieldKey } from '../../../catalog/generated/catalog'
import { isCnpj, isUnitCode } from '../../../domain/payer/payer'
import type { Organization } from '../../../ports'
import type { PayerInput } from '../../../application/commands/inputs'

/** As it is typed: an empty reason is none. */
export interface PayerDraft extends Omit<PayerInput, 'reason'> {
  reason: string
}

type PayerError = 'required' | 'code' | 'cnpj'

export function payerErrors(draft: PayerDraft, rerouting: boolean): Partial<Record<keyof PayerDraft, PayerError>> {
  const errors: Partial<Record<keyof PayerDraft, PayerError>> = {}
  if (draft.payer !== 'client' && draft.unitOrganizationId === null) errors.unitOrganizationId = 'required'
  if (draft.payer === 'unit_invoice') {
    if (!isUnitCode(draft.code)) errors.code = 'code'
    if (!isCnpj(draft.cnpj)) errors.cnpj = 'cnpj'
  }
  if (draft.payer === 'unit_transfer')
    for (const field of ['costCenter', 'valueClass', 'accountingItem'] as const)
      if (draft[field].trim() === '') errors[field] = 'required'
  if (rerouting && draft.reason.trim() === '') errors.reason = 'required'
  return errors
}

/** Only what belongs to the chosen payer is handed on. */
export function payerInput(draft: PayerDraft, rerouting: boolean): PayerInput {
  const invoice = draft.payer === 'unit_invoice'
  const transfer = draft.payer === 'unit_transfer'
  return {
    payer: draft.payer,
    unitOrganizationId: draft.payer === 'client' ? null : draft.unitOrganizationId,
    code: invoice || transfer ? draft.code.trim() : '',
    cnpj: invoice || transfer ? draft.cnpj.trim() : '',
    costCenter: transfer ? draft.costCenter.trim() : '',
    valueClass: transfer ? draft.valueClass.trim() : '',
    accountingItem: transfer ? draft.accountingItem.trim() : '',
    reason: rerouting ? draft.reason.trim() : null
  }
}

/** What the organization already knows of itself. */
export function unitData(unit: Organization): Partial<PayerDraft> {
  const text = (key: OrganizationFieldKey) => String(unit.fields[key] ?? '')
  return {
    unitOrganizationId: unit.id,
    code: text('unit_code'),
    cnpj: text('cnpj'),
    costCenter: text('cost_center'),
    valueClass: text('value_class'),
    accountingItem: text('accounting_item')
  }
}
