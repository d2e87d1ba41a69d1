/**
 * Works on several items at once, never on more than that many, and answers what came of each in the order of the items.
 * The next begins as soon as one ends: a long one holds nobody up. After a failure nothing more is begun.
 */
export const inTurns = async <T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<R>
): Promise<R[]> => {
  const done: R[] = []
  let next = 0
  const worker = async () => {
    while (next < items.length) {
      const at = next
      next += 1
      done[at] = await work(items[at] as T)
    }
  }
  try {
    await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker))
  } finally {
    next = items.length
  }
  return done
}
