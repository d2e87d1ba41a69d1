import { ROUTING_FIELDS } from '../../catalog/names'
import { ok, refuse, type Refusal, type Result } from '../../domain/kernel/result'
import type { Navigation, Ports } from '../../ports'
import { readAccountMap } from './accountMap'
import type { ZafClient } from './client/client'
import { readSession } from './people/currentAgent'
import { within } from './client/deadline'
import { browserStorage, createDraftStore } from './drafts'
import { fieldPaths } from './form/fieldPaths'
import { createRequests } from './client/request'
import { createServerClock } from './serverClock'
import { createSubmitGuard } from './form/submitGuard'
import { subscribe, type ForeignChange } from './client/subscriptions'
import { createZafTicket } from './form/ticketGateway'
import { createZafTimers } from './timers'
import { createPeople } from '../../../../../packages/zendesk-wire/peopleDirectory'
import { createRestLedger } from '../../../../../packages/zendesk-wire/ledger'
import { idOf } from '../../../../../packages/zendesk-wire/wire'

/** The ports, and what changes outside of us; the interface reads again when told. */
export interface ZafPorts extends Ports {
  subscribe(listener: (change: ForeignChange) => void): () => void
}

/** Refusals: `outside_zendesk`, `not_provisioned` (with the command that fixes it), `no_answer`. */
export async function createZafPorts(client: ZafClient | null): Promise<Result<ZafPorts, Refusal>> {
  if (client === null) return refuse('outside_zendesk')
  try {
    const [metadata, session, got] = await Promise.all([
      within(10_000, client.metadata()),
      readSession(client),
      within(10_000, client.get(['ticket.id']))
    ])
    const account = readAccountMap(metadata.settings)
    if (!account.ok) return account
    const clock = createServerClock(session.timeZone)
    const requests = createRequests(client, clock)
    const guard = createSubmitGuard(client)
    const fieldEvents = fieldPaths(account.value)
      .filter(field => ROUTING_FIELDS.includes(field.key))
      .map(field => field.changed)
    return ok({
      ledger: createRestLedger(requests),
      timers: createZafTimers(requests),
      ticket: createZafTicket(client, requests, account.value, guard, idOf(got['ticket.id']) ?? 0),
      directory: { ...createPeople(requests, account.value), me: () => Promise.resolve(session.me) },
      clock,
      drafts: createDraftStore(browserStorage(globalThis), session.me.id),
      navigation: navigationOf(client),
      account: account.value,
      newOp: () => crypto.randomUUID(),
      subscribe: listener => subscribe(client, fieldEvents, listener)
    })
  } catch (failure) {
    return refuse('no_answer', { message: String(failure) })
  }
}

/** Where the framework cannot do it (a closed tab, an old location) nothing breaks: it is a convenience. */
const navigationOf = (client: ZafClient): Navigation => ({
  openTicket: async id => {
    await client.invoke('routeTo', 'ticket', id).catch(() => undefined)
  }
})
