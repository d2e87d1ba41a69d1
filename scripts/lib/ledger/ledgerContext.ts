import { FINANCE_GROUP, LEADERS_GROUP } from '../../../apps/consultoria/src/catalog/names'
import type { FoldContext } from '../../../apps/consultoria/src/domain/ledger/foldState'
import type { Bindings } from '../bindings'
import type { Definitions } from '../definitionFolders'
import { Stopped } from '../failure'
import { resolvePolicies } from '../policy'
import { record, text } from '../types/wire'
import type { ZendeskClient } from '../zendesk/zendeskClient'
import { offsetIn } from './timeZone'
import { words } from '../language'

/** What the meaning of the ledger depends on: who holds which role, the policies, the account's zone. */
export const ledgerContext = async (
  client: ZendeskClient,
  definitions: Definitions,
  bindings: Bindings
): Promise<FoldContext> => {
  const members = async (group: string) => {
    const id = bindings.id('group', group)
    if (id === undefined) throw new Stopped(words().account.applyFirst('group', group))
    const memberships = await client.list(`/groups/${id}/memberships`, 'group_memberships')
    return new Set(memberships.map(raw => Number(text(raw.user_id))))
  }
  const me = record((await client.send('GET', '/users/me')).user)
  return {
    roles: { leaders: await members(LEADERS_GROUP), finance: await members(FINANCE_GROUP) },
    policies: resolvePolicies(definitions),
    offsetAt: offsetIn(text(me.iana_time_zone) || 'America/Sao_Paulo')
  }
}
