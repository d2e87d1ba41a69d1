import { confirm } from '../lib/confirm'
import { accountMap } from '../lib/deploy/accountMap'
import { deployApp } from '../lib/deploy/deployApp'
import { Stopped } from '../lib/failure'
import { buildApp } from '../lib/package/buildApp'
import { openSession, planSession } from '../lib/session'
import { words } from '../lib/language'

export const deploy = async (options: { yes?: true; skipPackage?: true }) => {
  const session = openSession(process.env)
  const { client, account } = session
  const { plan, identification, desired } = await planSession(session)
  if (plan.problems.length) throw new Stopped(plan.problems.join('\n'))
  const map = accountMap(desired, identification.bindings)
  await confirm(words().commands.deployTo(session.name), options.yes)
  if (!options.skipPackage) buildApp()
  const installed = await deployApp({ account, client, configPath: session.appConfigPath, map })
  console.log(words().commands.deployed(installed.appId, installed.id, Object.keys(map.ticketFields).length))
}
