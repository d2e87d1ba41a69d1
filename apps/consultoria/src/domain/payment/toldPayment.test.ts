import { describe, expect, it } from 'vitest'
import { saoPaulo } from '../testing/modalities'
import { sumTold } from './toldPayment'

const told = (value: string, at = '2026-11-24T12:00:00Z') => sumTold({ value, at }, saoPaulo)

describe('a payment as an integration tells it', () => {
  it('is a day, an amount and, where there is any, withheld tax', () => {
    expect(told('2026-11-23 900.00')).toEqual({ paidOn: '2026-11-23', centavos: 90_000, withheldCentavos: 0 })
    expect(told(' 2026-11-24 855.00+45.00 ')).toEqual({
      paidOn: '2026-11-24',
      centavos: 85_500,
      withheldCentavos: 4500
    })
  })

  it.each([
    '',
    '900.00',
    '2026-11-23 900',
    '2026-11-23 900,00',
    '2026-11-23 0.00+900.00',
    '2026-11-23 -900.00',
    '2026-02-30 900.00',
    '2026-11-25 900.00',
    '1999-11-25 900.00',
    '2026-11-23 999999999.00',
    '2026-11-23 900.00 =1+1'
  ])('is nothing as %j', value => expect(told(value)).toBeNull())
})
