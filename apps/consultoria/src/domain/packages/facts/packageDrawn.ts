import { defineFact } from '../../ledger/defineFact'
import { packageDrawnData } from '../data'
import { drawableSeconds, type Packages, withDraw, withoutDraw } from '../packages'

/** Written before the entry it covers. An entry draws once, and no package goes below zero. */
export const packageDrawn = defineFact({
  kind: 'package_drawn',
  schema: packageDrawnData,
  apply(packages: Packages, fact) {
    const { parts, workDate, hold, entry, ticketId, replaces } = fact.data
    if (parts.length === 0 || new Set(parts.map(part => part.package)).size < parts.length) return 'contradicts'
    if (parts.some(part => !packages.all.has(part.package))) return 'unknown_target'
    if (hold !== null && packages.holds.get(hold)?.data.ticketId !== ticketId) return 'unknown_target'
    if (replaces !== null && packages.draws.get(replaces)?.data.ticketId !== ticketId) return 'unknown_target'
    const before = replaces === null ? packages : withoutDraw(packages, replaces)
    if ([...before.draws.values()].some(draw => draw.data.entry === entry)) return 'out_of_order'
    const isTooMuch = parts.some(part => part.seconds > drawableSeconds(before, part.package, workDate, hold))
    if (isTooMuch) return 'contradicts'
    return withDraw(packages, fact)
  }
})
