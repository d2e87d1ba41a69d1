import { applyPlan } from '../engine/apply/apply'
import { confirm } from '../terminal/confirm'
import { Stopped } from '../terminal/failure'
import { fileJournal } from '../engine/apply/journal'
import { isEmpty } from '../engine/plan/plan'
import { type JournalRun, readJournal } from '../engine/apply/readJournal'
import { renderPlan } from '../engine/plan/render'
import { planRollback } from '../engine/rollback/planRollback'
import { occupiedSince, readForRollback } from '../engine/rollback/readForRollback'
import type { TurnOptions } from '../engine/lock/onlyRun'
import { joinAccount, openAccount } from '../engine/session'
import { type Guarded, guard } from './guard'
import { inTurn, knownObjects } from './turn'
import { words } from '../terminal/language'
import { note, print, printJson } from '../terminal/output'
import { progress } from '../terminal/progress'

export interface RollbackOptions extends Guarded, TurnOptions {
  run?: string
  allowChanged?: true
}

/** Needs the journal and the account, not the definitions: these may say anything by now. */
export const rollback = async (options: RollbackOptions) => {
  const session = openAccount(process.env)
  const { client, name, state, saveState, journalPath } = session
  const runs = readJournal(journalPath)
  const target = chosen(runs, options.run, journalPath)
  await joinAccount(session)
  const snapshot = await readForRollback(client, target)
  const { plan, bindings } = planRollback({
    account: name,
    run: target,
    attempts: runs.filter(one => one.undo === target.run),
    state,
    snapshot,
    occupied: await occupiedSince(client, target, snapshot),
    allowChanged: options.allowChanged === true,
    withData: options.withData === true
  })
  if (!options.json) {
    print([words().rollback.ofRun(target.run, target.objects.length)])
    print(isEmpty(plan) && !plan.problems.length ? nothing(plan.warnings) : renderPlan(plan, client.pace()))
  }
  await guard(plan, options)
  let own = 0
  if (!isEmpty(plan)) {
    await confirm(words().rollback.putBackOn(name), options.yes)
    const now = () => client.serverTime()
    const journal = fileJournal(journalPath, new Date().toISOString(), now, target.run)
    own = await inTurn(session, 'rollback', plan, options, turn =>
      applyPlan(plan, {
        client: turn,
        bindings,
        state,
        saveState,
        journal,
        known: knownObjects(snapshot),
        progress: ({ op, type, key }) => progress(`${op} ${type} ${key}`)
      })
    )
  }
  if (options.json) printJson(plan)
  else print([words().commands.writes(client.requests.writes - own)])
  const renewed = plan.writes.some(({ op, type }) => op === 'create' && (type === 'ticket_field' || type === 'group'))
  if (renewed) note([words().rollback.newIds()])
}

const nothing = (warnings: readonly string[]) => [
  ...warnings.map(sentence => `! ${sentence}`),
  words().rollback.nothingLeft()
]

/** The named run, or the last that was no rollback itself. @throws {Stopped} */
const chosen = (runs: readonly JournalRun[], wanted: string | undefined, path: string) => {
  const own = runs.filter(one => !one.undo)
  const target = wanted === undefined ? own.at(-1) : own.find(one => one.run === wanted)
  if (target) return target
  if (!own.length) throw new Stopped(words().rollback.journalEmpty(path))
  const last = own.slice(-5).map(one => one.run)
  throw new Stopped(words().rollback.noRun(String(wanted), last.join(', ')))
}
