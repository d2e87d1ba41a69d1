import { cpSync, rmSync } from 'node:fs'
import { createHelpDesk } from '../../apps/help-desk/src/server'
import { type Account, accountAt } from '../account'
import { onTheDay } from '../day'
import { baseData, prepareAccount } from '../e2e/global-setup'
import { measureCli } from './cli'
import { measureLarge } from './large/measureLarge'
import { measureLedger } from './ledger'
import { measureOpening } from './opening'
import { type Measure, report } from './report'
import { measureSidebar } from './sidebar'

const dataDir = 'tmp/bench'

/** On the account that the browser tests grow from. */
async function onPrepared(measure: (account: Account) => Promise<Measure[]>): Promise<Measure[]> {
  await prepareAccount()
  rmSync(dataDir, { recursive: true, force: true })
  cpSync(baseData, dataDir, { recursive: true })
  const server = await createHelpDesk({ dataDir, seed: 'demo', port: 0, ...onTheDay })
  try {
    return await measure(accountAt(server.url))
  } finally {
    await server.close()
  }
}

const parts: Record<string, () => Promise<Measure[]>> = {
  browser: () => onPrepared(async account => [...(await measureSidebar(account)), ...(await measureOpening(account))]),
  ledger: measureLedger,
  cli: measureCli,
  large: measureLarge
}

const wanted = process.argv.slice(2)
const measures: Measure[] = []
for (const [name, measure] of Object.entries(parts))
  if (wanted.length === 0 || wanted.includes(name)) measures.push(...(await measure()))
process.exitCode = report(measures) ? 0 : 1
