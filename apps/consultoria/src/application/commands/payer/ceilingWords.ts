import { clientWords } from '../../../catalog/clientWords'
import { withTaxes, withTokens } from '../../../catalog/readable'
import { reais } from '../../../catalog/reais'
import type { Locale } from '../../../domain/kernel/locale'
import { priceOf, type Price } from '../../../domain/kernel/money'
import type { Modality } from '../../../domain/modality/modality'
import type { ClientCeilingSet } from '../../../domain/payer/data'

/** Estimate and ceiling in the client's language, with what they come to at the price in force. */
export function ceilingWords(
  { minutes, estimateMinutes }: Pick<ClientCeilingSet, 'minutes' | 'estimateMinutes'>,
  modality: Modality | null,
  price: Price | null,
  locale: Locale
): string {
  const words = clientWords[locale].ceiling
  const line = (text: string, count: number): string =>
    withTokens(text, {
      minutos: String(count),
      valor: price ? ` (${withTaxes(reais(priceOf(count * 60, price)), modality, locale)})` : ''
    })
  return [
    ...(estimateMinutes === null ? [] : [line(words.estimate, estimateMinutes)]),
    ...(minutes === null ? [] : [line(words.limit, minutes)])
  ].join('\n')
}
