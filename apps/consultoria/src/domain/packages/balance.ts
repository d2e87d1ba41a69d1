import { sumOf } from '../kernel/grouping'
import type { LocalDate } from '../kernel/instant'
import { inDrawingOrder, isUsable, leftSeconds, type Packages } from './packages'

/** What all usable packages together still hold. */
export interface Balance {
  seconds: number
  /** Of how much. */
  of: number
  /** Last day of the one that ends first and still holds time; null = none ends. */
  until: LocalDate | null
}

/** The packages of these products that cover work of that day, held time included. */
export const balanceOf = (packages: Packages, products: readonly string[], day: LocalDate): Balance => {
  const usable = inDrawingOrder(packages).filter(
    one => products.includes(one.granted.data.product) && isUsable(one, day)
  )
  const left = usable.map(({ granted }) => Math.max(0, leftSeconds(packages, granted.n)))
  return {
    seconds: sumOf(left, seconds => seconds),
    of: sumOf(usable, ({ granted, adjustedSeconds }) => granted.data.seconds + adjustedSeconds),
    until: usable.find((_, index) => (left[index] ?? 0) > 0)?.granted.data.validUntil ?? null
  }
}
