import { useEffect, useState } from 'react'
import { secondsBetween, type Instant } from '../../domain/kernel/instant'
import type { Clock } from '../../ports'

export interface Absence {
  from: Instant
  to: Instant
}

/** A frame that sleeps skips its beats; a hidden tab still beats at least once a minute. */
const ASLEEP_SECONDS = 300
const BEAT_MS = 10_000

/** The last absence while this clock ran: a gap between two beats that only a sleeping computer makes. */
export function useAway(clock: Clock, timer: string | null): [Absence | null, () => void] {
  const [absence, setAbsence] = useState<(Absence & { timer: string }) | null>(null)
  useEffect(() => {
    if (timer === null) return undefined
    let beat = clock.now()
    const beats = setInterval(() => {
      const from = beat
      beat = clock.now()
      if (secondsBetween(from, beat) >= ASLEEP_SECONDS) setAbsence({ timer, from, to: beat })
    }, BEAT_MS)
    return () => clearInterval(beats)
  }, [clock, timer])
  return [absence?.timer === timer ? absence : null, () => setAbsence(null)]
}
