import { ROUTING_FIELDS } from '../../catalog/names'
import { ticketStream } from '../../domain/ledger/slots'
import { ok, refuse, type Refusal, type Result } from '../../domain/kernel/result'
import { importAgain } from '../../importAgain'
import type { Navigation, Opening, Ports } from '../../ports'
import { readAccountMap } from './accountMap'
import type { ZafClient } from './client/client'
import { readSession } from './people/currentAgent'
import { within } from './client/deadline'
import { browserStorage, createDraftStore } from './drafts'
import { fieldPaths } from './form/fieldPaths'
import { createRequests } from './client/request'
import { createServerClock } from './serverClock'
import { lockFields } from './form/lockFields'
import { createSubmitGuard } from './form/submitGuard'
import { subscribe, type ForeignChange } from './client/subscriptions'
import { createZafTicket } from './form/ticketGateway'
import { createZafTimers } from './timers'
import { createPeople } from '../../../../../packages/zendesk-wire/peopleDirectory'
import { createRestLedger } from '../../../../../packages/zendesk-wire/ledger'
import { idOf } from '../../../../../packages/zendesk-wire/wire'

/** The ports, and what changes outside of us; the interface reads again when told. */
export interface ZafPorts extends Ports {
  opening: Opening
  /** Once the first screen stands: the host draws its whole form anew for it, on the thread that we draw on. */
  lockFields(): void
  subscribe(listener: (change: ForeignChange) => void): () => void
}

/** Refusals: `outside_zendesk`, `not_provisioned` (with the command that fixes it), `no_answer`. */
export async function createZafPorts(client: ZafClient | null): Promise<Result<ZafPorts, Refusal>> {
  if (client === null) return refuse('outside_zendesk')
  try {
    // one question does not wait for the answer to another
    const who = readSession(client)
    // where something else refuses to start, its failure is nobody's
    who.catch(() => undefined)
    const [metadata, ticketId] = await Promise.all([within(10_000, client.metadata()), ticketIdOf(client)])
    const account = readAccountMap(metadata.settings)
    if (!account.ok) return account
    const clock = createServerClock()
    const requests = createRequests(client, clock)
    const guard = createSubmitGuard(client)
    const ledger = createRestLedger(requests)
    const stream = ticketStream(ticketId)
    // the first reading does not wait for who is signed in
    const ticket = createZafTicket(client, requests, account.value, guard, ticketId)
    const opening = { stream, form: ticket.form(), records: ledger.read(stream) }
    // where nobody comes for it any more its failure is nobody's
    opening.form.catch(() => undefined)
    const session = await who
    clock.placeIn(session.timeZone)
    const fieldEvents = fieldPaths(account.value)
      .filter(field => ROUTING_FIELDS.includes(field.key))
      .map(field => field.changed)
    return ok({
      opening,
      ledger,
      timers: createZafTimers(requests),
      ticket,
      // few tickets are bought
      told: {
        payments: async id =>
          (await importAgain(() => import('../../../../../packages/zendesk-wire/tickets/toldPayments')))
            .createTold(requests, account.value)
            .payments(id)
      },
      directory: { ...createPeople(requests, account.value), me: () => Promise.resolve(session.me) },
      clock,
      drafts: createDraftStore(browserStorage(globalThis), session.me.id),
      navigation: navigationOf(client),
      account: account.value,
      newOp: () => crypto.randomUUID(),
      lockFields: () => lockFields(client, account.value),
      subscribe: listener => subscribe(client, fieldEvents, listener)
    })
  } catch (failure) {
    return refuse('no_answer', { message: String(failure) })
  }
}

/** The context of the registration tells it without a question of its own; older hosts leave it out. */
async function ticketIdOf(client: ZafClient): Promise<number> {
  const { ticketId } = await within(10_000, client.context())
  return idOf(ticketId) ?? idOf((await within(10_000, client.get(['ticket.id'])))['ticket.id']) ?? 0
}

/** Where the framework cannot do it (a closed tab, an old location) nothing breaks: it is a convenience. */
export const navigationOf = (client: ZafClient): Navigation => ({
  openTicket: async id => {
    await client.invoke('routeTo', 'ticket', id).catch(() => undefined)
  }
})
