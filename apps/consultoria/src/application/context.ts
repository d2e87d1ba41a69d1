import type { GroupKey } from '../catalog/generated/catalog'
import type { Absence } from '../domain/scheduling/absences'
import type { Led } from '../domain/scheduling/deputies'
import type { Modality } from '../domain/modality/modality'
import type { Agent, Ports } from '../ports'

/** What the definitions offer, generated from them. */
export interface Catalog {
  modalities: readonly Modality[]
  areas: Areas
  /** Who is away when; left out = nobody. */
  absences?: readonly Absence[]
}

/** Who answers for an area, and how it is reached. People are named by e-mail. */
interface TeamOfArea {
  name: string
  group: GroupKey
  seniorityTag: string
  leader?: string
  /** Designates while the leader is away. */
  deputy?: string
  contact?: { name: string; phone: string }
}

/** Modules of the product and the teams that answer for them. */
export interface Areas {
  teams: Readonly<Record<string, TeamOfArea>>
  modules: Readonly<Record<string, string>>
  /** What the modules are called. */
  names?: Readonly<Record<string, string>>
  /** The tag of who is senior on a module, where that is not the team's. */
  seniority?: Readonly<Record<string, string>>
}

/**
 * Facts of a newer version that were there when this tab began: reading the page again will not make it newer, so they stop
 * nothing. Those that come later say that this tab is outdated.
 */
interface SeenNewer {
  /** Slots of facts that only a newer version can read and that were not there at first. */
  since(stream: string, newer: readonly number[]): number[]
}

export function createSeenNewer(): SeenNewer {
  const first = new Map<string, ReadonlySet<number>>()
  return {
    since(stream, newer) {
      const known = first.get(stream) ?? new Set(newer)
      first.set(stream, known)
      return newer.filter(n => !known.has(n))
    }
  }
}

/** What reading and appending need of an account: no ticket, no form, no clock that somebody runs. */
export interface LedgerPorts {
  ledger: Pick<Ports['ledger'], 'read' | 'named' | 'create'>
  directory: Pick<Ports['directory'], 'me' | 'people' | 'organization' | 'members' | 'administrators'>
  clock: Ports['clock']
  drafts: Ports['drafts']
  account: Pick<Ports['account'], 'groups' | 'people' | 'rosterHash'>
  told: Ports['told']
}

/** As the framework says, for free; whether it is still so is asked of the account before a leader's or finance's fact is written. */
export const isInGroup = (
  { account }: { account: Pick<Ports['account'], 'groups'> },
  { groupIds }: Pick<Agent, 'groupIds'>,
  group: GroupKey
): boolean => groupIds.some(id => id === account.groups[group])

/** What the write protocol and the fold work with, in the sidebar as on the command line. */
export interface LedgerContext {
  ports: LedgerPorts
  catalog: Pick<Catalog, 'modalities' | 'absences'> & { areas?: { teams: Readonly<Record<string, Led>> } }
  seenNewer: SeenNewer
}

/** What every verb works with. */
export interface Context extends LedgerContext {
  ports: Ports
  catalog: Catalog
}
