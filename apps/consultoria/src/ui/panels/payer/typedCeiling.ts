import { parseDuration } from '../../../domain/kernel/duration'
import { needsCeiling } from '../../../domain/payer/ceiling'
import type { Payer } from '../../../domain/payer/payerKinds'

interface TypedCeiling {
  /** null = no ceiling. */
  minutes: number | null
  /** What is wrong with it, by the sentence that says so. */
  wrong: 'minutes' | 'ceiling' | null
}

/** Up to how much the Unit approves: empty is no ceiling, which not every payer may leave out. */
export function typedCeiling(typed: string, payer: Payer): TypedCeiling {
  const isEmpty = typed.trim() === ''
  const seconds = isEmpty ? null : parseDuration(typed)
  if (!isEmpty && seconds === null) return { minutes: null, wrong: 'minutes' }
  const minutes = seconds === null ? null : Math.floor(seconds / 60)
  return { minutes, wrong: needsCeiling(payer) && !minutes ? 'ceiling' : null }
}
