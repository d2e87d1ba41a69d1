import { confirm } from '../terminal/confirm'
import { Stopped } from '../terminal/failure'
import type { Plan } from '../engine/plan/plan'
import { resourceType } from '../resources/all'
import { words } from '../terminal/language'

export interface Guarded {
  yes?: true
  json?: true
  allowDestructive?: true
  allowMany?: true
  withData?: true
}

/** More than this share of what is there asks a second time. */
const many = 0.25
/** Below this many a share says nothing. */
const few = 5

/** Objects that are there and would be others afterwards: written, moved or deleted. */
const touched = ({ writes, moved, deletions }: Plan) => {
  const updates = writes.filter(write => write.op === 'update' && write.before)
  return new Set([...updates, ...moved, ...deletions].map(({ type, key }) => `${type} ${key}`)).size
}

/** Stops before the first write, or asks. @throws {Stopped} */
export const guard = async (plan: Plan, options: Guarded) => {
  if (plan.problems.length) throw new Stopped(options.json ? plan.problems : words().commands.nothingWritten())
  if (plan.writes.some(write => write.destroys.length) && !options.allowDestructive)
    throw new Stopped(words().commands.erases())
  const data = plan.deletions.filter(
    ({ type, deactivates, empty }) => resourceType(type).holdsData && !deactivates && !empty
  )
  if (data.length && !options.withData)
    throw new Stopped(words().commands.erasesValues(data.map(one => `${one.type} ${one.key}`).join(', ')))
  const changed = touched(plan)
  if (changed <= few || changed <= plan.present * many || options.allowMany) return
  const share = Math.round((changed / plan.present) * 100)
  if (!process.stdin.isTTY) throw new Stopped(words().commands.manyChange(changed, plan.present, share))
  await confirm(words().commands.isManyMeant(changed, plan.present, share), undefined)
}
