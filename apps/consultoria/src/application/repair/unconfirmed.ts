import type { Instant } from '../../domain/kernel/instant'
import { unlinked } from '../pendingWork'
import type { StreamState } from '../ledger/stream'
import { isAbandoned } from './abandonment'

/** Money that neither its author nor a leader announced in time: who has just written a fact is about to announce it. */
export const overdueUnannounced = (
  { records, audited }: Pick<StreamState, 'records' | 'audited'>,
  now: Instant
): number[] =>
  audited.unannounced.filter(n => {
    const { createdAt } = records.find(({ slot, reading }) => slot?.n === n && reading.kind === 'fact') ?? {}
    return createdAt !== undefined && isAbandoned({ at: createdAt }, now)
  })

/** What waits for a leader's word, lowest slot first: its author left it undone, or announced it nowhere. */
export const unconfirmed = (state: StreamState, now: Instant): number[] => {
  const undone = [...unlinked(state.consultation), ...state.consultation.pendingUpdates].filter(
    item => !('kind' in item && item.kind === 'transfer_sent') && isAbandoned(item, now)
  )
  const slots = new Set([...undone.map(({ n }) => n), ...overdueUnannounced(state, now)])
  return [...slots].toSorted((a, b) => a - b)
}
