import { expect, it } from 'vitest'
import { ahead } from './ahead'

const pace = { secondsPerRequest: 0.1, perMinute: 60, used: 24, updates: { perMinute: 30, used: 0 } }

it('work that is done at once is not foretold', () => {
  expect(ahead(pace, { requests: 30 })).toEqual([])
})

it('long reading says its requests, what is taken of the limit, and how long that lasts', () => {
  expect(ahead(pace, { requests: 400, atOnce: 8 })).toEqual([
    "This is about 400 requests, at most 60 requests a minute, which is 30 % of the account's limit: the rest is its people's: about 7 min, longer when the account answers more slowly."
  ])
})

it('updates of tickets last as long as their own limit makes them', () => {
  expect(ahead({ ...pace, perMinute: 750 }, { requests: 1000, updates: 1000 })).toEqual([
    expect.stringContaining('at most 750 requests a minute, 30 updates of tickets a minute')
  ])
  expect(ahead({ ...pace, perMinute: 750 }, { requests: 1000, updates: 1000 })[0]).toContain('about 33 min')
})
