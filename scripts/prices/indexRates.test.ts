import { describe, expect, it } from 'vitest'
import { indexRates } from './indexRates'

const table = (centavos: number, from = '2026-01-01', per: 'minute' | 'hour' = 'minute') => ({
  pricing: { source: 'rate_table' as const, rates: [{ from, price: { centavos, per } }] }
})
const free = { pricing: { source: 'none' as const, rates: [] } }
const priceAfter = (centavos: number, rate: string) =>
  indexRates({ one: table(centavos) }, { rate, from: '2027-01-01' })[0]?.price.centavos

describe('the yearly index', () => {
  it.each([
    [350, '4.2', 365],
    [350, '4,2', 365],
    [100, '4.5', 105],
    [100, '4.4999', 104],
    [12_000, '10', 13_200],
    [350, '-4.2', 335]
  ])('makes of %i centavos with %s %% %i, rounded half-up once', (before, rate, after) => {
    expect(priceAfter(before, rate)).toBe(after)
  })

  it('keeps what a price is charged by, and says in its note how it came about', () => {
    const [row] = indexRates({ one: table(12_000, '2026-02-01', 'hour') }, { rate: '4.2', from: '2027-01-01' })
    expect(row).toMatchObject({ from: '2027-01-01', price: { centavos: 12_504, per: 'hour' }, percent: 4.2 })
    expect(row?.note).toBe('120.00 (from 2026-02-01) indexed by 4.2 %, rounded half-up to the centavo: 125.04.')
  })

  it('reaches every modality with dated prices, or the one that is named', () => {
    const all = { one: table(350), two: table(280), free }
    const asked = { rate: '4.2', from: '2027-01-01' }
    expect(indexRates(all, asked).map(({ modality }) => modality)).toEqual(['one', 'two'])
    expect(indexRates(all, { ...asked, modality: 'two' }).map(({ modality }) => modality)).toEqual(['two'])
  })

  it.each(['0', '51', '-51', 'x', '4.2%', '', '1e1', '4.20001', 'NaN'])('refuses %j as a rate', rate => {
    expect(() => priceAfter(350, rate)).toThrow(`"${rate}" is no yearly index`)
  })

  it.each([
    ['2026-01-01', 'one: 2026-01-01 is not after 2026-01-01'],
    ['2025-12-31', 'one: 2025-12-31 is not after 2026-01-01'],
    ['2027-02-30', '"2027-02-30" is no date'],
    ['01/01/2027', '"01/01/2027" is no date']
  ])('refuses %s as the first day', (from, said) => {
    expect(() => indexRates({ one: table(350) }, { rate: '4.2', from })).toThrow(said)
  })

  it('refuses a modality that is not there or has no dated price, and an index that rounding swallows', () => {
    const asked = { rate: '4.2', from: '2027-01-01' }
    expect(() => indexRates({ one: table(350) }, { ...asked, modality: 'two' })).toThrow('There is no modality two')
    expect(() => indexRates({ free }, { ...asked, modality: 'free' })).toThrow('No dated price to index in free')
    expect(() => priceAfter(1, '4.2')).toThrow('leave 0.01 as it is')
  })
})
