import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createHelpDesk, type HelpDesk } from '../../apps/help-desk/src/server'
import { applyPlan } from '../../scripts/engine/apply/apply'
import { load } from '../../scripts/definitions/load'
import { noJournal } from '../../scripts/engine/apply/journal'
import { root } from '../../scripts/definitions/root'
import { planAccount } from '../../scripts/engine/session'
import { emptyState } from '../../scripts/engine/state'
import { tokenSource } from '../../scripts/zendesk/authorization'
import { zendeskClient } from '../../scripts/zendesk/zendeskClient'
import { onTheDay } from '../day'

let desk: HelpDesk
beforeEach(async () => {
  desk = await createHelpDesk({ dataDir: ':memory:', seed: 'demo', port: 0, ...onTheDay })
})
afterEach(() => desk.close())

const accountWith = (secret: string) => ({
  subdomain: 'local',
  domain: 'local',
  baseUrl: desk.url,
  auth: { kind: 'client' as const, id: 'local_client', secret }
})
const inProcess: typeof fetch = (input, init) => desk.desk.fetch(new Request(input, init))
const grants = () => desk.desk.control.requests.filter(({ path }) => path.startsWith('/oauth/tokens')).length

describe('client credentials', () => {
  it('get a token once for many requests', async () => {
    const client = zendeskClient(accountWith('local_secret'), { fetch: inProcess })
    await client.list('/macros', 'macros')
    await client.list('/groups', 'groups')
    expect(grants()).toBe(1)
  })

  it('ask again when the token dies in the middle of an apply, and nothing is lost or twice', async () => {
    const definitions = load(root)
    const state = emptyState()
    let writes = 0
    const dying: typeof fetch = (input, init) => {
      const url = input instanceof Request ? input.url : String(input)
      const isWrite = init?.method !== 'GET' && !url.includes('/oauth/')
      if (isWrite && (writes += 1) % 20 === 0)
        desk.desk.clock.set(new Date(desk.desk.clock.now().getTime() + 8_000_000))
      return inProcess(input, init)
    }
    const client = zendeskClient(accountWith('local_secret'), { fetch: dying, sleep: () => Promise.resolve() })
    const plan = () => planAccount({ name: 'local', client, definitions, state }, '2026-11-21')
    const { plan: made, identification } = await plan()
    const { bindings } = identification
    await applyPlan(made, { client, bindings, state, saveState: () => undefined, journal: noJournal })
    expect(grants()).toBeGreaterThan(3)
    const after = (await plan()).plan
    expect([after.writes, after.order, after.problems]).toEqual([[], [], []])
  })

  it('ask again before the token expires', async () => {
    let now = 0
    const source = tokenSource(accountWith('local_secret'), inProcess, { now: () => now })
    const first = await source.header()
    expect(await source.header()).toBe(first)
    now = 7_180_000
    expect(await source.header()).not.toBe(first)
  })

  it('say what is wrong without the secret', async () => {
    const failure = await zendeskClient(accountWith('wrong_secret'), { fetch: inProcess })
      .send('GET', '/users/me')
      .catch((error: unknown) => String(error))
    expect(failure).toContain('POST /oauth/tokens: 401 Client authentication failed')
    expect(failure).not.toContain('wrong_secret')
  })
})
