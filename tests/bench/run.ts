import { cpSync, rmSync } from 'node:fs'
import { createHelpDesk } from '../../apps/help-desk/src/server'
import { accountAt } from '../account'
import { baseData, prepareAccount } from '../e2e/global-setup'
import { measureCli } from './cli'
import { measureLedger } from './ledger'
import { measureOpening } from './opening'
import { report } from './report'
import { measureSidebar } from './sidebar'
import { onTheDay } from '../day'

const dataDir = 'tmp/bench'

await prepareAccount()
rmSync(dataDir, { recursive: true, force: true })
cpSync(baseData, dataDir, { recursive: true })
const server = await createHelpDesk({ dataDir, seed: 'demo', port: 0, ...onTheDay })
try {
  const measures = [
    ...(await measureSidebar(accountAt(server.url))),
    ...(await measureOpening(accountAt(server.url))),
    ...(await measureLedger()),
    ...(await measureCli())
  ]
  process.exitCode = report(measures) ? 0 : 1
} finally {
  await server.close()
}
