import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDemoAccount, demo } from '../../apps/consultoria/src/adapters/memory/demo'
import { createMemoryLedger } from '../../apps/consultoria/src/adapters/memory/ledger'
import { createZafLedger } from '../../apps/consultoria/src/adapters/zaf/ledger'
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

  ledgerSuite(async () => ({ ledger: createZafLedger(account.requestsOf(ana)), writer }))

  it('reads what was just written while the search index lags behind', async () => {
    await account.rest(ana, 'PUT', '/__control/index', { lag_ms: 60_000 })
    const ledger = createZafLedger(account.requestsOf(ana))
    const columns = { kind: 'x', ticketId: null, agentId: writer, organizationId: null, workDate: null }
    const record = { name: 't77777-1', fact: '{}', columns: { ...columns, minutes: null, billable: null } }
    await ledger.create(record)
    const read = await ledger.read('t77777')
    expect(read.ok && read.value).toHaveLength(1)
    await account.rest(ana, 'PUT', '/__control/index', { lag_ms: 0 })
  })
})
