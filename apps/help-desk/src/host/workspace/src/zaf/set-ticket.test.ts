import { describe, expect, it } from 'vitest'
import { customValue } from './set-ticket'
import { sampleFields } from '../ticket-form/wire-samples'

const field = (index: number) => {
  const found = sampleFields[index]
  if (!found) throw new Error('no such sample')
  return found
}

describe('a value an app sets', () => {
  it('must be one of a dropdown’s options, or nothing', () => {
    expect(customValue(field(0), 'modulo_fiscal')).toBe('modulo_fiscal')
    expect(customValue(field(0), '')).toBeNull()
    expect(() => customValue(field(0), 'Fiscal')).toThrow('Invalid value')
  })

  it('becomes a day in a date field, also from a Date that was sent as text', () => {
    expect(customValue(field(1), '2026-12-24T00:00:00.000Z')).toBe('2026-12-24')
    expect(() => customValue(field(1), 'amanhã')).toThrow('Invalid value')
  })

  it('ticks a checkbox by yes, true and 1', () => {
    for (const yes of [true, 'yes', 1, 'true']) expect(customValue(field(2), yes)).toBe(true)
    for (const no of [false, 'no', 0, null]) expect(customValue(field(2), no)).toBe(false)
  })
})
