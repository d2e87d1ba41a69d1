import type { Fact } from '../../domain/registry'
import type { Instant } from '../../domain/kernel/instant'
import { unlinked } from '../../domain/time/entries'
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

/** Slots of what waits for a leader's word, lowest first. */
export const unconfirmed = (state: StreamState, now: Instant): number[] => {
  const { pendingUpdates } = state.consultation
  const undone = [...unlinked(state.consultation), ...pendingUpdates.filter(({ kind }) => kind === 'accepted')]
  const overdue = undone.filter(item => isAbandoned(item, now)).map(({ n }) => n)
  return [...new Set([...overdue, ...overdueUnannounced(state, now)])].toSorted((a, b) => a - b)
}

/** One of them as a leader is asked to look at it; `publishes` = the public comment that the press sends to the client. */
export interface Unconfirmed {
  fact: Fact
  publishes: 'entry' | 'acceptance' | null
}

export const unconfirmedFacts = (state: StreamState, now: Instant): Unconfirmed[] => {
  const { consultation, facts } = state
  const entries = new Set(unlinked(consultation).map(({ n }) => n))
  const acceptances = new Set(consultation.pendingUpdates.map(({ n }) => n))
  return unconfirmed(state, now).flatMap(n => {
    const fact = facts.find(one => one.n === n)
    if (!fact) return []
    return [{ fact, publishes: entries.has(n) ? 'entry' : acceptances.has(n) ? 'acceptance' : null }]
  })
}
