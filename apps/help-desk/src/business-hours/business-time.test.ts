import { expect, it } from 'vitest'
import type { Interval, Schedule } from '../tables/service/schedule'
import { businessTime } from './business-time'
import { ianaZone, railsZone } from './rails-zones'

const DAY = 1440
const nineToFive = (...weekdays: number[]): Interval[] =>
  weekdays.map(day => ({ start_time: day * DAY + 540, end_time: day * DAY + 1020 }))

const schedule = (time_zone: string, intervals: Interval[]): Schedule => ({
  id: 1,
  name: 'S',
  time_zone,
  intervals,
  created_at: '',
  updated_at: ''
})
const weekdays = nineToFive(1, 2, 3, 4, 5)
const at = (text: string) => Date.parse(text)

it('counts open minutes only, in the zone of the schedule', () => {
  const time = businessTime(schedule('Brasilia', weekdays), [])
  // Monday 10:00 to 11:30 in São Paulo
  expect(time.minutesBetween(at('2026-11-23T13:00:00Z'), at('2026-11-23T14:30:00Z'))).toBe(90)
  // Friday 16:00 to Monday 10:00: one hour on each side of the weekend
  expect(time.minutesBetween(at('2026-11-20T19:00:00Z'), at('2026-11-23T13:00:00Z'))).toBe(120)
  expect(time.minutesBetween(at('2026-11-23T13:00:00Z'), at('2026-11-20T19:00:00Z'))).toBe(0)
})

it('leaves holidays out, both days included', () => {
  const time = businessTime(schedule('Brasilia', weekdays), [{ start_date: '2026-11-23', end_date: '2026-11-24' }])
  expect(time.minutesBetween(at('2026-11-23T03:00:00Z'), at('2026-11-26T03:00:00Z'))).toBe(480)
  expect(time.isHoliday(at('2026-11-24T23:00:00Z'))).toBe(true)
  expect(time.isHoliday(at('2026-11-25T04:00:00Z'))).toBe(false)
  expect(time.isOpen(at('2026-11-24T14:00:00Z'))).toBe(false)
})

it('is open from the first minute of an interval up to its last, not at its end', () => {
  const time = businessTime(schedule('Brasilia', weekdays), [])
  const [opening, closing] = [at('2026-11-23T12:00:00Z'), at('2026-11-23T20:00:00Z')]
  expect([opening - 1, opening, closing - 1, closing].map(time.isOpen)).toEqual([false, true, true, false])
})

it('keeps the local hours when the clocks change', () => {
  const time = businessTime(schedule('Madrid', nineToFive(0, 1)), [])
  // The last Sunday of October 2026 has 25 hours: it opens at 08:00 UTC, the Monday after too
  expect(time.isOpen(at('2026-10-25T07:59:59Z'))).toBe(false)
  expect(time.isOpen(at('2026-10-25T08:00:00Z'))).toBe(true)
  expect(time.minutesBetween(at('2026-10-24T12:00:00Z'), at('2026-10-27T00:00:00Z'))).toBe(960)
})

it('finds the instant at which so many open minutes have passed', () => {
  const time = businessTime(schedule('Brasilia', weekdays), [])
  // Friday 16:00 and two hours: Monday 10:00
  expect(time.after(at('2026-11-20T19:00:00Z'), 120)).toBe(at('2026-11-23T13:00:00Z'))
  expect(time.after(at('2026-11-22T00:00:00Z'), 0)).toBe(at('2026-11-23T12:00:00Z'))
  expect(businessTime(schedule('Brasilia', []), []).after(at('2026-11-22T00:00:00Z'), 1)).toBeUndefined()
})

it('takes an interval up to midnight', () => {
  const time = businessTime(schedule('UTC', [{ start_time: 6 * DAY + 600, end_time: 7 * DAY }]), [])
  expect(time.minutesBetween(at('2026-11-28T00:00:00Z'), at('2026-11-29T12:00:00Z'))).toBe(840)
})

it('knows the names Rails has for zones, each of them an IANA zone', () => {
  for (const name of ['Brasilia', 'Pacific Time (US & Canada)', "Nuku'alofa", 'Kyiv'])
    expect(() => new Intl.DateTimeFormat('en', { timeZone: ianaZone(name) ?? 'none' })).not.toThrow()
  expect(ianaZone('America/Sao_Paulo')).toBeUndefined()
  expect(ianaZone('constructor')).toBeUndefined()
})

it('names a zone by the city it is named after, and a zone of another name by its first', () => {
  expect(railsZone('America/Sao_Paulo')).toBe('Brasilia')
  expect(railsZone('Europe/London')).toBe('London')
  expect(railsZone('Asia/Kolkata')).toBe('Kolkata')
  expect(railsZone('America/Manaus')).toBeUndefined()
})
