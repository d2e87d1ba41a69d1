import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDemoAccount, demo } from '../../apps/consultoria/src/adapters/memory/demo'
import { createMemoryLedger } from '../../apps/consultoria/src/adapters/memory/ledger'
import { createRestLedger } from '../../packages/zendesk-wire/ledger'
import { restRequests } from '../../scripts/ledger/restRequests'
import { zendeskClient } from '../../scripts/zendesk/zendeskClient'
import { ledgerPorts } from '../../scripts/ledger/ledgerPorts'
import { ledgerSuite } from './ledgerSuite'
import { openLocalAccount, type LocalAccount } from './localAccount'

const idOf = async (account: LocalAccount, email: string): Promise<number> =>
  Number(Object((await account.rest(email, 'GET', '/api/v2/users/me'))['user']).id)

const empty = { minutes: null, startedAt: null, endedAt: null, billable: null }

describe('the ledger in memory', () => {
  ledgerSuite(async () => ({
    ledger: createMemoryLedger(createDemoAccount(), demo.ana),
    writer: demo.ana,
    colleague: demo.bruno
  }))
})

describe('the ledger in the local account', () => {
  const ana = 'ana.senior@consultoria.example'
  let account: LocalAccount
  let writer: number
  let colleague: number
  beforeAll(async () => {
    account = await openLocalAccount()
    const me = await account.rest(ana, 'GET', '/api/v2/users/me')
    writer = Number(Object(me['user']).id)
    colleague = await idOf(account, 'bruno.pleno@consultoria.example')
  }, 60_000)
  afterAll(() => account.desk.close())

  ledgerSuite(async () => ({ ledger: createRestLedger(account.requestsOf(ana)), writer, colleague }))

  it('reads what was just written while the search index lags behind', async () => {
    await account.rest(ana, 'PUT', '/__control/index', { lag_ms: 60_000 })
    const ledger = createRestLedger(account.requestsOf(ana))
    const columns = { kind: 'x', ticketId: null, agentId: writer, organizationId: null, workDate: null }
    const record = { name: 't77777-1', fact: '{}', columns: { ...columns, ...empty } }
    await ledger.create(record)
    const read = await ledger.read('t77777')
    expect(read.ok && read.value).toHaveLength(1)
    await account.rest(ana, 'PUT', '/__control/index', { lag_ms: 0 })
  })
})

describe('the ledger of the command line in the local account', () => {
  const ana = 'ana.senior@consultoria.example'
  const leaders = ['leo.lider', 'lara.lider', 'lia.lider', 'lucio.lider'].map(name => `${name}@consultoria.example`)
  let account: LocalAccount
  let writer: number
  let colleague: number
  const clientOf = (email: string) => {
    const auth = { kind: 'apiToken' as const, email, token: 'local' }
    const inProcess: typeof fetch = (input, init) => account.desk.desk.fetch(new Request(input, init))
    const local = { subdomain: 'local', domain: 'local', baseUrl: account.desk.url, auth }
    return zendeskClient(local, { fetch: inProcess, sleep: () => Promise.resolve(), attempts: 2 })
  }
  beforeAll(async () => {
    account = await openLocalAccount()
    const me = await account.rest(ana, 'GET', '/api/v2/users/me')
    writer = Number(Object(me['user']).id)
    colleague = await idOf(account, 'bruno.pleno@consultoria.example')
  }, 60_000)
  afterAll(() => account.desk.close())

  ledgerSuite(async () => ({ ledger: createRestLedger(restRequests(clientOf(ana))), writer, colleague }))

  it("knows who asks, who holds a role since when, and the account's time", async () => {
    const ports = await ledgerPorts(clientOf(ana), {
      groups: account.map.groups,
      ticketFields: account.map.ticketFields,
      rosterHash: null
    })
    expect(await ports.directory.me()).toMatchObject({
      id: writer,
      email: ana,
      role: 'agent',
      groupIds: [account.map.groups['fiscal']]
    })
    const found = await ports.directory.members('leaders')
    expect(found.ok && found.value.map(({ email }) => email).toSorted()).toEqual(leaders.toSorted())
    expect(found.ok && found.value.every(({ since }) => since < '2026-11-23')).toBe(true)
    const administrators = await ports.directory.administrators()
    expect(administrators.ok && administrators.value.map(({ role }) => role)).toEqual(['admin'])
    expect(ports.clock.now()).toMatch(/^2026-11-23T/)
    expect(ports.clock.offsetAt(ports.clock.now())).toBe(-10_800)
  })

  it.each([
    [{ kind: 'drop_after_commit' }, { kind: 'unknown' }, 1],
    [{ kind: 'drop_before' }, { kind: 'unknown' }, 0],
    [{ kind: 'status', status: 429, retry_after: 30 }, { kind: 'busy', retryAfterSeconds: 60 }, 0],
    [{ kind: 'status', status: 403 }, { kind: 'forbidden' }, 0],
    [{ kind: 'status', status: 500 }, { kind: 'unknown' }, 0]
  ])('takes what happens to a create (%o) for %o', async (fault, error, written) => {
    const path = '^/api/v2/custom_objects/consultoria_record/records$'
    const stream = `t8${Math.floor(performance.now() * 1000)}`
    const ledger = createRestLedger(restRequests(clientOf(ana)))
    const columns = { kind: 'x', ticketId: null, agentId: writer, organizationId: null, workDate: null }
    await account.rest(ana, 'PUT', '/__control/faults', { rules: [{ method: 'POST', path, times: 9, ...fault }] })
    const record = { name: `${stream}-1`, fact: '{}', columns: { ...columns, ...empty } }
    expect(await ledger.create(record)).toEqual({ ok: false, error })
    await account.rest(ana, 'PUT', '/__control/faults', { rules: [] })
    const read = await ledger.read(stream)
    expect(read.ok && read.value).toHaveLength(written)
  })
})
