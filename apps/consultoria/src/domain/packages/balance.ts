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
    seconds: left.reduce((sum, seconds) => sum + seconds, 0),
    of: usable.reduce((sum, { granted, adjustedSeconds }) => sum + granted.data.seconds + adjustedSeconds, 0),
    until: usable.find((_, index) => (left[index] ?? 0) > 0)?.granted.data.validUntil ?? null
  }
}
