import { createHelpDesk, type HelpDesk } from '../../apps/help-desk/src/server'
import { applyPlan } from '../../scripts/engine/apply/apply'
import type { Definitions } from '../../scripts/definitions/definitionFolders'
import { noJournal } from '../../scripts/engine/apply/journal'
import { load } from '../../scripts/definitions/load'
import { root } from '../../scripts/definitions/root'
import { planAccount } from '../../scripts/engine/session'
import { emptyState, type State } from '../../scripts/engine/state'
import { zendeskClient, type ZendeskClient } from '../../scripts/zendesk/zendeskClient'
import { day, onTheDay } from '../day'

/** A local account in this process as the command line reaches it. */
export interface Provisioned {
  desk: HelpDesk
  client: ZendeskClient
  plan(definitions?: Definitions, state?: State): ReturnType<typeof planAccount>
  apply(definitions?: Definitions, state?: State): Promise<number>
}

export const shipped = load(root)

export async function openProvisioned(): Promise<Provisioned> {
  const desk = await createHelpDesk({ dataDir: ':memory:', seed: 'demo', port: 0, ...onTheDay })
  const inProcess: typeof fetch = (input, init) => desk.desk.fetch(new Request(input, init))
  const auth = { kind: 'apiToken' as const, email: 'admin@consultoria.example', token: 'local' }
  const account = { subdomain: 'local', domain: 'local', baseUrl: desk.url, auth }
  const client = zendeskClient(account, { fetch: inProcess, sleep: () => Promise.resolve() })
  const plan: Provisioned['plan'] = (definitions = shipped, state = emptyState()) =>
    planAccount({ name: 'local', client, definitions, state }, day)
  return {
    desk,
    client,
    plan,
    async apply(definitions = shipped, state = emptyState()) {
      const { plan: made, identification } = await plan(definitions, state)
      const before = client.requests.writes
      const { bindings } = identification
      await applyPlan(made, { client, bindings, state, saveState: () => undefined, journal: noJournal })
      return client.requests.writes - before
    }
  }
}
