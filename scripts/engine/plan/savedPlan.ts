import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { readJson } from '../../definitions/readJson'
import { Stopped } from '../../terminal/failure'
import { type Plan, planVersion, withDeletions } from './plan'
import { type Raw, record, records, text } from '../../zendesk/wire'
import { words } from '../../terminal/language'

/** What a plan does and to which state of each object; not what else it was shown with. */
const essence = (plan: Raw) => {
  const writes = records(plan.writes).map(({ before, destroys: _words, ...write }) => ({
    ...write,
    read: record(before).updated_at
  }))
  const deletions = records(plan.deletions).map(({ before, ...one }) => ({ ...one, read: record(before).updated_at }))
  return { writes, deletions, adoptions: plan.adoptions, order: plan.order, settle: plan.settle }
}

const planDigest = (plan: Raw): string =>
  createHash('sha256')
    .update(JSON.stringify(essence(record(JSON.parse(JSON.stringify(plan))))))
    .digest('hex')

export const savePlan = (path: string, plan: Plan) => writeFileSync(path, `${JSON.stringify(plan, null, 2)}\n`)

/** @throws {Stopped} */
export const readPlan = (path: string): Raw => {
  const plan = record(readJson(path))
  if (plan.v !== planVersion) throw new Stopped(words().plan.otherVersion(path, planVersion))
  return plan
}

/**
 * The plan made now, if it is the saved one to the letter: same account, same writes, every object as it was read then.
 * @throws {Stopped}
 */
export const exactly = (saved: Raw, fresh: Plan): Plan => {
  if (saved.account !== fresh.account) throw new Stopped(words().plan.otherAccount(text(saved.account), fresh.account))
  const plan = records(saved.deletions).length ? withDeletions(fresh) : fresh
  if (planDigest(saved) !== planDigest({ ...plan })) throw new Stopped(words().plan.outdated())
  return plan
}
