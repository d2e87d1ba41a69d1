import type { Outcome } from '../application/commands/outcome'

const MOMENT = 300

/**
 * Reads, and whatever changes while it reads is read once more behind it: no change is lost, no two readings overlap.
 * `start` answers false while somebody else's reading is under way.
 */
export function createReading(
  read: (whole: boolean) => Outcome,
  start: (reading: () => Outcome) => boolean
): (whole?: boolean) => void {
  let reading = false
  let again = false
  /** Something since the last reading asks for everything, my clock included. */
  let everything = false
  const perform = async () => {
    try {
      const whole = everything
      everything = false
      return await read(whole)
    } finally {
      reading = false
      if (again) setTimeout(next)
    }
  }
  const next = () => {
    again = reading
    if (reading) return
    reading = start(perform)
    if (!reading) setTimeout(next, MOMENT)
  }
  return (whole = true) => {
    everything ||= whole
    next()
  }
}
