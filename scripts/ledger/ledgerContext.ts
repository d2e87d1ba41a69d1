import { FINANCE_GROUP, INTEGRATIONS_GROUP, LEADERS_GROUP } from '../../apps/consultoria/src/catalog/names'
import type { FoldContext } from '../../apps/consultoria/src/domain/consultation/foldContext'
import type { ReadRecord } from '../../apps/consultoria/src/domain/factText'
import { ROLES } from '../../apps/consultoria/src/domain/people/roles'
import { foldRoster, type Holder, isWhole, type Roster } from '../../apps/consultoria/src/domain/roster/roster'
import { createSeenNewer, type LedgerContext } from '../../apps/consultoria/src/application/context'
import type { Bindings } from '../engine/bindings'
import type { Definitions } from '../definitions/definitionFolders'
import { Stopped } from '../terminal/failure'
import { resolveModalities } from '../definitions/modality'
import { accountPeople } from '../../packages/zendesk-wire/accountPeople'
import { rosterHashOf } from '../../packages/zendesk-wire/rosterHash'
import { deputiesIn } from '../../apps/consultoria/src/application/ledger/deputiesIn'
import { type Holders, readHolders } from './roster/holders'
import type { ZendeskClient } from '../zendesk/zendeskClient'
import { ledgerPorts } from './ledgerPorts'
import { words } from '../terminal/language'

/** What appending to the account's ledger needs. @throws {Stopped} where the roles' groups are not there */
export const ledgerContext = async (
  client: ZendeskClient,
  definitions: Definitions,
  bindings: Bindings,
  /** Of the installed app; undefined = it is not installed. */
  settings: unknown
): Promise<LedgerContext> => {
  const idOf = (group: string): [string, number] => {
    const id = bindings.id('group', group)
    if (id === undefined) throw new Stopped(words().account.applyFirst('group', group))
    return [group, Number(id)]
  }
  const field = bindings.id('ticket_field', 'purchase_paid')
  const groups = Object.fromEntries([LEADERS_GROUP, FINANCE_GROUP, INTEGRATIONS_GROUP].map(idOf))
  return {
    ports: await ledgerPorts(client, {
      groups,
      ticketFields: field === undefined ? {} : { purchase_paid: Number(field) },
      people: accountPeople(settings),
      rosterHash: rosterHashOf(settings)
    }),
    catalog: {
      modalities: resolveModalities(definitions),
      areas: definitions.areas,
      absences: definitions.absences
    },
    seenNewer: createSeenNewer()
  }
}

/** What the meaning of the ledger depends on. */
export interface Judging {
  context: FoldContext
  roster: Roster
  /** Who holds which role now; null = some of them may not be read. */
  holders: readonly Holder[] | null
}

/**
 * Who may what by today's memberships and by the roster: who has left since keeps what was done while they held the role, and
 * who joins later makes nothing count that was written before. The holders are read unless they are given.
 */
export const judgingOf = async (
  context: LedgerContext,
  rosterRecords: readonly ReadRecord[],
  known?: Holders
): Promise<Judging> => {
  const { ports, catalog } = context
  const { holders, unread } = known ?? (await readHolders(context))
  const roster = foldRoster(rosterRecords, ports.account.rosterHash)
  const today = holders.map(holder => ({ ...holder, until: null }))
  return {
    roster,
    holders: unread.length > 0 ? null : holders,
    context: {
      roles: {
        tenures: [...today, ...roster.tenures],
        unread: isWhole(roster, ports.account.rosterHash) ? unread : ROLES
      },
      deputies: deputiesIn(context),
      modalities: catalog.modalities,
      offsetAt: ports.clock.offsetAt
    }
  }
}
