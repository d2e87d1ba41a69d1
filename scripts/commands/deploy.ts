import { confirm } from '../terminal/confirm'
import { accountMap } from '../deploy/accountMap'
import { deployApp } from '../deploy/deployApp'
import { Stopped } from '../terminal/failure'
import { buildApp } from '../package/buildApp'
import { ledgerContext } from '../ledger/ledgerContext'
import { beginRoster } from '../ledger/roster/beginRoster'
import { asOnlyRun, type TurnOptions } from '../engine/lock/onlyRun'
import { openSession, planSession } from '../engine/session'
import { words } from '../terminal/language'
import { print, printJson } from '../terminal/output'

interface DeployOptions extends TurnOptions {
  yes?: true
  json?: true
  skipPackage?: true
}

export const deploy = async (options: DeployOptions) => {
  const session = openSession(process.env)
  const { account, definitions } = session
  const { plan, identification, desired } = await planSession(session)
  if (plan.problems.length) throw new Stopped(plan.problems)
  const map = accountMap(desired, identification.bindings, session.selection)
  await confirm(words().commands.deployTo(session.name), options.yes)
  if (!options.skipPackage) buildApp()
  const { installed, roster } = await asOnlyRun(session, 'deploy', options, async ({ client }) => {
    const installed = await deployApp({ account, client, configPath: session.appConfigPath, map })
    const context = await ledgerContext(client, definitions, identification.bindings, installed.settings)
    return { installed, roster: await beginRoster(client, context, installed) }
  })
  const { appId: app, id: installation } = installed
  const fields = Object.keys(map.ticketFields).length
  if (options.json) printJson({ account: session.name, app, installation, fields })
  else print([words().commands.deployed(app, installation, fields), ...(roster === null ? [] : [roster])])
}
