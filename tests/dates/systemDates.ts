/** A date on which the suite has to be green like on any other. */
export interface SystemDate {
  name: string
  at: Date
}

const utc = (year: number, month: number, day: number, hour: number, minute = 0) =>
  new Date(Date.UTC(year, month - 1, day, hour, minute))

/**
 * The days that programs forget, near `now`: a day most years lack, the last evening of a year where people are while UTC is
 * about to turn, a day off, a holiday, and a date beyond what the tests' own calendars hold.
 */
export function systemDates(now: Date): SystemDate[] {
  const year = now.getUTCFullYear()
  const next = (dates: Date[]) => dates.find(date => date > now) ?? now
  const nextYears = (at: (year: number) => Date) => next([at(year), at(year + 1)])
  return [
    { name: '29 February', at: nearestLeapDay(now) },
    { name: '31 December', at: nextYears(one => utc(one, 12, 31, 23, 30)) },
    { name: 'a Sunday', at: utc(year, now.getUTCMonth() + 1, now.getUTCDate() + 7 - now.getUTCDay(), 15) },
    { name: 'a holiday', at: nextYears(one => utc(one, 9, 7, 13)) },
    { name: 'two years on', at: utc(year + 2, now.getUTCMonth() + 1, now.getUTCDate(), now.getUTCHours()) }
  ]
}

/** At most two years and a day away, ahead or back: for longer the local account's certificate does not hold. */
function nearestLeapDay(now: Date): Date {
  const distance = (date: Date) => Math.abs(date.getTime() - now.getTime())
  const years = Array.from({ length: 9 }, (_, n) => now.getUTCFullYear() - 4 + n)
  const days = years.map(year => utc(year, 2, 29, 12)).filter(date => date.getUTCMonth() === 1)
  return days.toSorted((a, b) => distance(a) - distance(b))[0] ?? now
}

/** Two of the dates, others from day to day: within five days each had its turn. */
export function datesOfToday(now: Date): SystemDate[] {
  const all = systemDates(now)
  const dayOfYear = Math.floor((now.getTime() - utc(now.getUTCFullYear(), 1, 1, 0).getTime()) / 86_400_000)
  const first = (dayOfYear * 2) % all.length
  return [first, first + 1].map(at => all[at % all.length]).filter(date => date !== undefined)
}
