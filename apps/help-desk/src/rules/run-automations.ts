import type { Desk } from '../desk'

/** One hourly run. The clock already stands at `now`. */
export function runAutomations(_desk: Desk, _now: Date): void {}
