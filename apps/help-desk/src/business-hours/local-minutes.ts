/** Local days and minutes of one time zone. A day is counted from 1970-01-01 on. */
export interface LocalMinutes {
  dayOf(instant: number): number
  /** Minutes the zone is ahead of UTC at that instant. */
  offsetAt(instant: number): number
  /** The instant of a minute of a local day. */
  instantOf(day: number, minute: number): number
}

const known = new Map<string, LocalMinutes>()

/** @throws RangeError for a zone nobody knows. */
export function localMinutes(zone: string): LocalMinutes {
  const held = known.get(zone) ?? make(zone)
  known.set(zone, held)
  return held
}

function make(zone: string): LocalMinutes {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric'
  })
  /** What the clocks on the wall show, read as if they showed UTC. */
  const wall = (instant: number): number => {
    const part = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]))
    const of = (type: Intl.DateTimeFormatPartTypes) => part.get(type) ?? 0
    return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'))
  }
  const offsetAt = (instant: number) => wall(instant) - Math.floor(instant / 1000) * 1000
  return {
    dayOf: instant => Math.floor(wall(instant) / 86_400_000),
    offsetAt: instant => Math.round(offsetAt(instant) / 60_000),
    instantOf(day, minute) {
      const shown = day * 86_400_000 + minute * 60_000
      // twice, because the first guess may lie on the other side of a change of the clocks
      const guess = shown - offsetAt(shown)
      return shown - offsetAt(guess)
    }
  }
}
