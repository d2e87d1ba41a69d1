import type { Locale } from '../domain/kernel/locale'
import type { Price } from '../domain/kernel/money'
import { withTokens } from './readable'
import { reais } from './reais'
import { termsWords } from './termsWords'

interface SpokenConsent {
  /** Who said it. */
  name: string
  /** What the accepted consultancy is called. */
  title: string
  price: Price | null
  /** Taxes come on top. */
  areTaxesAdded: boolean
}

/** T11: what everybody on the ticket reads of an acceptance that was spoken, whatever else is added to it. */
export function spokenConsent({ name, title, price, areTaxesAdded }: SpokenConsent, locale: Locale): string {
  const { accepted, at, taxes, objection } = termsWords[locale].spoken
  const valor = price ? withTokens(at[price.per], { preco: reais(price.centavos) }) + (areTaxesAdded ? taxes : '') : ''
  return `${withTokens(accepted, { modalidade: title, nome: name, valor })} ${objection}`
}
