import type { CoveredDates } from '../../apps/consultoria/src/domain/kernel/calendar'
import { isDate, type LocalDate } from '../../apps/consultoria/src/domain/kernel/instant'
import { ok, refused, type Result } from '../../apps/consultoria/src/domain/kernel/result'
import type { Definitions } from './definitionFolders'

interface ResolvedHolidays {
  /** In order, each once. */
  dates: LocalDate[]
  covered: CoveredDates
}

/** A name that no list has, or that leads back to itself. */
interface HolidayProblem {
  kind: 'missing' | 'circle'
  name: string
}

type Lists = Definitions['holidays']

/** The lists of both files by name. */
export const holidayLists = ({ holidays, localHolidays }: Pick<Definitions, 'holidays' | 'localHolidays'>): Lists => ({
  ...holidays,
  ...localHolidays
})

/** The days of a list with those of the lists it extends; covered is what all of them cover. */
export const resolveHolidays = (lists: Lists, name: string): Result<ResolvedHolidays, HolidayProblem> =>
  resolveWithin(lists, name, [])

const EVER: CoveredDates = { from: '0001-01-01', until: '9999-12-31' }

const resolveWithin = (
  lists: Lists,
  name: string,
  above: readonly string[]
): Result<ResolvedHolidays, HolidayProblem> => {
  if (above.includes(name)) return refused({ kind: 'circle', name })
  const list = Object.hasOwn(lists, name) ? lists[name] : undefined
  if (!list) return refused({ kind: 'missing', name })
  const dates = new Set(list.dates.map(({ date }) => date))
  let covered: CoveredDates = { from: list.from ?? EVER.from, until: list.until ?? EVER.until }
  for (const extended of list.extends ?? []) {
    const found = resolveWithin(lists, extended, [...above, name])
    if (!found.ok) return found
    for (const date of found.value.dates) dates.add(date)
    covered = overlap(covered, found.value.covered)
  }
  for (const { day } of list.yearly ?? []) for (const date of everyYear(day, covered)) dates.add(date)
  return ok({ dates: [...dates].toSorted(), covered })
}

const overlap = (a: CoveredDates, b: CoveredDates): CoveredDates => ({
  from: a.from > b.from ? a.from : b.from,
  until: a.until < b.until ? a.until : b.until
})

/** 29 February is a day of leap years only. */
const everyYear = (day: string, { from, until }: CoveredDates): LocalDate[] => {
  const first = Number(from.slice(0, 4))
  const years = Math.max(0, Number(until.slice(0, 4)) - first + 1)
  return Array.from({ length: years }, (_, index) => `${String(first + index).padStart(4, '0')}-${day}`).filter(
    date => isDate(date) && date >= from && date <= until
  )
}
