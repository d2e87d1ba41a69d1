import { OPERATION_FIELD, TOLD_FIELD } from '../../../apps/consultoria/src/catalog/names'
import type { LedgerContext } from '../../../apps/consultoria/src/application/context'
import type { Bindings } from '../../engine/bindings'
import { accountMap } from '../../deploy/accountMap'
import { type Installation, installations } from '../../deploy/installation'
import { readJudgedLedger } from '../../ledger/judgedLedger'
import type { Judging } from '../../ledger/ledgerContext'
import { appName } from '../../package/appName'
import { checkRoster } from '../../ledger/roster/checkRoster'
import { openSparing, planSession, type Session } from '../../engine/session'
import {
  checkDefinitionsPresent,
  checkInstallation,
  checkTwins,
  notLookedAt,
  type VerifyFinding
} from '../../ledger/verify/checkConfiguration'
import { type BorneOut, checkLedger } from '../../ledger/verify/checkLedger'
import { checkOverlaps } from '../../ledger/verify/overlaps'
import { withEmptyStreams } from '../../ledger/verify/emptyStreams'
import { mayRecord, recordEvidence } from '../../ledger/verify/recordEvidence'
import { words } from '../../terminal/language'
import { confirm } from '../../terminal/confirm'
import type { Plan, PlannedWrite } from '../../engine/plan/plan'
import { record as asRecord } from '../../zendesk/wire'
import { note, print, printJson } from '../../terminal/output'
import { ahead } from '../../terminal/ahead'
import { usualLimits } from '../../zendesk/limits'

export interface VerifyOptions {
  json?: true
  record?: true
  yes?: true
}

export const verify = async (options: VerifyOptions) => {
  const session = openSparing(process.env)
  const { plan, identification, desired } = await planSession(session)
  const unseen = await unseenBy(session, plan)
  const missing = plan.writes.filter(write => write.op === 'create' && !unseen.includes(write))
  const complete = plan.problems.length === 0 && missing.length === 0
  const map = complete ? accountMap(desired, identification.bindings, session.selection) : null
  const installed = await installations(session.client)
  const ledger = complete ? await ledgerFindings(session, identification.bindings, installed) : null
  const findings = [
    ...checkDefinitionsPresent(plan, unseen),
    ...checkTwins(identification.twins),
    ...checkInstallation(appName(), installed, map),
    ...(ledger?.findings ?? [])
  ]
  if (options.json) printJson(findings)
  else for (const { about, message } of findings) print([`${about}: ${message}`])
  const faults = findings.filter(one => !one.information)
  if (faults.length) process.exitCode = faults.every(one => one.unchecked) ? notLookedAt : 1
  else if (!options.json) print([words().plan.isAsDefined(session.name)])
  if (options.record && ledger) await record(session.name, ledger, options)
}

/** What is shown to one group only is missing for everybody outside it who is no administrator: that says nothing. */
const unseenBy = async ({ client }: Session, { writes }: Plan): Promise<PlannedWrite[]> => {
  const restricted = writes.filter(({ op, body }) => op === 'create' && asRecord(asRecord(body).restriction).type)
  if (restricted.length === 0) return []
  return asRecord((await client.send('GET', '/users/me')).user).role === 'admin' ? [] : restricted
}

interface LedgerFindings {
  findings: VerifyFinding[]
  borneOut: BorneOut[]
  context: LedgerContext
  judging: Judging
}

const ledgerFindings = async (
  session: Session,
  bindings: Bindings,
  installed: readonly Installation[]
): Promise<LedgerFindings> => {
  const fieldOf = (key: string): number | undefined => {
    const id = bindings.id('ticket_field', key)
    return id === undefined ? undefined : Number(id)
  }
  const { client } = session
  const judged = await readJudgedLedger(session, bindings, installed)
  const { app, hash, context, contents, rosterRecords, judging } = judged
  const streams = await withEmptyStreams(client, contents.streams)
  const checked = await checkLedger(
    client,
    { ...contents, streams },
    {
      context: judging.context,
      since: judging.roster.since,
      operationField: fieldOf(OPERATION_FIELD),
      toldField: fieldOf(TOLD_FIELD),
      onBegin: tickets => {
        const atOnce = Math.min(tickets, usualLimits.ticketsAtOnce)
        if (tickets > 0) note(ahead(client.pace(), { requests: tickets, atOnce }))
      }
    }
  )
  const { holders } = judging
  const roster = app ? checkRoster({ records: rosterRecords, hash, holders, now: client.serverTime() }) : []
  const overlaps = checkOverlaps(contents.streams, judging.context)
  return { findings: [...roster, ...checked.findings, ...overlaps], borneOut: checked.borneOut, context, judging }
}

/** What the audits were read for and bear out is recorded, so that nobody need read them again. */
const record = async (account: string, { borneOut, context, judging }: LedgerFindings, options: VerifyOptions) => {
  const say = words().upkeep
  // with --json the findings are all that the standard output holds
  const tell = options.json ? note : print
  if (borneOut.length === 0) return tell([say.nothingToRecord()])
  if (!(await mayRecord(context, judging.context))) {
    note([say.recordOnly()])
    process.exitCode ||= 1
    return
  }
  await confirm(say.recordFor(borneOut.length, account), options.yes)
  const done = await recordEvidence(context, borneOut)
  const failed = done.filter(one => one.failed !== null)
  tell(done.filter(one => one.failed === null).map(({ stream, head }) => say.recorded(stream, head)))
  if (failed.length === 0) return
  note(failed.map(({ stream, failed: why }) => say.notRecorded(stream, why ?? '')))
  process.exitCode = 1
}
