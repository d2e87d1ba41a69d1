import { applyPlan } from '../lib/apply'
import { confirm } from '../lib/confirm'
import { Stopped } from '../lib/failure'
import { fileJournal } from '../lib/journal'
import { isEmpty } from '../lib/plan'
import { type JournalRun, readJournal } from '../lib/readJournal'
import { renderPlan } from '../lib/render'
import { planRollback } from '../lib/rollback/planRollback'
import { occupiedSince, readForRollback } from '../lib/rollback/readForRollback'
import { openAccount } from '../lib/session'
import { useColor } from '../lib/useColor'
import { type Guarded, guard } from './guard'

export interface RollbackOptions extends Guarded {
  run?: string
  allowChanged?: true
}

/** Needs the journal and the account, not the definitions: these may say anything by now. */
export const rollback = async (options: RollbackOptions) => {
  const { client, name, state, saveState, journalPath } = openAccount(process.env)
  const runs = readJournal(journalPath)
  const target = chosen(runs, options.run)
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
    console.log(`Run of ${target.run}, ${target.objects.length} objects written, back to what it found:`)
    console.log(
      isEmpty(plan) && !plan.problems.length ? nothing(plan.warnings) : renderPlan(plan, { color: useColor() })
    )
  }
  await guard(plan, options)
  if (!isEmpty(plan)) {
    await confirm(`Put this back on ${name}?`, options.yes)
    const now = () => client.serverTime()
    const journal = fileJournal(journalPath, new Date().toISOString(), now, target.run)
    await applyPlan(plan, { client, bindings, state, saveState, journal })
  }
  if (options.json) console.log(JSON.stringify(plan, null, 2))
  else console.log(`${client.requests.writes} writes.`)
  const renewed = plan.writes.some(({ op, type }) => op === 'create' && (type === 'ticket_field' || type === 'group'))
  if (renewed) console.error('Fields or groups have new ids: run deploy, so that the app knows them.')
}

const nothing = (warnings: readonly string[]) =>
  [...warnings.map(sentence => `! ${sentence}`), 'Nothing is left to put back.'].join('\n')

/** The named run, or the last that was no rollback itself. @throws {Stopped} */
const chosen = (runs: readonly JournalRun[], wanted: string | undefined) => {
  const own = runs.filter(one => !one.undo)
  const target = wanted === undefined ? own.at(-1) : own.find(one => one.run === wanted)
  if (target) return target
  if (!own.length) throw new Stopped('The journal is empty: nothing was applied from here.')
  throw new Stopped(`The journal has no run ${wanted}; its last are ${own.slice(-5).map(one => one.run).join(', ')}.`) // prettier-ignore
}
