import { ApiError } from '../http/api-error'
import type { Desk } from '../desk'
import { secondsToWait } from '../http/use-window'

/** @throws 429 with Retry-After once the window is full. Counted in real time. */
export function countUse(desk: Desk, name: string, most: number, seconds: number): void {
  const wait = secondsToWait(desk, name, most, seconds)
  if (wait === undefined) return
  throw new ApiError(
    429,
    { error: 'TooManyRequests', description: `Rate limit for ${name.split(' ')[0]} exceeded` },
    { 'retry-after': String(wait) }
  )
}
