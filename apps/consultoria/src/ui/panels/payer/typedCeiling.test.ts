import { expect, it } from 'vitest'
import { typedCeiling } from './typedCeiling'

it.each([
  ['', false, { minutes: null, wrong: null }],
  ['2h', false, { minutes: 120, wrong: null }],
  ['duas', false, { minutes: null, wrong: 'minutes' }],
  [' ', true, { minutes: null, wrong: 'ceiling' }],
  ['1h30', true, { minutes: 90, wrong: null }],
  ['x', true, { minutes: null, wrong: 'minutes' }]
] as const)('the ceiling "%s" of an approval that needs one (%s) is %j', (typed, isNeeded, ceiling) => {
  expect(typedCeiling(typed, isNeeded)).toEqual(ceiling)
})
