import { applyPlan } from '../lib/apply'
import { confirm } from '../lib/confirm'
import { Stopped } from '../lib/failure'
import { fileJournal } from '../lib/journal'
import { isEmpty } from '../lib/plan'
import { readJournal } from '../lib/readJournal'
import { renderPlan } from '../lib/render'
import { planRollback } from '../lib/rollback'
import { openSession, planSession } from '../lib/session'
import { useColor } from '../lib/useColor'

export const rollback = async (options: { run?: string; yes?: true }) => {
  const session = openSession(process.env)
  const runs = readJournal(session.journalPath)
  const target = options.run ? runs.find(one => one.run === options.run) : runs.at(-1)
  if (!target) throw new Stopped(options.run ? `The journal has no run ${options.run}.` : 'The journal is empty.')
  const { identification, snapshot } = await planSession(session)
  const plan = planRollback(session.name, target.changed, identification, snapshot)
  console.log(
    `Run of ${target.run}: ${target.changed.length} objects changed, ${target.created.length} created (these stay).`
  )
  console.log(renderPlan(plan, { color: useColor() }))
  if (isEmpty(plan)) return
  await confirm(`Put this back on ${session.name}?`, options.yes)
  const now = () => new Date().toISOString()
  await applyPlan(plan, {
    client: session.client,
    bindings: identification.bindings,
    state: session.state,
    saveState: session.saveState,
    journal: fileJournal(session.journalPath, now(), now)
  })
  console.log(`${session.client.requests.writes} writes.`)
}
