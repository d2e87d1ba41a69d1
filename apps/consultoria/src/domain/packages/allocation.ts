import type { LocalDate } from '../kernel/instant'
import type { PackageDrawn } from './data'
import { drawableSeconds, inDrawingOrder, type Packages, withoutDraw } from './packages'

/** What packages cover of some time, and what goes beyond them: true minutes are never refused. */
export interface Allocation {
  parts: PackageDrawn['parts']
  coveredSeconds: number
  beyondSeconds: number
}

/** Which packages a ticket may draw on. */
export interface Drawing {
  seconds: number
  workDate: LocalDate
  /** Products that the ticket's modality draws on. */
  products: readonly string[]
  /** The hold made for this appointment; null = none. */
  hold: number | null
  /** The draw of the entry that is corrected: what it took may be taken again. */
  replaces: number | null
}

/** By the day of the work, earliest expiry first, split where it crosses from one package to the next. */
export const allocate = (packages: Packages, { seconds, workDate, products, hold, replaces }: Drawing): Allocation => {
  const before = replaces === null ? packages : withoutDraw(packages, replaces)
  const parts: Allocation['parts'] = []
  let beyondSeconds = seconds
  for (const { granted } of inDrawingOrder(before)) {
    if (!products.includes(granted.data.product)) continue
    const drawn = Math.min(beyondSeconds, drawableSeconds(before, granted.n, workDate, hold))
    if (drawn <= 0) continue
    parts.push({ package: granted.n, seconds: drawn })
    beyondSeconds -= drawn
  }
  return { parts, coveredSeconds: seconds - beyondSeconds, beyondSeconds }
}
