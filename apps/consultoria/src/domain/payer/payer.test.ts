import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { billingGaps, isCnpj, isUnitCode, tidyCnpj, tidyCode, transferText, unitMismatch } from './payer'

const choice = { unit: null, transfer: null, rerouted: false, reason: null }

describe('the Unit as payer', () => {
  it.each([
    '11.222.333/0001-81',
    '00000000000191',
    '11444777010809',
    '12.ABC.345/01DE-35',
    '12abc34501de35',
    '11.222.333/0001–81',
    '１１．２２２．３３３／０００１－８１',
    ' 11.222.\u200b333/0001\u2011\u00ad81\u00a0',
    '11\u202f222\u202f333\u20440001\u221281'
  ])('accepts the CNPJ %j', cnpj => {
    expect(isCnpj(cnpj)).toBe(true)
    expect(tidyCnpj(cnpj)).toMatch(/^[0-9A-Z]{14}$/)
  })

  it.each(['11.222.333/0001-82', '12ABC34501DE53', '00000000000000', '1122233300018', '12ABC34501DEA5', ''])(
    'refuses the CNPJ %j',
    cnpj => {
      expect(isCnpj(cnpj)).toBe(false)
    }
  )

  it('notices every single wrong digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 13 }), fc.integer({ min: 1, max: 9 }), (place, step) => {
        const digits = [...'11222333000181']
        digits[place] = String((Number(digits[place]) + step) % 10)
        expect(isCnpj(digits.join(''))).toBe(false)
      })
    )
  })

  it('knows unit codes by T and digits', () => {
    expect([' t01234 ', 'T', 'X01234', 'T01A'].map(isUnitCode)).toEqual([true, false, false, false])
    expect(['Ｔ０１２３４', 'T\u200b01\u00a0234', '\u202at01234\u202c'].map(tidyCode)).toEqual(Array(3).fill('T01234'))
  })

  it('names every billing datum that is missing', () => {
    expect(billingGaps({ ...choice, payer: 'client' })).toEqual([])
    expect(billingGaps({ ...choice, payer: 'unit_invoice' })).toEqual(['unit', 'code', 'cnpj'])
    const transfer = { costCenter: '10', valueClass: ' ', accountingItem: '' }
    expect(billingGaps({ ...choice, payer: 'unit_transfer', transfer })).toEqual([
      'unit',
      'value_class',
      'accounting_item'
    ])
  })

  it('compares what was typed with what the organization says', () => {
    const typed = { code: 't01234', cnpj: '11.222.333/0001-81' }
    expect(unitMismatch(typed, { code: 'T01234', cnpj: '11222333000181' })).toBeNull()
    expect(unitMismatch(typed, { code: 'T09999', cnpj: '11222333000181' })).toBe('code_mismatch')
    expect(unitMismatch(typed, { code: 'T01234', cnpj: '00000000000191' })).toBe('cnpj_mismatch')
  })

  it('is no organization that nobody registered as a Unit', () => {
    const typed = { code: 'T01234', cnpj: '11.222.333/0001-81' }
    expect(unitMismatch(typed, { code: null, cnpj: '11222333000181' })).toBe('unit_unregistered')
    expect(unitMismatch(typed, { code: 'T01234', cnpj: null })).toBe('unit_unregistered')
    expect(unitMismatch(typed, { code: 'A01234', cnpj: '11222333000181' })).toBe('unit_unregistered')
  })

  it('writes one line for each datum of a transfer', () => {
    expect(
      transferText([
        { label: 'Ticket', value: '35' },
        { label: 'Horas', value: '1h\n30' }
      ])
    ).toBe('Ticket: 35\nHoras: 1h 30')
  })
})
