import { confirm } from '../lib/confirm'
import { accountMap } from '../lib/deploy/accountMap'
import { deployApp } from '../lib/deploy/deployApp'
import { desiredResources } from '../lib/desired'
import { Stopped } from '../lib/failure'
import { buildApp } from '../lib/package/buildApp'
import { assertSound, openSession, planAccount } from '../lib/session'
import { today } from '../lib/today'

export const deploy = async (options: { yes?: true; skipPackage?: true }) => {
  const session = openSession(process.env)
  const { definitions, client, account } = session
  assertSound(definitions, today())
  const { plan, identification } = await planAccount(session, today())
  if (plan.problems.length) throw new Stopped(plan.problems.join('\n'))
  const map = accountMap(desiredResources(definitions, today()), identification.bindings)
  await confirm(`Deploy the app to ${session.name}?`, options.yes)
  if (!options.skipPackage) buildApp()
  const installed = await deployApp({ account, client, configPath: session.appConfigPath, map })
  console.log(
    `App ${installed.appId} is installed (${installed.id}) and enabled; account_map has ${Object.keys(map.ticketFields).length} fields.`
  )
}
