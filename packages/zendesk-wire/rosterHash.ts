import { textOf, wireOf } from './wire'

/** The installation setting that pins the roster's first snapshot; only administrators can write it. null = none is pinned. */
export function rosterHashOf(settings: unknown): string | null {
  const hash = textOf(wireOf(settings)['roster_hash']).trim()
  return /^[0-9a-f]{64}$/.test(hash) ? hash : null
}
