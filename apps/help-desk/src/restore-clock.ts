import type { Desk } from './desk'

/** Where the clock was moved to when the account was last open. */
export function restoreClock(desk: Desk): void {
  const offset = desk.tables.settings.get('clock_offset_ms')?.value
  const frozen = desk.tables.settings.get('clock_frozen_at')?.value
  desk.clock.restore({
    offset_ms: typeof offset === 'number' ? offset : 0,
    frozen_at: typeof frozen === 'number' ? frozen : null
  })
}
