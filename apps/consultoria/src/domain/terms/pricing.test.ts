import { describe, expect, it } from 'vitest'
import { priceAt } from './pricing'
import { duvida, online, tecnica } from '../testing/modalities'

describe('the price of new terms', () => {
  it('is the youngest rate on the date', () => {
    expect(priceAt(tecnica, '2025-12-31')).toEqual({ centavos: 325, per: 'minute' })
    expect(priceAt(tecnica, '2026-01-01')).toEqual({ centavos: 350, per: 'minute' })
    expect(priceAt(tecnica, '2024-12-31')).toBeNull()
  })

  it('is by the hour where the modality says so, and none where time has no price', () => {
    expect(priceAt(online, '2026-01-01')).toEqual({ centavos: 12_000, per: 'hour' })
    expect(priceAt(duvida, '2026-01-01')).toBeNull()
  })
})
