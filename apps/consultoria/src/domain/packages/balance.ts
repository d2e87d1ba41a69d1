import { sumOf } from '../kernel/grouping'
import type { LocalDate } from '../kernel/instant'
import { inDrawingOrder, isOver, isUsable, leftSeconds, type Packages } from './packages'

/** What all usable packages together still hold. */
export interface Balance {
  seconds: number
  /** Of how much. */
  of: number
  /** Last day of the one that ends first and still holds time; null = none ends. */
  until: LocalDate | null
  /** What is left is for this day's meeting alone. */
  single?: true
}

/** The packages of these products that cover work of that day, held time included. */
export const balanceOf = (packages: Packages, products: readonly string[], day: LocalDate): Balance => {
  const usable = inDrawingOrder(packages).filter(
    one => products.includes(one.granted.data.product) && isUsable(one, day) && !isOver(packages, one.granted.n, day)
  )
  const left = usable.map(({ granted }) => Math.max(0, leftSeconds(packages, granted.n)))
  const holding = usable.filter((_, index) => (left[index] ?? 0) > 0)
  const isSingle = holding.length > 0 && holding.every(({ granted }) => granted.data.remainder === 'single_meeting')
  return {
    seconds: sumOf(left, seconds => seconds),
    of: sumOf(usable, ({ granted, adjustedSeconds }) => granted.data.seconds + adjustedSeconds),
    until: holding[0]?.granted.data.validUntil ?? null,
    ...(isSingle ? { single: true } : {})
  }
}

/** What meetings left over of packages that were sold for one meeting each. */
export const lostSeconds = (packages: Packages, products: readonly string[], day: LocalDate): number =>
  sumOf(
    inDrawingOrder(packages).filter(
      one => products.includes(one.granted.data.product) && isUsable(one, day) && isOver(packages, one.granted.n, day)
    ),
    ({ granted }) => Math.max(0, leftSeconds(packages, granted.n))
  )
