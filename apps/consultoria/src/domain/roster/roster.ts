import type { Instant } from '../kernel/instant'
import { chainFaults } from '../ledger/chain'
import { type Rejected, emptySlots, headOf, type StreamEnd } from '../ledger/streamEnd'
import { positionsOf } from '../ledger/positions'
import type { ReadRecord } from '../factText'
import { holdsRole, type Tenure } from '../people/roles'
import { ROSTER_STREAM } from '../ledger/slots'

/** The roster as its stream tells it: the last snapshot that counts, and where the next one goes. */
export interface Roster extends StreamEnd {
  tenures: readonly Tenure[]
  /** When the first counting snapshot was written: what was written since then is announced. */
  since: Instant | null
}

/**
 * A snapshot counts if its author was an administrator by the last counting snapshot before it. The first one is written at
 * deploy: it counts if its hash is the one the app's settings name, which only administrators may write.
 */
export const foldRoster = (records: readonly ReadRecord[], firstHash: string | null): Roster => {
  const positions = positionsOf(ROSTER_STREAM, records)
  const faults = chainFaults(positions)
  const abandoned = new Set<number>()
  const roster: Roster = {
    ...headOf(positions),
    gap: null,
    tenures: [],
    since: null,
    abandoned: [],
    rejected: [],
    pending: [],
    newer: []
  }
  for (const [n, [record, ...losers]] of positions.slots) {
    for (const { createdBy: by } of losers) roster.rejected.push({ n, kind: null, by, code: 'shared_slot' })
    if (!record) continue
    const { reading, createdBy: by } = record
    const code = faults.get(n) ?? verdictOf(roster, n, record, firstHash)
    if (reading.kind === 'newer') roster.newer.push(n)
    else if (code) roster.rejected.push({ n, kind: reading.kind === 'fact' ? reading.fact.kind : null, by, code })
    else if (reading.kind === 'fact' && reading.fact.kind === 'roster_set') {
      roster.tenures = reading.fact.data.tenures
      roster.since ??= record.createdAt
    } else if (reading.kind === 'fact' && reading.fact.kind === 'slot_abandoned') {
      for (const slot of reading.fact.data.slots) abandoned.add(slot)
    }
  }
  return { ...roster, abandoned: [...abandoned], gap: emptySlots(positions, abandoned)[0] ?? null }
}

/**
 * Whether the snapshots can be trusted to be what administrators wrote: the pinned first one is there, none was changed, none is
 * missing in between. A roster that is not whole says nothing: what depends on it is pending.
 */
export const isWhole = ({ since, gap, rejected }: Roster, firstHash: string | null): boolean =>
  firstHash === null || (since !== null && gap === null && !rejected.some(({ code }) => code === 'edited'))

const verdictOf = (
  roster: Roster,
  n: number,
  record: ReadRecord,
  firstHash: string | null
): Rejected['code'] | null => {
  const { reading, createdBy, createdAt } = record
  if (reading.kind === 'newer') return null
  if (reading.kind === 'refused') return reading.why
  const { fact } = reading
  if (fact.stream !== ROSTER_STREAM || fact.n !== n || fact.by !== createdBy) return 'contradicts'
  if (fact.kind !== 'roster_set' && fact.kind !== 'slot_abandoned') return 'contradicts'
  if (fact.kind === 'roster_set' && roster.since === null) return record.hash === firstHash ? null : 'not_entitled'
  return holdsRole(roster, 'administrator', createdBy, createdAt) ? null : 'not_entitled'
}

/** Who holds a role now, as the account's memberships and roles say. */
export type Holder = Pick<Tenure, 'userId' | 'role' | 'from'>

/**
 * The next snapshot: whoever holds a role now keeps or begins it, whoever holds it no longer has it until `now`, and what
 * ended before stays on record. Null where nothing changed.
 */
export const nextRoster = (tenures: readonly Tenure[], holders: readonly Holder[], now: Instant): Tenure[] | null => {
  const isHeld = ({ userId, role }: Holder): boolean =>
    holders.some(holder => holder.userId === userId && holder.role === role)
  const isKnown = ({ userId, role }: Holder): boolean =>
    tenures.some(tenure => tenure.until === null && tenure.userId === userId && tenure.role === role)
  const ended = tenures.filter(tenure => tenure.until === null && !isHeld(tenure))
  const begun = holders.filter(holder => !isKnown(holder))
  if (ended.length === 0 && begun.length === 0) return null
  return [
    ...tenures.map(tenure => (ended.includes(tenure) ? { ...tenure, until: now } : tenure)),
    ...begun.map(({ userId, role, from }) => ({ userId, role, from, until: null }))
  ]
}
