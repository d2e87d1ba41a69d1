import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fewestMoves } from './fewestMoves'

/** Keys in their new order, named after the place they have now. */
const standing = (now: readonly number[]) => now.map((from, at) => ({ key: `k${from}`, from, to: at + 1 }))
const moved = (now: readonly number[]) => fewestMoves(standing(now)).map(one => one.key)

describe('the fewest moves', () => {
  it('are one for an object that goes from last to first among 490', () => {
    const rest = Array.from({ length: 489 }, (_, at) => at + 1)
    expect(fewestMoves(standing([490, ...rest]))).toEqual([{ key: 'k490', from: 490, to: 1, after: null }])
    expect(fewestMoves(standing([...rest.map(one => one + 1), 1]))).toEqual([
      { key: 'k1', from: 1, to: 490, after: 'k490' }
    ])
  })

  it('are none where nothing changes, and one where two change places', () => {
    expect(moved([])).toEqual([])
    expect(moved([1, 2, 3])).toEqual([])
    expect(moved([2, 1])).toHaveLength(1)
  })

  it('leave an object that keeps its number where several runs are as long', () => {
    expect(moved([3, 2, 1])).toEqual(['k3', 'k1'])
  })

  it('make the new order of the old one, and no fewer do', () => {
    const orders = fc
      .integer({ min: 0, max: 7 })
      .chain(n => fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7].slice(0, n), { minLength: n, maxLength: n }))
    fc.assert(
      fc.property(orders, now => {
        const moves = fewestMoves(standing(now))
        let order = now.toSorted((a, b) => a - b).map(place => `k${place}`)
        for (const { key, after } of moves) {
          order = order.filter(one => one !== key)
          order.splice(after === null ? 0 : order.indexOf(after) + 1, 0, key)
        }
        expect(order).toEqual(now.map(place => `k${place}`))
        expect(moves).toHaveLength(now.length - longest(now))
      })
    )
  })
})

/** By trying every selection. */
const longest = (now: readonly number[]) =>
  Array.from({ length: 2 ** now.length }, (_, bits) => now.filter((_one, at) => (bits >> at) % 2 === 1))
    .filter(some => some.every((one, at) => at === 0 || (some[at - 1] ?? 0) < one))
    .reduce((most, some) => Math.max(most, some.length), 0)
