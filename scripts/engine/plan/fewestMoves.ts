/** One of several objects that stand in an order. */
export interface Standing {
  key: string
  /** Its place now, and the one it gets. */
  from: number
  to: number
}

/** An object that changes its place among ours. */
export interface Moved extends Standing {
  /** What it stands behind afterwards; null for the first. */
  after: string | null
}

/**
 * Of objects in their new order, the fewest that must be taken out and put elsewhere: all but a longest run that is in order
 * already. One that goes from last to first is one, although every other gets another number. Of runs of equal length the one
 * with most objects that keep their number stays.
 */
export const fewestMoves = (wanted: readonly Standing[]): Moved[] => {
  const weight = (one: Standing) => wanted.length + 1 + (one.from === one.to ? 1 : 0)
  const best: { total: number; before: number }[] = []
  wanted.forEach((one, at) => {
    const chosen = { total: 0, before: -1 }
    for (let earlier = 0; earlier < at; earlier += 1) {
      const total = best[earlier]?.total ?? 0
      if ((wanted[earlier]?.from ?? Infinity) < one.from && total > chosen.total)
        Object.assign(chosen, { total, before: earlier })
    }
    best.push({ total: chosen.total + weight(one), before: chosen.before })
  })
  const most = Math.max(0, ...best.map(one => one.total))
  const staying = new Set<number>()
  for (let at = best.findIndex(one => one.total === most); at >= 0; at = best[at]?.before ?? -1) staying.add(at)
  return wanted.flatMap((one, at) => (staying.has(at) ? [] : [{ ...one, after: wanted[at - 1]?.key ?? null }]))
}
