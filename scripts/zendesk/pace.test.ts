import { describe, expect, it } from 'vitest'
import { secondsFor } from './pace'

describe('the time an apply takes', () => {
  it('follows the answers of this account', () => {
    expect(secondsFor({ requests: 300 }, { secondsPerRequest: 0.08, perMinute: 700 })).toBe(24)
    expect(secondsFor({ requests: 1 }, { secondsPerRequest: 0.08, perMinute: null })).toBe(1)
  })

  it('counts the minutes that the rate limit makes it wait', () => {
    expect(secondsFor({ requests: 1000 }, { secondsPerRequest: 0.01, perMinute: 400 })).toBe(120)
  })
})
