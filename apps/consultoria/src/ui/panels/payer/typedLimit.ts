import { parseDuration } from '../../../domain/kernel/typedDuration'
import { priceOf, type Price } from '../../../domain/kernel/money'

interface TypedLimit {
  /** null = nothing was typed, or nothing that can be read. */
  minutes: number | null
  wrong: boolean
}

const NOTHING: TypedLimit = { minutes: null, wrong: false }
const WRONG: TypedLimit = { minutes: null, wrong: true }

/** Minutes (90, 1h30) or an amount (R$ 315,00), which is as many whole minutes as it pays for. */
export const typedLimit = (typed: string, price: Price | null): TypedLimit => {
  const text = typed.trim()
  if (text === '') return NOTHING
  const amount = /^R\$\s*(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{2}))?$/i.exec(text)
  if (!amount) {
    const seconds = parseDuration(text)
    return seconds === null || seconds < 60 ? WRONG : { minutes: Math.floor(seconds / 60), wrong: false }
  }
  if (!price || price.centavos === 0) return WRONG
  const centavos = Number(amount[1]?.replaceAll('.', '')) * 100 + Number(amount[2] ?? 0)
  const minutes = Math.floor((centavos * (price.per === 'hour' ? 60 : 1)) / price.centavos)
  // never more than the amount pays for once it is rounded
  const paid = priceOf(minutes * 60, price) > centavos ? minutes - 1 : minutes
  return paid > 0 ? { minutes: paid, wrong: false } : WRONG
}
