import { expect, it } from 'vitest'
import { datesOfToday, systemDates } from './systemDates'

const day = 86_400_000
const isoOf = (date: Date) => date.toISOString().slice(0, 16)

it('names the five dates near a day', () => {
  expect(systemDates(new Date('2026-11-26T10:20:00Z')).map(({ at }) => isoOf(at))).toEqual([
    '2028-02-29T12:00',
    '2026-12-31T23:30',
    '2026-11-29T15:00',
    '2027-09-07T13:00',
    '2028-11-26T10:00'
  ])
})

it('stays within what a certificate of the local account holds, on any day', () => {
  for (let n = 0; n < 8 * 366; n += 1) {
    const now = new Date(Date.UTC(2026, 0, 1) + n * day)
    const away = systemDates(now).map(({ at }) => Math.abs(at.getTime() - now.getTime()) / day)
    expect(Math.max(...away)).toBeLessThan(735)
    expect(Math.min(...away)).toBeGreaterThan(0)
  }
})

it('takes each of them once in five days, over a new year too or a few days later', () => {
  const named = (from: Date, days: number) =>
    new Set(
      Array.from({ length: days }, (_, n) => datesOfToday(new Date(from.getTime() + n * day)))
        .flat()
        .map(d => d.name)
    )
  expect(named(new Date('2026-11-26T10:20:00Z'), 5).size).toBe(5)
  expect(named(new Date('2026-12-28T10:20:00Z'), 9).size).toBe(5)
  expect(datesOfToday(new Date('2026-11-26T10:20:00Z'))).toHaveLength(2)
})
