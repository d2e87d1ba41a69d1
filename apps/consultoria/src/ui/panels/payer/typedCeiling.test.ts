import { expect, it } from 'vitest'
import { typedCeiling } from './typedCeiling'

it.each([
  ['', 'unit_invoice', { minutes: null, wrong: null }],
  ['2h', 'unit_invoice', { minutes: 120, wrong: null }],
  ['duas', 'unit_invoice', { minutes: null, wrong: 'minutes' }],
  [' ', 'unit_transfer', { minutes: null, wrong: 'ceiling' }],
  ['1h30', 'unit_transfer', { minutes: 90, wrong: null }],
  ['x', 'unit_transfer', { minutes: null, wrong: 'minutes' }]
] as const)('the ceiling "%s" of a Unit that pays by %s is %j', (typed, payer, ceiling) => {
  expect(typedCeiling(typed, payer)).toEqual(ceiling)
})
