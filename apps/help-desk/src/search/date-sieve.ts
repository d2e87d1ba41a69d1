import { stampOf } from '../clock/clock'
import type { IndexValue, Range, Sieve } from '../store/where'
import { instantOf, isDay } from './compare'
import type { Term } from './query'

const exactly = (column: string, wanted: Range | IndexValue | IndexValue[]): Sieve => ({
  where: { [column]: wanted },
  exact: true
})

/** A term about a date as the store compares it: its stamps are texts of one form, in whole seconds. */
export function dateSieve(column: string, { operator, value }: Term, now: Date): Sieve {
  if (value.toLowerCase() === 'none') return exactly(column, null)
  const [from, until] = edges(value, now)
  if (from === undefined || until === undefined) return exactly(column, [])
  const ranges = {
    ':': { gte: from, lt: until },
    '<': { lt: from },
    '>': { gte: until },
    '<=': { lt: until },
    '>=': { gte: from }
  }
  return exactly(column, ranges[operator])
}

/** The first stamp that a value stands for and the first one behind it. Whatever lies between two seconds stands for none. */
function edges(value: string, now: Date): string[] {
  // every stamp of the day is less, and none of the next
  if (isDay(value)) return [value, `${value}~`]
  const instant = instantOf(value, now)
  if (Number.isNaN(instant)) return []
  const seconds = [Math.ceil(instant / 1000), Math.floor(instant / 1000) + 1]
  return seconds.map(second => stampOf(new Date(Math.min(Math.max(second, 0), 253_402_300_799) * 1000)))
}
