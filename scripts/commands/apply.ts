import { type Guarded, guard } from './guard'
import { applyPlan } from '../engine/apply/apply'
import { confirm } from '../terminal/confirm'
import { fileJournal } from '../engine/apply/journal'
import { isEmpty, withDeletions } from '../engine/plan/plan'
import { madeHere, readJournal } from '../engine/apply/readJournal'
import { words } from '../terminal/language'
import { print, printJson } from '../terminal/output'
import { progress } from '../terminal/progress'
import { exactly, readPlan } from '../engine/plan/savedPlan'
import { renderPlan } from '../engine/plan/render'
import { openSession, planSession } from '../engine/session'

export interface ApplyOptions extends Guarded {
  delete?: true
  definitions?: string
}

/** With a file: exactly the plan saved there, or nothing. */
export const apply = async (file: string | undefined, options: ApplyOptions) => {
  const saved = file === undefined ? null : readPlan(file)
  const session = openSession(process.env, options.definitions)
  const { plan: planned, identification } = await planSession(session)
  const plan = saved ? exactly(saved, planned) : options.delete ? withDeletions(planned) : planned
  if (!options.json) print(renderPlan(plan, session.client.pace()))
  await guard(plan, options)
  if (!isEmpty(plan)) await confirm(words().commands.applyTo(session.name), options.yes)

  const total = plan.writes.length + plan.deletions.length
  let done = 0
  await applyPlan(plan, {
    client: session.client,
    bindings: identification.bindings,
    state: session.state,
    saveState: session.saveState,
    journal: fileJournal(session.journalPath, new Date().toISOString(), () => session.client.serverTime()),
    madeHere: madeHere(plan.adoptions.length ? readJournal(session.journalPath) : []),
    progress: ({ op, type, key }) => {
      done += 1
      progress(`${done}/${total} ${op} ${type} ${key}`)
    }
  })
  const written = session.client.requests.writes
  if (options.json) printJson(plan)
  else print([words().commands.writes(written)])
}
