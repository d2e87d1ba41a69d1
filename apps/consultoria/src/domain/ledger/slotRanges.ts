const MOST = 5

/** Places for a sentence: neighbours as one range, and no more ranges than a line holds. */
export const slotRanges = (slots: readonly number[]): string => {
  const ranges: [from: number, to: number][] = []
  for (const n of [...new Set(slots)].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && last[1] === n - 1) last[1] = n
    else ranges.push([n, n])
  }
  const told = ranges.slice(0, MOST).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`))
  return [...told, ...(ranges.length > MOST ? ['…'] : [])].join(', ')
}
