import type { Price } from '../../domain/kernel/money'
import type { Format } from '../format/format'
import type { Translate } from '../i18n/translate'

/** R$ 3,50/minuto */
export const priceWords = (price: Price, t: Translate, format: Format): string =>
  `${format.money(price.centavos)}/${t.code('per', price.per)}`
