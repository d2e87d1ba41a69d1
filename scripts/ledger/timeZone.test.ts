import { expect, it } from 'vitest'
import { offsetIn } from './timeZone'

it.each([
  ['America/Sao_Paulo', '2026-11-21T12:00:00Z', -3 * 3600],
  ['America/Sao_Paulo', '2018-12-01T12:00:00Z', -2 * 3600],
  ['America/New_York', '2026-07-01T00:00:00Z', -4 * 3600],
  ['Asia/Kolkata', '2026-07-01T00:00:00Z', 19_800],
  ['UTC', '2026-07-01T00:00:00Z', 0]
])('%s at %s is %i seconds east', (zone, instant, seconds) => {
  expect(offsetIn(zone)(instant)).toBe(seconds)
})
