/** An exact price: integer centavos for a time unit. R$ 3,50 a minute is { centavos: 350, per: 'minute' }. */
export interface Price {
  centavos: number
  per: 'minute' | 'hour'
}

/** Seconds at a price: exact, and not yet rounded. Add any number of them, round once. */
interface Charge {
  seconds: number
  price: Price
}

const SECONDS = { minute: 60n, hour: 3600n } as const

/**
 * Integer centavos of all charges together: seconds × centavos ÷ unit, summed exactly and rounded once, half-up.
 * `percent` adds a tax before the rounding; it may have up to four decimals.
 */
export const priceOfAll = (charges: readonly Charge[], percent = 0): number => {
  // 3600 is a multiple of both units, so every charge is a whole number of 3600ths of a centavo
  const exact = charges.reduce(
    (sum, { seconds, price }) => sum + BigInt(seconds) * BigInt(price.centavos) * (3600n / SECONDS[price.per]),
    0n
  )
  const factor = 1_000_000n + BigInt(Math.round(percent * 10_000))
  return Number(divideHalfUp(exact * factor, 3600n * 1_000_000n))
}

export const priceOf = (seconds: number, price: Price, percent = 0): number => priceOfAll([{ seconds, price }], percent)

const divideHalfUp = (numerator: bigint, denominator: bigint): bigint =>
  numerator >= 0n
    ? (2n * numerator + denominator) / (2n * denominator)
    : -((-2n * numerator + denominator) / (2n * denominator))

/** Two prices that charge the same for the same time unit; no price is like no price. */
export const isSamePrice = (a: Price | null, b: Price | null): boolean =>
  a?.centavos === b?.centavos && a?.per === b?.per
