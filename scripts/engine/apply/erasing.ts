import { differences } from '../plan/differences'
import type { PlannedWrite } from '../plan/plan'
import { resourceType } from '../../resources/all'
import { optionValues } from '../../resources/keptOptions'

/**
 * Removing an option takes the actions off every macro that names it, so it comes last: first the options are only
 * added, then the macros are written or deleted, then what nobody names any more goes. So does a field that is switched off:
 * the account refuses that as long as a rule names it.
 */
export const inTwoSteps = (writes: readonly PlannedWrite[]): { now: PlannedWrite[]; later: PlannedWrite[] } => {
  const later = writes.filter(
    write => switchesOff(write) || (write.destroys.length && held(write) && !movesElsewhere(write, writes))
  )
  const now = writes.flatMap(write => {
    if (!later.includes(write)) return [write]
    const body = held(write)
    const current = resourceType(write.type).canonical(write.before ?? {})
    return body && differences(current, body).length ? [{ ...write, body }] : []
  })
  return { now, later }
}

const held = (write: PlannedWrite) => {
  const { type: name, body, before } = write
  const type = resourceType(name)
  const kept = before && type.keeping ? type.keeping(body, type.canonical(before)) : null
  return switchesOff(write) ? { ...(kept ?? body), active: true } : kept
}

const switchesOff = ({ type, changes, before }: PlannedWrite): boolean =>
  type === 'ticket_field' && before !== null && changes.some(({ path, to }) => path === 'active' && to === false)

/** A tag belongs to one field: where another takes it over, it has to leave this one first. */
const movesElsewhere = (write: PlannedWrite, writes: readonly PlannedWrite[]) => {
  const kept = new Set(optionValues(write.body))
  const leaving = optionValues(resourceType(write.type).canonical(write.before ?? {})).filter(one => !kept.has(one))
  const others = new Set(writes.flatMap(other => (other === write ? [] : optionValues(other.body))))
  return leaving.some(value => others.has(value))
}
