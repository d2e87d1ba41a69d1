import { describe, expect, it } from 'vitest'
import { hourlyPrice, priceAt } from './pricing'
import { duvida, online, tecnica } from '../testing/modalities'

describe('the price of new terms', () => {
  it('is the youngest rate on the date', () => {
    expect(priceAt(tecnica, '2025-12-31')).toEqual({ centavos: 325, per: 'minute' })
    expect(priceAt(tecnica, '2026-01-01')).toEqual({ centavos: 350, per: 'minute' })
    expect(priceAt(tecnica, '2024-12-31')).toBeNull()
  })

  it('is the contract’s where the modality says so, and none where time has no price', () => {
    expect(priceAt(online, '2026-01-01', { centavos: 12_000, per: 'hour' })).toEqual({ centavos: 12_000, per: 'hour' })
    expect(priceAt(online, '2026-01-01')).toBeNull()
    expect(priceAt(duvida, '2026-01-01', { centavos: 12_000, per: 'hour' })).toBeNull()
  })

  it.each([
    ['120', 12_000],
    ['120.5', 12_050],
    ['120,50', 12_050],
    ['120.500', 12_050],
    [99.99, 9999]
  ])('reads the contract’s hourly rate %j exactly', (field, centavos) => {
    expect(hourlyPrice(field)).toEqual({ centavos, per: 'hour' })
  })

  it.each(['', null, '-1', '1.234', '1.2.3', 'R$ 10'])('guesses no rate from %j', field => {
    expect(hourlyPrice(field)).toBeNull()
  })
})
