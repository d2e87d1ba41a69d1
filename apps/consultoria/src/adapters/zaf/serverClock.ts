import type { Instant, OffsetAt } from '../../domain/kernel/instant'
import type { Clock } from '../../ports'

export interface ServerClock extends Clock {
  /** Learns the server's time from an answer's Date header. */
  observe(date: string | null): void
  /** The account's zone, as soon as it is known; null = UTC. */
  placeIn(timeZone: string | null): void
}

/** The browser's clock shifted by what the server last said; the browser's own time is never trusted by itself. */
export function createServerClock(timeZone: string | null = null, browserNow: () => number = Date.now): ServerClock {
  let shift = 0
  const offsetsIn = (zone: string | null) => remembered(instant => offsetSeconds(instant, zone))
  let offsetAt = offsetsIn(timeZone)
  return {
    observe(date) {
      const server = date === null ? NaN : Date.parse(date)
      if (!Number.isNaN(server)) shift = server - browserNow()
    },
    now: () => toInstant(browserNow() + shift),
    offsetAt: instant => offsetAt(instant),
    placeIn(zone) {
      offsetAt = offsetsIn(zone)
    }
  }
}

const QUARTER_HOUR = 900_000
const MOST_REMEMBERED = 20_000

/** Clocks change on a quarter of an hour at the most, and asking the browser costs more than everything else in a long fold. */
function remembered(offsetAt: OffsetAt): OffsetAt {
  const known = new Map<number, number>()
  return instant => {
    const quarter = Math.floor(Date.parse(instant) / QUARTER_HOUR)
    const kept = known.get(quarter)
    if (kept !== undefined) return kept
    const offset = offsetAt(instant)
    if (known.size >= MOST_REMEMBERED) known.clear()
    if (!Number.isNaN(quarter)) known.set(quarter, offset)
    return offset
  }
}

const toInstant = (milliseconds: number): Instant => `${new Date(milliseconds).toISOString().slice(0, 19)}Z`

const formats = new Map<string, Intl.DateTimeFormat>()

/** Seconds east of UTC, from what the zone's wall clock shows at that instant. */
function offsetSeconds(instant: Instant, timeZone: string | null): number {
  const at = new Date(instant)
  if (timeZone === null || Number.isNaN(at.getTime())) return 0
  const shown = new Map(
    formatFor(timeZone)
      .formatToParts(at)
      .map(part => [part.type, Number(part.value)])
  )
  const part = (type: Intl.DateTimeFormatPartTypes): number => shown.get(type) ?? 0
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
  return Math.round((wall - at.getTime()) / 1000)
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric'
  })
  formats.set(timeZone, made)
  return made
}
