import { describe, expect, it } from 'vitest'
import { payerErrors, payerInput, unitData, type PayerDraft } from './payerDraft'

const draft: PayerDraft = {
  payer: 'unit_invoice',
  unitOrganizationId: 70,
  code: 'T01234',
  cnpj: '11.222.333/0001-81',
  costCenter: '1020',
  valueClass: '30',
  accountingItem: '4501',
  reason: ''
}

describe('the payer form', () => {
  it('asks an invoiced Unit for its code and CNPJ', () => {
    expect(payerErrors(draft, false)).toEqual({})
    expect(payerErrors({ ...draft, code: '1234', cnpj: '11.222.333/0001-82' }, false)).toEqual({
      code: 'code',
      cnpj: 'cnpj'
    })
  })

  it('asks a transfer for the three cost data', () => {
    expect(payerErrors({ ...draft, payer: 'unit_transfer', costCenter: ' ' }, false)).toEqual({
      costCenter: 'required'
    })
  })

  it('asks for a reason once there is billable time', () => {
    expect(payerErrors(draft, true)).toEqual({ reason: 'required' })
  })

  it('hands on only what belongs to the chosen payer', () => {
    expect(payerInput({ ...draft, payer: 'client' }, false)).toEqual({
      payer: 'client',
      unitOrganizationId: null,
      code: '',
      cnpj: '',
      costCenter: '',
      valueClass: '',
      accountingItem: '',
      reason: null
    })
    expect(payerInput(draft, false)).toMatchObject({ code: 'T01234', costCenter: '' })
  })

  it('takes what the organization knows of itself', () => {
    expect(unitData({ id: 70, name: 'Unidade Serra', fields: { unit_code: 'T01234', cnpj: null } })).toMatchObject({
      unitOrganizationId: 70,
      code: 'T01234',
      cnpj: ''
    })
  })
})
