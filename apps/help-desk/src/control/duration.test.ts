import { expect, it } from 'vitest'
import { durationMs } from './duration'

it.each([
  ['PT240H', 864_000_000],
  ['P1DT2H', 93_600_000],
  ['PT1M30S', 90_000],
  ['P2W', 1_209_600_000]
])('reads %s', (text, ms) => {
  expect(durationMs(text)).toBe(ms)
})

it.each(['', 'P', 'PT', '240H', 'PT1.5H', '-PT1H'])('does not take %s for a duration', text => {
  expect(durationMs(text)).toBeUndefined()
})
