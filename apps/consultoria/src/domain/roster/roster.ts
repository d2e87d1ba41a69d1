import type { Instant } from '../kernel/instant'
import type { Verdict } from '../ledger/defineFact'
import { foldStream } from '../ledger/foldStream'
import { ROSTER_STREAM } from '../ledger/slots'
import type { StreamEnd } from '../ledger/streamEnd'
import type { ReadRecord } from '../factText'
import { holdsRole, type Tenure } from '../people/roles'
import type { Fact } from '../registry'

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
  const { state, ...end } = foldStream<RosterState, Fact>(ROSTER_STREAM, records, {
    begin: { tenures: [], since: null, abandoned: new Set() },
    take: (roster, fact, { by, at }, { record }) =>
      judged(roster, fact, { by, at, isFirst: record.hash === firstHash }),
    abandonedIn: ({ abandoned }) => abandoned
  })
  return { ...end, tenures: state.tenures, since: state.since }
}

/**
 * Whether the snapshots can be trusted to be what administrators wrote: the pinned first one is there, none was changed, none is
 * missing in between. A roster that is not whole says nothing: what depends on it is pending.
 */
export const isWhole = ({ since, gap, rejected }: Roster, firstHash: string | null): boolean =>
  firstHash === null || (since !== null && gap === null && !rejected.some(({ code }) => code === 'edited'))

interface RosterState extends Pick<Roster, 'tenures' | 'since'> {
  abandoned: ReadonlySet<number>
}

const judged = (
  roster: RosterState,
  { kind, data }: Fact,
  { by, at, isFirst }: { by: number; at: Instant; isFirst: boolean }
): RosterState | Verdict => {
  if (kind !== 'roster_set' && kind !== 'slot_abandoned') return 'contradicts'
  const isEntitled =
    kind === 'roster_set' && roster.since === null ? isFirst : holdsRole(roster, 'administrator', by, at)
  if (!isEntitled) return 'not_entitled'
  return kind === 'roster_set'
    ? { ...roster, tenures: data.tenures, since: roster.since ?? at }
    : { ...roster, abandoned: new Set([...roster.abandoned, ...data.slots]) }
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
