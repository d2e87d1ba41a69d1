import { expect, it } from 'vitest'
import { inTurns } from './inTurns'

const numbers = Array.from({ length: 30 }, (_, at) => at)
const later = (milliseconds: number) => new Promise(resolve => void setTimeout(resolve, milliseconds))

it('works on so many at once and no more, and answers in the order of the items', async () => {
  let [running, most] = [0, 0]
  const doubled = await inTurns(numbers, 8, async number => {
    most = Math.max(most, (running += 1))
    await later((number * 7) % 5)
    running -= 1
    return number * 2
  })
  expect([most, doubled]).toEqual([8, numbers.map(number => number * 2)])
})

it('begins nothing more after a failure', async () => {
  const begun: number[] = []
  const work = inTurns(numbers, 2, async number => {
    begun.push(number)
    await later(1)
    if (number === 3) throw new Error('no')
  })
  await expect(work).rejects.toThrow('no')
  await later(10)
  expect(begun.length).toBeLessThan(7)
})
