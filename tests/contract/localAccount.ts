import { createHelpDesk, type HelpDesk } from '../../apps/help-desk/src/server'
import { createRequests, type Requests } from '../../apps/consultoria/src/adapters/zaf/client/request'
import { createServerClock } from '../../apps/consultoria/src/adapters/zaf/serverClock'
import { accountMap, type AccountMap } from '../../scripts/deploy/accountMap'
import { applyPlan } from '../../scripts/engine/apply/apply'
import { desiredResources } from '../../scripts/engine/plan/desired'
import { noJournal } from '../../scripts/engine/apply/journal'
import { load } from '../../scripts/definitions/load'
import { root } from '../../scripts/definitions/root'
import { planAccount } from '../../scripts/engine/session'
import { emptyState } from '../../scripts/engine/state'
import { zendeskClient } from '../../scripts/zendesk/zendeskClient'
import type { ZafClient } from '../../apps/consultoria/src/adapters/zaf/client/client'
import { day, onTheDay } from '../day'

/** The local account in this process, provisioned with the definitions. */
export interface LocalAccount {
  desk: HelpDesk
  map: AccountMap
  /** The framework's `request` as it works in the workspace: the agent's own session. */
  clientOf(email: string): Pick<ZafClient, 'request'>
  requestsOf(email: string): Requests
  rest(email: string, method: string, path: string, body?: unknown): Promise<Record<string, unknown>>
}

export async function openLocalAccount(): Promise<LocalAccount> {
  const desk = await createHelpDesk({ dataDir: ':memory:', seed: 'demo', port: 0, ...onTheDay })
  const send = (email: string, method: string, path: string, body?: string): Promise<Response> => {
    const authorization = `Basic ${Buffer.from(`${email}/token:local`).toString('base64')}`
    const headers = { authorization, 'content-type': 'application/json' }
    return desk.desk.fetch(new Request(desk.url + path, { method, headers, ...(body === undefined ? {} : { body }) }))
  }
  const rest: LocalAccount['rest'] = async (email, method, path, body) => {
    const answer = await send(email, method, path, body === undefined ? undefined : JSON.stringify(body))
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    return JSON.parse((await answer.text()) || '{}')
  }
  const clientOf: LocalAccount['clientOf'] = email => ({
    async request(options) {
      const body = typeof options['data'] === 'string' ? options['data'] : undefined
      const answer = await send(email, String(options['type']), String(options['url']), body)
      const responseText = await answer.text()
      const complete = {
        status: answer.status,
        statusText: answer.statusText,
        responseHeaders: Object.fromEntries(answer.headers),
        responseText,
        responseJSON: json(responseText)
      }
      if (answer.ok) return complete
      throw complete
    }
  })
  const requestsOf: LocalAccount['requestsOf'] = email =>
    createRequests(clientOf(email), createServerClock('America/Sao_Paulo'))
  return { desk, map: await provision(desk), clientOf, requestsOf, rest }
}

const ADMIN = 'admin@consultoria.example'

/** What the product's own command line tool puts on an account, written through its plan; answers our keys and its ids. */
async function provision(desk: HelpDesk): Promise<AccountMap> {
  const overDesk: typeof fetch = (input, init) => desk.desk.fetch(new Request(input, init))
  const auth = { kind: 'apiToken' as const, email: ADMIN, token: 'local' }
  const client = zendeskClient(
    { subdomain: 'local', domain: 'local', baseUrl: desk.url, auth },
    { fetch: overDesk, sleep: () => Promise.resolve() }
  )
  const definitions = load(root)
  const state = emptyState()
  const { plan, identification } = await planAccount({ name: 'local', client, definitions, state }, day)
  const { bindings } = identification
  await applyPlan(plan, { client, bindings, state, saveState: () => undefined, journal: noJournal })
  return accountMap(desiredResources(definitions, day), bindings)
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
