import type { Desk } from '../desk'
import { keepClock, keepInstant, returnToInstant } from '../clock/kept-clock'
import { isSeedName, type SeedName } from '../seed/seed-name'
import { seedDesk } from '../seed/seed'
import type { Snapshot } from '../store/snapshot'
import { createControl } from './control'

export interface ResettableDesk extends Desk {
  readonly snapshot: Snapshot
}

/** Back to the snapshot and its time when it grew from the wanted seed, else a fresh seed. Faults, rate, lag and log start anew. */
export function resetDesk(desk: ResettableDesk, wanted: SeedName | undefined): SeedName {
  desk.queue.clear()
  desk.index.clear()
  Object.assign(desk.control, createControl(desk.wire))
  const current = desk.tables.settings.get('seed')?.value
  const seed = wanted ?? (isSeedName(current) ? current : 'demo')
  if (desk.snapshot.exists && desk.snapshot.seed === seed) {
    desk.snapshot.restore()
    returnToInstant(desk)
  } else {
    desk.clock.reset()
    desk.transaction(() => {
      desk.snapshot.clear()
      seedDesk(desk, seed)
      keepClock(desk)
    })
  }
  desk.index.clear()
  desk.events.emit('reset', {})
  return seed
}

/** What `resetDesk` goes back to. */
export function takeSnapshot(desk: ResettableDesk): void {
  keepInstant(desk)
  desk.snapshot.take()
}
