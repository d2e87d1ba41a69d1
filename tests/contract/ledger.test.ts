import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDemoAccount, demo } from '../../apps/consultoria/src/adapters/memory/demo'
import { createMemoryLedger } from '../../apps/consultoria/src/adapters/memory/ledger'
import { createRestLedger } from '../../packages/zendesk-wire/ledger'
import { createZafTimers } from '../../apps/consultoria/src/adapters/zaf/timers'
import { ledgerSuite } from './ledgerSuite'
import { openLocalAccount, type LocalAccount } from './localAccount'

describe('the ledger in memory', () => {
  ledgerSuite(async () => ({ ledger: createMemoryLedger(createDemoAccount(), demo.ana), writer: demo.ana }))
})

describe('the ledger in the local account', () => {
  const ana = 'ana.senior@consultoria.example'
  let account: LocalAccount
  let writer: number
  beforeAll(async () => {
    account = await openLocalAccount()
    const me = await account.rest(ana, 'GET', '/api/v2/users/me')
    writer = Number(Object(me['user']).id)
  }, 60_000)
  afterAll(() => account.desk.close())

  ledgerSuite(async () => ({ ledger: createRestLedger(account.requestsOf(ana)), writer }))

  it('reads what was just written while the search index lags behind', async () => {
    await account.rest(ana, 'PUT', '/__control/index', { lag_ms: 60_000 })
    const ledger = createRestLedger(account.requestsOf(ana))
    const columns = { kind: 'x', ticketId: null, agentId: writer, organizationId: null, workDate: null }
    const record = { name: 't77777-1', fact: '{}', columns: { ...columns, minutes: null, billable: null } }
    await ledger.create(record)
    const read = await ledger.read('t77777')
    expect(read.ok && read.value).toHaveLength(1)
    await account.rest(ana, 'PUT', '/__control/index', { lag_ms: 0 })
  })

  it('runs one clock per agent, whose name is free again once it stopped', async () => {
    const timers = createZafTimers(account.requestsOf(ana))
    expect(await timers.of(writer)).toEqual({ ok: true, value: null })
    const started = await timers.start({ agentId: writer, ticketId: 1, op: 'op-1' })
    if (!started.ok) throw new Error(JSON.stringify(started.error))
    expect((await timers.start({ agentId: writer, ticketId: 2, op: 'op-2' })).ok).toBe(false)
    expect(await timers.of(writer)).toEqual({ ok: true, value: started.value })
    expect(started.value).toMatchObject({ agentId: writer, ticketId: 1, op: 'op-1' })
    expect(await timers.remove(started.value.id)).toEqual({ ok: true, value: undefined })
    expect(await timers.remove(started.value.id)).toEqual({ ok: true, value: undefined })
    expect((await timers.start({ agentId: writer, ticketId: 2, op: 'op-3' })).ok).toBe(true)
  })
})
