/** Numbers that look random and follow from a seed, so that every history can be played again. */
export interface Random {
  below(limit: number): number
  chance(share: number): boolean
  pick<T>(items: readonly [T, ...T[]]): T
  /** One of the names, each as often as its weight says. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K
}

/** mulberry32, public domain. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    below,
    chance: share => next() < share,
    pick: items => items[below(items.length)] ?? items[0],
    weighted<K extends string>(weights: Readonly<Record<K, number>>): K {
      const entries: [string, number][] = Object.entries(weights)
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      const chosen = entries.find(([, weight]) => (left -= weight) < 0) ?? entries[0]
      for (const name in weights) if (name === chosen?.[0]) return name
      throw new Error('nothing to choose from')
    }
  }
}
