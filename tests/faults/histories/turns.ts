import type { Random } from './random'

/** A call of some tab that waits for its turn: only one happens at a time, in an order the seed decides. */
export interface Waiting {
  happen(): void
}

export interface Turns {
  add(waiting: Waiting): void
  /** Lets this many calls happen, one after the other; null = until nobody waits any more. */
  go(random: Random, count: number | null): Promise<void>
}

/** Whoever can go on has come to the next call before one of them is chosen. */
const settled = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

/** A history that does not come to an end by itself is a fault of its own. */
const MOST = 20_000
const PATIENCE = 500

/** `isBusy` = somebody has begun something and was not answered: if nobody waits, a part of the program is on its way. */
export function createTurns(isBusy: () => boolean): Turns {
  const waiting: Waiting[] = []
  const ready = async (): Promise<void> => {
    await settled()
    for (let beat = 0; beat < PATIENCE && waiting.length === 0 && isBusy(); beat += 1)
      await new Promise(resolve => setTimeout(resolve, 1))
  }
  return {
    add: one => void waiting.push(one),
    async go(random, count) {
      await ready()
      for (let turn = 0; turn < (count ?? MOST); turn += 1) {
        const [chosen] = waiting.splice(random.below(waiting.length), 1)
        if (!chosen) return
        chosen.happen()
        await ready()
      }
      if (count === null) throw new Error('the tabs never come to rest')
    }
  }
}
