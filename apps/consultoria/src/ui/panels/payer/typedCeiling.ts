import { parseDuration } from '../../../domain/kernel/typedDuration'

interface TypedCeiling {
  /** null = no ceiling. */
  minutes: number | null
  /** What is wrong with it, by the sentence that says so. */
  wrong: 'minutes' | 'ceiling' | null
}

/** Up to how much the Unit approves: empty is no ceiling, which not every approval may leave out. */
export function typedCeiling(typed: string, isNeeded: boolean): TypedCeiling {
  const isEmpty = typed.trim() === ''
  const seconds = isEmpty ? null : parseDuration(typed)
  if (!isEmpty && seconds === null) return { minutes: null, wrong: 'minutes' }
  const minutes = seconds === null ? null : Math.floor(seconds / 60)
  return { minutes, wrong: isNeeded && !minutes ? 'ceiling' : null }
}

/** What the Unit authorises once more adds up to what it authorised before (T22); the record holds the sum. */
export const toppedUp = (typed: number | null, held: { minutes: number } | null): number | null =>
  typed === null ? null : typed + (held?.minutes ?? 0)
