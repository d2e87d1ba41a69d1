import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { resetDesk, takeSnapshot } from '../control/reset'
import { openDesk, type OpenDesk } from '../open-desk'

const day = 86_400_000
let desk: OpenDesk

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2031-02-03T04:05:06Z') }))
afterEach(() => {
  desk.close()
  vi.useRealTimers()
})

const open = (startsAt?: string) => {
  desk = openDesk({ dataDir: null, seed: 'demo', ...(startsAt ? { startsAt: new Date(startsAt) } : {}) })
  return desk
}
/** A call of this morning: taken 4 h 48 min before the account was seeded. */
const called = () => desk.tables.tickets.first({ external_id: 'demo-phone' })?.created_at

it('dates what is seeded by today where nothing else is said', () => {
  open()
  expect(desk.clock.stamp()).toBe('2031-02-03T04:05:06Z')
  expect(called()).toBe('2031-02-02T23:17:06Z')
})

it('runs on from the instant the account is opened at, and dates what is seeded by it', () => {
  open('2026-11-23T12:00:00Z')
  expect(called()).toBe('2026-11-23T07:12:00Z')
  vi.setSystemTime(Date.now() + 1000)
  expect(desk.clock.stamp()).toBe('2026-11-23T12:00:01Z')
})

it('seeds anew at that instant, whatever the date has become', () => {
  open('2026-11-23T12:00:00Z')
  vi.setSystemTime(Date.now() + 400 * day)
  resetDesk(desk, 'demo')
  expect(called()).toBe('2026-11-23T07:12:00Z')
  expect(desk.clock.stamp()).toBe('2026-11-23T12:00:00Z')
})

it('goes back to a snapshot and to the time it was then', () => {
  open('2026-11-23T12:00:00Z')
  vi.setSystemTime(Date.now() + 60_000)
  takeSnapshot(desk)
  vi.setSystemTime(Date.now() + 400 * day)
  resetDesk(desk, undefined)
  expect(desk.clock.stamp()).toBe('2026-11-23T12:01:00Z')
  vi.setSystemTime(Date.now() + 1000)
  expect(desk.clock.stamp()).toBe('2026-11-23T12:01:01Z')
})

it('leaves the real time real when it goes back to a snapshot', () => {
  open()
  takeSnapshot(desk)
  vi.setSystemTime(Date.now() + 400 * day)
  resetDesk(desk, undefined)
  expect(desk.clock.state).toEqual({ offset_ms: 0, frozen_at: null })
})
