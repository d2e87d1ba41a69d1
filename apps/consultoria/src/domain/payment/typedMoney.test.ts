import { expect, it } from 'vitest'
import { typedMoney } from './typedMoney'

it.each([
  ['R$ 1.234,56', 123_456],
  ['900', 90_000],
  ['900,5', 90_050],
  ['900.50', 90_050],
  [' 1.234 ', 123_400],
  ['', 0],
  ['novecentos', null],
  ['-1', null],
  ['1,234', null]
] as const)('the amount "%s" is %j centavos', (typed, centavos) => {
  expect(typedMoney(typed)).toBe(centavos)
})
