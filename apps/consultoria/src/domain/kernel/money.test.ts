import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { priceOf, priceOfAll } from './money'

describe('money', () => {
  it('prices 50 minutes at R$ 120,00 an hour at R$ 100,00', () => {
    expect(priceOf(50 * 60, { centavos: 12_000, per: 'hour' })).toBe(10_000)
  })

  it('rounds half a centavo up, once over the sum', () => {
    const half = { seconds: 1800, price: { centavos: 1, per: 'hour' as const } }
    expect(priceOfAll([half])).toBe(1)
    expect(priceOfAll([half, half])).toBe(1)
    expect(priceOf(1799, half.price)).toBe(0)
  })

  it('adds a known tax before the one rounding', () => {
    expect(priceOf(60, { centavos: 350, per: 'minute' }, 14.25)).toBe(400)
  })

  it('is exact far beyond what floating point holds', () => {
    expect(priceOf(3_600_000, { centavos: 900_719_925_474, per: 'hour' })).toBe(900_719_925_474_000)
  })

  it('never differs from the exact value by more than half a centavo', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.nat(1_000_000), (seconds, centavos) => {
        const exact = BigInt(seconds) * BigInt(centavos)
        const difference = BigInt(priceOf(seconds, { centavos, per: 'hour' })) * 3600n - exact
        expect(difference > -1800n && difference <= 1800n).toBe(true)
      })
    )
  })
})
