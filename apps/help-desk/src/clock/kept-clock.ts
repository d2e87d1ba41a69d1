import type { Desk } from '../desk'

/** Writes down where the clock was moved to, for when the account is opened again. */
export function keepClock(desk: Desk): void {
  const { offset_ms, frozen_at } = desk.clock.state
  keep(desk, { clock_offset_ms: offset_ms, clock_frozen_at: frozen_at })
}

/** Writes down what time it is in a snapshot about to be taken. A clock that was never moved stays the real one. */
export function keepInstant(desk: Desk): void {
  keep(desk, { clock_snapshot_at: desk.clock.isReal ? null : desk.clock.now().getTime() })
}

/** Where the clock was moved to when the account was last open. */
export function restoreClock(desk: Desk): void {
  const offset = numberOf(desk, 'clock_offset_ms')
  if (offset === null) desk.clock.reset()
  else desk.clock.restore({ offset_ms: offset, frozen_at: numberOf(desk, 'clock_frozen_at') })
}

/** The time it was when the snapshot was taken, however long ago that is: what it holds is dated by that clock. */
export function returnToInstant(desk: Desk): void {
  restoreClock(desk)
  const at = numberOf(desk, 'clock_snapshot_at')
  if (at === null) return
  desk.clock.set(new Date(at))
  keepClock(desk)
}

function keep(desk: Desk, values: Record<string, number | null>): void {
  for (const [id, value] of Object.entries(values))
    if (desk.tables.settings.get(id)) desk.tables.settings.update(id, { value })
    else desk.tables.settings.insert({ id, value })
}

function numberOf(desk: Desk, id: string): number | null {
  const value = desk.tables.settings.get(id)?.value
  return typeof value === 'number' ? value : null
}
