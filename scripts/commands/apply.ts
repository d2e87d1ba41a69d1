import { applyPlan } from '../lib/apply'
import { confirm } from '../lib/confirm'
import { Stopped } from '../lib/failure'
import { fileJournal } from '../lib/journal'
import { isEmpty, type Plan } from '../lib/plan'
import { renderPlan } from '../lib/render'
import { openSession, planSession } from '../lib/session'
import { useColor } from '../lib/useColor'

export interface ApplyOptions {
  yes?: true
  allowDestructive?: true
  maxChanges: number
  json?: true
}

export const apply = async (options: ApplyOptions) => {
  const session = openSession(process.env)
  const { plan, identification } = await planSession(session)
  if (!options.json) console.log(renderPlan(plan, { color: useColor() }))
  guard(plan, options)
  if (!isEmpty(plan)) await confirm(`Apply this to ${session.name}?`, options.yes)

  const now = () => new Date().toISOString()
  const total = plan.writes.length
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

/** Stops before the first write. @throws {Stopped} */
const guard = (plan: Plan, { json, allowDestructive, maxChanges }: ApplyOptions) => {
  if (plan.problems.length) throw new Stopped(json ? plan.problems.join('\n') : 'Nothing was written.')
  if (plan.writes.some(write => write.destroys.length) && !allowDestructive)
    throw new Stopped('Nothing was written: the plan erases data; look at it and use --allow-destructive.')
  const changed = plan.writes.filter(write => write.op === 'update' && write.before).length
  if (changed > maxChanges)
    throw new Stopped(
      `Nothing was written: ${changed} existing objects would change; look at the plan and use --max-changes ${changed}.`
    )
}
