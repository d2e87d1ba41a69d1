import type { Agent } from '../../../ports'
import type { ZafClient } from '../client/client'
import { within } from '../client/deadline'
import { idOf, listOf, textOf, wireOf } from '../../../../../../packages/zendesk-wire/wire'

interface Session {
  me: Agent
  timeZone: string | null
}

/** Who is signed in, and the account's time zone: a date must not depend on where the agent sits. */
export async function readSession(client: ZafClient): Promise<Session> {
  const got = await within(10_000, client.get(['currentUser', 'currentAccount.timeZone']))
  const user = wireOf(got['currentUser'])
  // never the agent's own: two who sit in different places would date one fact differently
  const zone = textOf(wireOf(got['currentAccount.timeZone'])['ianaName'])
  return {
    me: {
      id: idOf(user['id']) ?? 0,
      name: textOf(user['name']),
      email: textOf(user['email']),
      role: textOf(user['role']) === 'admin' ? 'admin' : 'agent',
      locale: textOf(user['locale']) || 'pt-BR',
      groupIds: listOf(user['groups']).flatMap(group => idOf(group['id']) ?? [])
    },
    timeZone: zone || null
  }
}
