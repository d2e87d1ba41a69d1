import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freeSlots, splitAtBorders, takenAt } from './freeSlots'
import { fromSeconds, isBefore, secondsBetween, toSeconds } from '../kernel/instant'
import { newYork, saoPaulo, tecnica } from '../testing/modalities'

const { calendar } = tecnica
const local = (date: string, time: string) => fromSeconds(toSeconds(`${date}T${time}:00Z`) + 3 * 3600)
const search = { minutes: 60, count: 3, calendar, busy: [], dueBy: null, offsetAt: saoPaulo }

describe('free slots', () => {
  it('offers the first free start of each of the next periods', () => {
    expect(freeSlots({ ...search, from: local('2026-11-23', '10:10') })).toEqual([
      local('2026-11-23', '10:30'),
      local('2026-11-23', '13:30'),
      local('2026-11-24', '08:00')
    ])
  })

  it('goes round what is taken', () => {
    const busy = [{ start: local('2026-11-23', '13:30'), end: local('2026-11-23', '15:15') }]
    expect(freeSlots({ ...search, busy, from: local('2026-11-23', '11:30') })[0]).toBe(local('2026-11-23', '15:30'))
  })

  it('prefers what is in time and offers later starts only to fill up', () => {
    const from = local('2026-11-23', '16:30')
    const dueBy = local('2026-11-23', '18:00')
    expect(freeSlots({ ...search, from, dueBy })).toEqual([
      local('2026-11-23', '16:30'),
      local('2026-11-23', '17:00'),
      local('2026-11-24', '08:00')
    ])
  })

  it('offers nothing that is longer than every window', () => {
    expect(freeSlots({ ...search, minutes: 600, from: local('2026-11-23', '08:00') })).toEqual([])
  })

  it('is free up to the minute the next appointment begins', () => {
    const busy = [{ start: local('2026-11-23', '09:00'), end: local('2026-11-23', '10:00') }]
    expect(takenAt(local('2026-11-23', '08:00'), 60, busy)).toBeUndefined()
    expect(takenAt(local('2026-11-23', '08:01'), 60, busy)).toBe(busy[0])
  })
})

describe('borders of the business day', () => {
  it('cuts at lunch and in the evening', () => {
    expect(splitAtBorders(local('2026-11-23', '11:30'), local('2026-11-23', '19:00'), calendar, saoPaulo)).toEqual([
      { start: local('2026-11-23', '11:30'), end: local('2026-11-23', '12:00'), open: true },
      { start: local('2026-11-23', '12:00'), end: local('2026-11-23', '13:30'), open: false },
      { start: local('2026-11-23', '13:30'), end: local('2026-11-23', '18:00'), open: true },
      { start: local('2026-11-23', '18:00'), end: local('2026-11-23', '19:00'), open: false }
    ])
  })

  it('loses no second, whatever the stretch and the clock change in it', () => {
    const second = fc.integer({ min: toSeconds('2026-03-01T00:00:00Z'), max: toSeconds('2026-11-10T00:00:00Z') })
    fc.assert(
      fc.property(second, fc.integer({ min: 1, max: 500_000 }), (start, length) => {
        const parts = splitAtBorders(fromSeconds(start), fromSeconds(start + length), calendar, newYork)
        expect(parts.reduce((sum, part) => sum + secondsBetween(part.start, part.end), 0)).toBe(length)
        parts.slice(1).forEach((part, index) => {
          expect(part.start).toBe(parts[index]?.end)
          expect(part.open).toBe(!parts[index]?.open)
        })
        expect(parts.every(part => isBefore(part.start, part.end))).toBe(true)
      })
    )
  })
})
