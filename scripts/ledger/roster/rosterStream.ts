import { sealFact, type ReadRecord, readRecords } from '../../../apps/consultoria/src/domain/factText'
import { chainFaults } from '../../../apps/consultoria/src/domain/ledger/chain'
import type { FactDraft } from '../../../apps/consultoria/src/domain/registry'
import { heldFacts, positionsOf } from '../../../apps/consultoria/src/domain/ledger/positions'
import { holdsRole, type Tenure } from '../../../apps/consultoria/src/domain/people/roles'
import { foldRoster, type Roster } from '../../../apps/consultoria/src/domain/roster/roster'
import { ROSTER_STREAM, slotName } from '../../../apps/consultoria/src/domain/ledger/slots'
import { ok, refuse } from '../../../apps/consultoria/src/domain/kernel/result'
import { slotsRejectedAs } from '../../../apps/consultoria/src/domain/ledger/streamEnd'
import type { Instant } from '../../../apps/consultoria/src/domain/kernel/instant'
import type { StreamKind } from '../../../apps/consultoria/src/application/ledger/appendFact'

export interface RosterState {
  records: ReadRecord[]
  /** Folded from `pin` on. */
  roster: Roster
  /** The hash that the app's setting must name; null = no snapshot can be the first one yet. */
  pin: string | null
  /** Who held what by the last snapshot, also where nobody can follow it any more. */
  tenures: readonly Tenure[]
}

export interface RosterSetting {
  /** What the app's setting names now. */
  hash: string | null
  /** Ids of the account's administrators. */
  administrators: ReadonlySet<number>
  now: () => Instant
}

/**
 * The roster as the settings name it. Where they name nothing (a deploy that was killed between the record and the setting), or
 * a roster of which no administrator is left, it begins with the first snapshot that an administrator wrote and nobody touched.
 */
const rosterState = (records: ReadRecord[], { hash, administrators, now }: RosterSetting): RosterState => {
  const snapshots = snapshotsIn(records)
  const named = snapshots.some(record => record.hash === hash) ? hash : null
  const known = foldRoster(records, named)
  const isFollowed = [...administrators].some(id => holdsRole(known, 'administrator', id, now()))
  if (named !== null && isFollowed) return { records, roster: known, pin: named, tenures: known.tenures }
  const first = snapshots.find(
    ({ createdBy, createdAt, updatedAt, hash: own }) =>
      administrators.has(createdBy) && createdAt === updatedAt && own !== named
  )
  if (!first) return { records, roster: foldRoster(records, null), pin: null, tenures: known.tenures }
  const roster = foldRoster(records, first.hash)
  return { records, roster, pin: first.hash, tenures: roster.tenures }
}

/** Whole snapshots that hold their slots. */
const snapshotsIn = (records: readonly ReadRecord[]): ReadRecord[] => {
  const positions = positionsOf(ROSTER_STREAM, records)
  const faults = chainFaults(positions)
  return heldFacts(ROSTER_STREAM, positions).flatMap(({ fact: { n, kind, by }, record }) =>
    kind === 'roster_set' && by === record.createdBy && !faults.has(n) ? [record] : []
  )
}

/** How the app's write protocol understands the roster's stream. */
export const rosterKind = (setting: RosterSetting): StreamKind<RosterState> => ({
  name: ROSTER_STREAM,
  understand: async records => rosterState(await readRecords(records), setting),
  recordsOf: ({ records }) => records,
  factsOf: ({ records }) => heldFacts(ROSTER_STREAM, positionsOf(ROSTER_STREAM, records)).map(({ fact }) => fact),
  endOf: ({ roster }) => roster,
  isMoney: () => false,
  simulate: (state, draft, { op, me }) => {
    const now = setting.now()
    const slot = { stream: ROSTER_STREAM, ...state.roster.next, op, at: now, by: me.id }
    const { fact, text } = sealFact(draft, slot)
    if (!counts(state, draft, me.id, setting)) return refuse('leader_only')
    return ok({ fact, text })
  }
})

/** The first snapshot is an administrator's; a later one is by somebody whom the one before it names. */
const counts = (
  { roster, pin }: RosterState,
  { kind }: FactDraft,
  me: number,
  { administrators, now }: RosterSetting
): boolean =>
  pin === null && kind === 'roster_set' ? administrators.has(me) : holdsRole(roster, 'administrator', me, now())

/** Empty places below the highest one that nobody gave up yet. */
export const emptyRosterSlots = ({ roster }: Pick<RosterState, 'roster'>): number[] => slotsRejectedAs(roster, 'gap')

export const rosterSlot = (n: number): string => slotName(ROSTER_STREAM, n)

/** The snapshot that begins the roster, and who wrote it. */
export const snapshotAt = ({ records, pin }: RosterState): { n: number; by: number } | null => {
  const first = records.find(({ hash, reading }) => hash === pin && reading.kind === 'fact')
  return first?.slot ? { n: first.slot.n, by: first.createdBy } : null
}
