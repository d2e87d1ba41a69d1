import { describe } from 'vitest'
import { createDemoAccount, demo } from '../../apps/consultoria/src/adapters/memory/demo'
import { createMemoryLedger } from '../../apps/consultoria/src/adapters/memory/ledger'
import { ledgerSuite } from './ledgerSuite'

describe('the ledger in memory', () => {
  ledgerSuite(async () => ({ ledger: createMemoryLedger(createDemoAccount(), demo.ana), writer: demo.ana }))
})
