import { type Handler, holds } from './foldState'
import { mayCheckEvidence } from '../people/roles'

/** Covers the facts up to a record that is what it was when it was checked. */
export const evidenceChecked: Handler<'evidence_checked'> = (state, fact) => {
  if (!mayCheckEvidence(state.context.roles, fact.by, fact.at)) return 'not_entitled'
  const checked = state.positions.slots.get(fact.data.head)?.[0]
  if (!checked || fact.data.head >= fact.n) return 'unknown_target'
  if (checked.hash !== fact.data.hash) return 'contradicts'
  state.shown.checkedTo = Math.max(state.shown.checkedTo, fact.data.head)
  return null
}

/**
 * An administrator's, or a leader's where nothing readable lies in those slots. A readable record is never disabled by it: it
 * only says of what cannot be read or is not there that nobody waits for it.
 */
export const slotAbandoned: Handler<'slot_abandoned'> = (state, fact) => {
  // what was put there afterwards takes nothing back
  const isReadable = (n: number): boolean => {
    const record = state.positions.slots.get(n)?.[0]
    return record?.reading.kind === 'fact' && record.createdAt <= fact.at
  }
  const readable = fact.data.slots.filter(isReadable)
  if (!holds(state, 'administrator', fact)) {
    if (!holds(state, 'leader', fact)) return 'not_entitled'
    if (readable.length > 0) return 'contradicts'
  }
  if (fact.data.slots.length === 0) return 'contradicts'
  for (const n of fact.data.slots) if (!readable.includes(n)) state.abandoned.add(n)
  return null
}
