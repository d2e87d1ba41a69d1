import { FINANCE_GROUP, LEADERS_GROUP } from '../../../apps/consultoria/src/catalog/names'
import type { FoldContext } from '../../../apps/consultoria/src/domain/ledger/foldState'
import { ALWAYS, type Role, type Tenure } from '../../../apps/consultoria/src/domain/ledger/roles'
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
  const members = async (role: Role, group: string): Promise<Tenure[]> => {
    const id = bindings.id('group', group)
    if (id === undefined) throw new Stopped(words().account.applyFirst('group', group))
    const memberships = await client.list(`/groups/${id}/memberships`, 'group_memberships')
    return memberships.map(raw => ({
      userId: Number(text(raw.user_id)),
      role,
      from: text(raw.created_at) || ALWAYS,
      until: null
    }))
  }
  const me = record((await client.send('GET', '/users/me')).user)
  return {
    roles: {
      tenures: [...(await members('leader', LEADERS_GROUP)), ...(await members('finance', FINANCE_GROUP))],
      unread: []
    },
    policies: resolvePolicies(definitions),
    offsetAt: offsetIn(text(me.iana_time_zone) || 'America/Sao_Paulo')
  }
}
