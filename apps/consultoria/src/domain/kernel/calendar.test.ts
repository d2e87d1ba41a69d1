import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  businessDay,
  dueAfter,
  dueAfterPeriods,
  isOpen,
  nextPeriodStart,
  periodsFrom,
  type BusinessCalendar
} from './calendar'
import { addDays, fromSeconds, isBefore, localTime, toSeconds, weekday } from './instant'
import { newYork, saoPaulo, tecnica } from '../testing/modalities'

const { calendar } = tecnica
const local = (date: string, time: string) => fromSeconds(toSeconds(`${date}T${time}:00Z`) + 3 * 3600)
const due = (start: string, count: number) => dueAfterPeriods(start, count, calendar, saoPaulo)

describe('períodos', () => {
  it('counts whole periods after the one in which the clock starts', () => {
    expect(due(local('2026-11-23', '10:00'), 1)).toBe(local('2026-11-23', '18:00'))
    expect(due(local('2026-11-23', '10:00'), 3)).toBe(local('2026-11-24', '18:00'))
  })

  it('starts a clock outside the windows with the next one', () => {
    const mondayOpening = due(local('2026-11-23', '08:00'), 1)
    expect(due(local('2026-11-21', '15:00'), 1)).toBe(mondayOpening)
    expect(due(local('2026-11-23', '12:30'), 1)).toBe(local('2026-11-24', '12:00'))
  })

  it('counts the closing minute as outside', () => {
    expect(isOpen(local('2026-11-23', '11:59'), calendar, saoPaulo)).toBe(true)
    expect(isOpen(local('2026-11-23', '12:00'), calendar, saoPaulo)).toBe(false)
  })

  it('skips holidays', () => {
    const holiday = { ...calendar, holidays: ['2026-11-24'] }
    expect(dueAfterPeriods(local('2026-11-23', '10:00'), 3, holiday, saoPaulo)).toBe(local('2026-11-25', '18:00'))
    expect(nextPeriodStart(local('2026-11-23', '14:00'), holiday, saoPaulo)).toBe(local('2026-11-25', '08:00'))
  })

  it('finds nothing on a calendar without windows', () => {
    const closed: BusinessCalendar = { windows: [], holidays: [] }
    expect(dueAfterPeriods(local('2026-11-23', '10:00'), 1, closed, saoPaulo)).toBeNull()
    expect(nextPeriodStart(local('2026-11-23', '10:00'), closed, saoPaulo)).toBeNull()
  })

  it('is due when it starts where nothing may pass', () => {
    const start = local('2026-11-22', '10:00')
    expect(due(start, 0)).toBe(start)
  })

  it('ends business days with the last window and hours inside the windows', () => {
    const friday = local('2026-11-20', '17:00')
    expect(dueAfter(friday, { count: 3, unit: 'business_day' }, calendar, saoPaulo)).toBe(local('2026-11-25', '18:00'))
    expect(dueAfter(friday, { count: 2, unit: 'hour' }, calendar, saoPaulo)).toBe(local('2026-11-23', '09:00'))
  })

  it('keeps its local hours across clock changes, and a later start is never due earlier', () => {
    const second = fc.integer({ min: toSeconds('2026-02-20T00:00:00Z'), max: toSeconds('2026-11-20T00:00:00Z') })
    fc.assert(
      fc.property(second, fc.nat(200_000), fc.integer({ min: 1, max: 6 }), (start, later, count) => {
        const first = dueAfterPeriods(fromSeconds(start), count, calendar, newYork) ?? ''
        const second = dueAfterPeriods(fromSeconds(start + later), count, calendar, newYork) ?? ''
        expect(['12:00', '18:00']).toContain(localTime(first, newYork))
        expect(isBefore(second, first)).toBe(false)
        expect(isBefore(fromSeconds(start), first)).toBe(true)
      }),
      { numRuns: 50 }
    )
  })

  it('yields periods in order that do not touch each other', () => {
    const [first, second, third] = periodsFrom(local('2026-11-23', '09:00'), calendar, saoPaulo)
    expect([first?.end, second?.start, third?.start]).toEqual([
      local('2026-11-23', '12:00'),
      local('2026-11-23', '13:30'),
      local('2026-11-24', '08:00')
    ])
  })
})

describe('business days', () => {
  const holidays = ['2022-01-01', '2022-04-15', '2022-04-21', '2022-05-01', '2022-11-02', '2022-11-15']

  it.each([
    [1, '2022-01-04'],
    [4, '2022-04-04'],
    [5, '2022-05-03'],
    [11, '2022-11-03']
  ])('puts the closing of month %i of 2022 on %s', (month, day) => {
    expect(businessDay(2, 2022, month, holidays)).toBe(day)
  })

  it('is a weekday of that month with n - 1 others before it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 2000, max: 2099 }),
        fc.integer({ min: 1, max: 12 }),
        (n, year, month) => {
          const day = businessDay(n, year, month, []) ?? ''
          expect(weekday(day)).toBeLessThan(6)
          let before = 0
          for (let date = `${day.slice(0, 8)}01`; date < day; date = addDays(date, 1))
            before += weekday(date) < 6 ? 1 : 0
          expect(before).toBe(n - 1)
        }
      )
    )
  })

  it('finds no thirtieth business day', () => {
    expect(businessDay(30, 2026, 2, [])).toBeNull()
  })
})
