import { type Guarded, guard } from './guard'
import { applyPlan } from '../lib/apply'
import { confirm } from '../lib/confirm'
import { fileJournal } from '../lib/journal'
import { isEmpty, withDeletions } from '../lib/plan'
import { renderPlan } from '../lib/render'
import { openSession, planSession } from '../lib/session'
import { useColor } from '../lib/useColor'

export interface ApplyOptions extends Guarded {
  delete?: true
  definitions?: string
}

export const apply = async (options: ApplyOptions) => {
  const session = openSession(process.env, options.definitions)
  const { plan: planned, identification } = await planSession(session)
  const plan = options.delete ? withDeletions(planned) : planned
  if (!options.json) console.log(renderPlan(plan, { color: useColor() }))
  await guard(plan, options)
  if (!isEmpty(plan)) await confirm(`Apply this to ${session.name}?`, options.yes)

  const now = () => new Date().toISOString()
  const total = plan.writes.length + plan.deletions.length
  let done = 0
  await applyPlan(plan, {
    client: session.client,
    bindings: identification.bindings,
    state: session.state,
    saveState: session.saveState,
    journal: fileJournal(session.journalPath, now(), now),
    progress: write => process.stderr.write(`${(done += 1)}/${total} ${write.op} ${write.type} ${write.key}\n`)
  })
  if (options.json) console.log(JSON.stringify(plan, null, 2))
  else console.log(isEmpty(plan) ? '0 writes.' : `${session.client.requests.writes} writes.`)
}
