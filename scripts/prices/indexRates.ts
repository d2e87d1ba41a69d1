import type { Modality } from '../../apps/consultoria/src/domain/modality/modality'
import { isDate, type LocalDate } from '../../apps/consultoria/src/domain/kernel/instant'
import { type Price, priceOf } from '../../apps/consultoria/src/domain/kernel/money'
import { words } from '../terminal/language'
import { Stopped } from '../terminal/failure'

type Rates = Modality['pricing']['rates']

/** The modalities whose prices come from a table, as the files state them. */
type Priced = Record<string, { pricing: Pick<Modality['pricing'], 'source'> & { rates: Rates } }>

interface Asked {
  /** Percent, as it was typed. */
  rate: string
  from: LocalDate
  modality?: string | undefined
}

/** The next price of one modality, and how it came about. */
export interface IndexedRate {
  modality: string
  from: LocalDate
  price: Price
  before: { from: LocalDate; price: Price }
  percent: number
  note: string
}

/** More than this in a year is a slip of the finger, not an index. */
const most = 50

/** The rows that the index adds, one for each modality with dated prices. @throws {Stopped} */
export const indexRates = (modalities: Priced, { rate, from, modality }: Asked): IndexedRate[] => {
  const say = words().prices
  const percent = percentOf(rate)
  if (!isDate(from)) throw new Stopped(say.noDate(from))
  if (modality !== undefined && !modalities[modality]) throw new Stopped(say.noModality(modality, keys(modalities)))
  const chosen = Object.entries(modalities).filter(([key]) => modality === undefined || key === modality)
  const priced = chosen.flatMap(([key, { pricing }]) => {
    const last = pricing.source === 'rate_table' ? pricing.rates.at(-1) : undefined
    return last ? [{ key, last }] : []
  })
  if (priced.length === 0) throw new Stopped(say.noPrices(modality ?? keys(modalities)))
  const problems = priced.flatMap(({ key, last }) => (from > last.from ? [] : [say.notAfter(key, from, last.from)]))
  if (problems.length > 0) throw new Stopped(problems)
  return priced.map(({ key, last }) => indexed(key, last, percent, from))
}

const keys = (modalities: Priced): string => Object.keys(modalities).join(', ')

const indexed = (modality: string, last: Rates[number], percent: number, from: LocalDate): IndexedRate => {
  // exact, and rounded half-up once, as every amount is
  const centavos = priceOf(last.price.per === 'minute' ? 60 : 3600, last.price, percent)
  if (centavos === last.price.centavos)
    throw new Stopped(words().prices.changesNothing(modality, reais(centavos), String(percent)))
  const note = words().prices.note(reais(last.price.centavos), last.from, String(percent), reais(centavos))
  const price = { centavos, per: last.price.per }
  return { modality, from, price, before: { from: last.from, price: last.price }, percent, note }
}

export const reais = (centavos: number): string => (centavos / 100).toFixed(2)

/** 4.2 and 4,2 are the same; what is no plausible yearly index is refused. */
const percentOf = (typed: string): number => {
  const percent = /^-?\d{1,3}([.,]\d{1,4})?$/.test(typed.trim()) ? Number(typed.trim().replace(',', '.')) : Number.NaN
  if (Number.isNaN(percent) || percent === 0 || Math.abs(percent) > most)
    throw new Stopped(words().prices.wrongRate(typed, most))
  return percent
}
