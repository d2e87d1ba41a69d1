import { expect, it } from 'vitest'
import { openTestAccount } from '../test-account/test-account'
import { nextUlid } from './ulid'

it('sorts in the order it was asked for, also while the clock stands still', () => {
  const { desk } = openTestAccount()
  const ids = Array.from({ length: 200 }, () => nextUlid(desk))
  expect(ids.toSorted()).toEqual(ids)
  expect(new Set(ids).size).toBe(200)
})

it('tells the desk’s time in its first ten letters', () => {
  const { desk } = openTestAccount()
  const before = nextUlid(desk)
  desk.clock.set(new Date('2030-01-01T00:00:00Z'), true)
  const after = nextUlid(desk)
  expect(after).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/)
  expect(after.slice(0, 10) > before.slice(0, 10)).toBe(true)
})
