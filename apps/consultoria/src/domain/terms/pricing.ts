import type { TermsSettings } from './settings'
import type { LocalDate } from '../kernel/instant'
import type { Price } from '../kernel/money'

/**
 * The price terms state on a date, without taxes: the youngest dated rate; null where there is none yet, or time has no price.
 * Once accepted it is frozen; this is only what new terms offer.
 */
export const priceAt = ({ pricing }: Pick<TermsSettings, 'pricing'>, date: LocalDate): Price | null =>
  pricing.source === 'none' ? null : (pricing.rates.findLast(({ from }) => from <= date)?.price ?? null)

/** Whether what is worked is charged afterwards by its minutes: it is neither free nor paid before. */
export const isChargedByTime = ({ pricing }: Pick<TermsSettings, 'pricing'>): boolean =>
  pricing.source !== 'none' && pricing.source !== 'package'
