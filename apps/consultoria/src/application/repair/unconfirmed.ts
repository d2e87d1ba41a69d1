import type { Fact } from '../../domain/registry'
import type { Instant } from '../../domain/kernel/instant'
import { promisedOn } from '../outbox/promise'
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
  const undone = promisedOn(state.consultation).filter(({ kind }) => kind !== 'transfer_sent')
  const overdue = undone.filter(item => isAbandoned(item, now)).map(({ n }) => n)
  return [...new Set([...overdue, ...overdueUnannounced(state, now)])].toSorted((a, b) => a - b)
}

/** One of them as a leader is asked to look at it; `publishes` = the public comment that the press sends to the client. */
export interface Unconfirmed {
  fact: Fact
  publishes: 'entry' | 'acceptance' | 'alteration' | 'message' | null
}

/** A transfer is mailed by a trigger, and never published. */
const PUBLISHED = {
  entry: 'entry',
  accepted: 'acceptance',
  transfer_sent: null,
  entry_voided: 'alteration',
  entry_waived: 'alteration',
  waiver_confirmed: 'alteration',
  terms_reminded: 'message',
  availability_asked: 'message',
  error_ticket_opened: 'message',
  terms_unanswered: 'message',
  consultation_cancelled: 'message',
  client_ceiling_set: 'alteration',
  above_ceiling_settled: 'alteration'
} as const

export const unconfirmedFacts = (state: StreamState, now: Instant): Unconfirmed[] => {
  const { consultation, facts } = state
  const promised = promisedOn(consultation)
  return unconfirmed(state, now).flatMap(n => {
    const fact = facts.find(one => one.n === n)
    if (!fact) return []
    return [{ fact, publishes: PUBLISHED[promised.find(one => one.n === n)?.kind ?? 'transfer_sent'] }]
  })
}
