import type { Modality } from '../modality/modality'
import type { LocalDate } from '../kernel/instant'
import type { Price } from '../kernel/money'

/**
 * The price terms state on a date, without taxes: the youngest dated rate, or the rate of the client's contract. null where
 * there is none yet, or the modality has no price for time. Once accepted it is frozen; this is only what new terms offer.
 */
export const priceAt = ({ pricing }: Modality, date: LocalDate, contract: Price | null = null): Price | null => {
  if (pricing.rateSource === 'contract') return contract
  if (pricing.rateSource !== 'rate_table') return null
  return pricing.rates.findLast(({ from }) => from <= date)?.price ?? null
}

/** The decimal organization field "Valor da hora" as an exact price; null where it is empty, negative or finer than centavos. */
export const hourlyPrice = (field: string | number | boolean | null): Price | null => {
  const match = /^(\d+)(?:[.,](\d{1,2})0*)?$/.exec(String(field ?? '').trim())
  if (!match) return null
  const centavos = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
  return Number.isSafeInteger(centavos) ? { centavos, per: 'hour' } : null
}
