import { OPERATION_FIELD } from '../../apps/consultoria/src/catalog/names'
import type { Bindings } from '../lib/bindings'
import { accountMap } from '../lib/deploy/accountMap'
import { installations } from '../lib/deploy/installation'
import { ledgerContext } from '../lib/ledger/ledgerContext'
import { readLedger } from '../lib/ledger/readLedger'
import { appName } from '../lib/package/appName'
import { openSession, planSession, type Session } from '../lib/session'
import { checkDefinitionsPresent, checkInstallation, notLookedAt } from '../lib/verify/checkConfiguration'
import { checkLedger } from '../lib/verify/checkLedger'
import { words } from '../lib/language'
import { print, printJson } from '../lib/terminal/output'

export const verify = async (options: { json?: true }) => {
  const session = openSession(process.env)
  const { plan, identification, desired } = await planSession(session)
  const complete = plan.problems.length === 0 && plan.writes.every(write => write.op !== 'create')
  const map = complete ? accountMap(desired, identification.bindings) : null
  const findings = [
    ...checkDefinitionsPresent(plan),
    ...checkInstallation(appName(), await installations(session.client), map),
    ...(complete ? await ledgerFindings(session, identification.bindings) : [])
  ]
  if (options.json) printJson(findings)
  else for (const { about, message } of findings) print([`${about}: ${message}`])
  const faults = findings.filter(one => !one.information)
  if (faults.length) process.exitCode = faults.every(one => one.unchecked) ? notLookedAt : 1
  else if (!options.json) print([words().plan.isAsDefined(session.name)])
}

const ledgerFindings = async ({ client, definitions }: Session, bindings: Bindings) => {
  const operation = bindings.id('ticket_field', OPERATION_FIELD)
  return checkLedger(client, await readLedger(client), {
    context: await ledgerContext(client, definitions, bindings),
    since: null,
    operationField: operation === undefined ? undefined : Number(operation)
  })
}
