import { toKeys } from './bindings'
import type { Desired } from './desired'
import type { Identification } from './identify'
import { makePlan, type Plan } from './plan'
import type { PreImage } from './readJournal'
import { idsToKeys } from './refs'
import type { Snapshot } from './snapshot'
import { resourceType } from './types/all'

/** The plan that puts pre-images back: the same comparison, with the earlier state as what is wanted. */
export const planRollback = (
  account: string,
  images: readonly PreImage[],
  identification: Identification,
  snapshot: Snapshot
): Plan => {
  const keys = toKeys(identification.bindings)
  const matches = images.flatMap(({ type, key, before }) => {
    const match = identification.matches.find(one => one.desired.type === type && one.desired.key === key)
    if (!match?.raw) return []
    const body = idsToKeys(type, resourceType(type).canonical(before), keys)
    const desired: Desired = { ...match.desired, body }
    return [{ ...match, desired, adopted: false }]
  })
  return makePlan({ account, identification: { ...identification, matches, problems: [] }, snapshot, order: [] })
}
