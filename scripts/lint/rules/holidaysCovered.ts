import { holidayLists, resolveHolidays } from '../../definitions/holidayLists'
import type { LintRule } from '../finding'
import { words } from '../../terminal/language'

/** Appointments and deadlines lie ahead, and somebody has to find the time to renew a list. */
const MONTHS_AHEAD = 18

/** The holidays of a modality are known from today until far enough ahead: beyond its list no date is covered. */
export const holidaysCovered: LintRule = {
  id: 'holidays-covered',
  level: 'warning',
  check: (definitions, day) => {
    const lists = holidayLists(definitions)
    return Object.entries(definitions.modalities).flatMap(([key, { calendar }]) => {
      const found = calendar.holidays === null ? null : resolveHolidays(lists, calendar.holidays)
      if (!found?.ok) return []
      const { from, until } = found.value.covered
      if (from <= day && until >= monthsAfter(day, MONTHS_AHEAD)) return []
      const message = words().lint.holidaysNotCovered(String(calendar.holidays), from, until, MONTHS_AHEAD)
      return [{ file: `modalities/${key}.json`, pointer: '/calendar/holidays', message }]
    })
  }
}

/** Only compared: the 31st of a month that has 30 days is as good as its end. */
const monthsAfter = (day: string, months: number): string => {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  return [
    String(Math.floor(month / 12)).padStart(4, '0'),
    String((month % 12) + 1).padStart(2, '0'),
    day.slice(8)
  ].join('-')
}
