import { differences } from '../plan/differences'
import type { PlannedWrite } from '../plan/plan'
import { resourceType } from '../../resources/all'
import { optionValues } from '../../resources/keptOptions'

/**
 * Removing an option takes the actions off every macro that names it, so it comes last: first the options are only
 * added, then the macros are written or deleted, then what nobody names any more goes.
 */
export const inTwoSteps = (writes: readonly PlannedWrite[]): { now: PlannedWrite[]; later: PlannedWrite[] } => {
  const later = writes.filter(write => write.destroys.length && held(write) && !movesElsewhere(write, writes))
  const now = writes.flatMap(write => {
    if (!later.includes(write)) return [write]
    const body = held(write)
    const current = resourceType(write.type).canonical(write.before ?? {})
    return body && differences(current, body).length ? [{ ...write, body }] : []
  })
  return { now, later }
}

const held = ({ type: name, body, before }: PlannedWrite) => {
  const type = resourceType(name)
  return before && type.keeping ? type.keeping(body, type.canonical(before)) : null
}

/** A tag belongs to one field: where another takes it over, it has to leave this one first. */
const movesElsewhere = (write: PlannedWrite, writes: readonly PlannedWrite[]) => {
  const kept = new Set(optionValues(write.body))
  const leaving = optionValues(resourceType(write.type).canonical(write.before ?? {})).filter(one => !kept.has(one))
  const others = new Set(writes.flatMap(other => (other === write ? [] : optionValues(other.body))))
  return leaving.some(value => others.has(value))
}
