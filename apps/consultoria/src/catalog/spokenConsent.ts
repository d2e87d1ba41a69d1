import type { Locale } from '../domain/kernel/locale'
import type { Price } from '../domain/kernel/money'
import type { Modality } from '../domain/modality/modality'
import { withTaxes, withTokens } from './readable'
import { reais } from './reais'
import { termsWords } from './termsWords'

/** T11: what everybody on the ticket reads of an acceptance that was spoken, whatever else is added to it. */
export function spokenConsent(
  name: string,
  modality: Pick<Modality, 'title' | 'taxes'>,
  price: Price | null,
  locale: Locale
): string {
  const { accepted, at, objection } = termsWords[locale].spoken
  const valor = price ? withTaxes(withTokens(at[price.per], { preco: reais(price.centavos) }), modality, locale) : ''
  return `${withTokens(accepted, { modalidade: modality.title[locale], nome: name, valor })} ${objection}`
}
