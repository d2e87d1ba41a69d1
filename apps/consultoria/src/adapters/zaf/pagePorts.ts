import { createOrders } from '../../../../../packages/zendesk-wire/tickets/orders'
import { createTold } from '../../../../../packages/zendesk-wire/tickets/toldPayments'
import { createRestLedger } from '../../../../../packages/zendesk-wire/ledger'
import { createPeople } from '../../../../../packages/zendesk-wire/peopleDirectory'
import { ok, refuse, type Refusal, type Result } from '../../domain/kernel/result'
import type { Agent, Orders, Ports } from '../../ports'
import { readAccountMap } from './accountMap'
import type { ZafClient } from './client/client'
import { within } from './client/deadline'
import { createRequests } from './client/request'
import { browserStorage, createDraftStore } from './drafts'
import { readSession } from './people/currentAgent'
import { navigationOf } from './ports'
import { createServerClock } from './serverClock'

/** What a page of the navigation bar works with: no ticket is open there. */
export interface PagePorts extends Omit<Ports, 'timers' | 'ticket' | 'newOp'> {
  orders: Orders
  me: Agent
}

/** Refusals: `not_provisioned` (with the command that fixes it), `no_answer`. */
export async function createPagePorts(client: ZafClient): Promise<Result<PagePorts, Refusal>> {
  try {
    const [metadata, session] = await Promise.all([within(10_000, client.metadata()), readSession(client)])
    const account = readAccountMap(metadata.settings)
    if (!account.ok) return account
    const clock = createServerClock()
    clock.placeIn(session.timeZone)
    const requests = createRequests(client, clock)
    return ok({
      ledger: createRestLedger(requests),
      directory: { ...createPeople(requests, account.value), me: () => Promise.resolve(session.me) },
      clock,
      drafts: createDraftStore(browserStorage(globalThis), session.me.id),
      account: account.value,
      told: createTold(requests, account.value),
      orders: createOrders(requests, account.value),
      navigation: navigationOf(client),
      me: session.me
    })
  } catch (failure) {
    return refuse('no_answer', { message: String(failure) })
  }
}
