import type { AccountMap, Agent } from '../../apps/consultoria/src/ports'
import type { LedgerPorts } from '../../apps/consultoria/src/application/context'
import { createRestLedger } from '../../packages/zendesk-wire/ledger'
import { createPeople } from '../../packages/zendesk-wire/peopleDirectory'
import { createTold } from '../../packages/zendesk-wire/tickets/toldPayments'
import { Stopped } from '../terminal/failure'
import { record, text } from '../zendesk/wire'
import type { ZendeskClient } from '../zendesk/zendeskClient'
import { restRequests } from './restRequests'
import { accountZone, offsetIn } from './timeZone'
import { words } from '../terminal/language'

/** What appending and judging need of an account, over REST, with the rights of whoever runs the command. */
export const ledgerPorts = async (
  client: Pick<ZendeskClient, 'send' | 'list' | 'serverTime'>,
  account: Pick<AccountMap, 'groups' | 'people' | 'rosterHash' | 'ticketFields'>
): Promise<LedgerPorts> => {
  const requests = restRequests(client)
  const zone = await accountZone(client)
  const { people, organization, members, administrators } = createPeople(requests, account)
  let me: Promise<Agent> | null = null
  return {
    ledger: createRestLedger(requests),
    directory: { me: () => (me ??= agentOf(client)), people, organization, members, administrators },
    clock: { now: () => client.serverTime(), offsetAt: offsetIn(zone) },
    drafts: nothingKept,
    told: createTold(requests, account),
    account
  }
}

/** Whoever runs the command; asked for, and for their groups, only where something is written. */
const agentOf = async (client: Pick<ZendeskClient, 'send' | 'list'>): Promise<Agent> => {
  const user = record((await client.send('GET', '/users/me')).user)
  const id = Number(text(user.id))
  if (!Number.isSafeInteger(id) || id <= 0) throw new Stopped(words().upkeep.nobody())
  const memberships = await client.list(`/users/${id}/group_memberships`, 'group_memberships')
  return {
    id,
    name: text(user.name),
    email: text(user.email),
    role: user.role === 'admin' ? 'admin' : 'agent',
    locale: text(user.locale),
    groupIds: memberships.map(one => Number(text(one.group_id)))
  }
}

/** A command ends before anything it remembered could grow old. */
const nothingKept: LedgerPorts['drafts'] = { load: () => null, save: () => undefined, clear: () => undefined }
