import { expect, it } from 'vitest'
import { typedLimit } from './typedLimit'

const perMinute = { centavos: 350, per: 'minute' as const }

it.each([
  ['', null, false],
  ['90', 90, false],
  ['1h30', 90, false],
  ['R$ 315,00', 90, false],
  ['R$ 316', 90, false],
  ['r$ 1.750,00', 500, false],
  ['R$ 3,00', null, true],
  ['R$ 0', null, true],
  ['muito', null, true],
  ['0', null, true]
])('a limit typed as %j is %s minutes', (typed, minutes, wrong) => {
  expect(typedLimit(typed, perMinute)).toEqual({ minutes, wrong })
})

it('an amount at a price by the hour never pays for more than it says', () => {
  const perHour = { centavos: 12_000, per: 'hour' as const }
  expect(typedLimit('R$ 100,00', perHour)).toEqual({ minutes: 50, wrong: false })
  expect(typedLimit('R$ 100,00', null)).toEqual({ minutes: null, wrong: true })
})
