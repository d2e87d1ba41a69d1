import { describe, expect, it } from 'vitest'
import { slotRanges } from './slotRanges'

describe('places in a sentence', () => {
  it('are told as ranges, lowest first and each once', () => {
    expect(slotRanges([9, 4, 5, 6, 5])).toBe('4–6, 9')
  })

  it('stay one line however many there are', () => {
    expect(slotRanges([2, 4, 6, 8, 10, 12, 14])).toBe('2, 4, 6, 8, 10, …')
    expect(slotRanges(Array.from({ length: 1000 }, (_, index) => index + 3))).toBe('3–1002')
  })
})
