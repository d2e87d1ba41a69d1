import { toKeys } from '../bindings'
import { differences } from '../plan/differences'
import type { ObjectStep } from '../apply/readJournal'
import { idsToKeys } from '../refs'
import { resourceType } from '../../resources/all'
import type { Canonical, Raw } from '../../zendesk/wire'
import { changedSince, conflict, liveObject, only, type RollbackContext, type Undo } from './rollbackContext'
import { remake } from './undoDelete'
import { words } from '../../terminal/language'

/** Gives an object the values back that the run wrote over; what the run did not write stays as it is. */
export const undoUpdate = (step: ObjectStep, context: RollbackContext): Undo => {
  const { before } = step
  // Without one it is part of an object that was made in the same run, and goes with it.
  if (!before) return {}
  const current = liveObject(context, step.type, step.scope, step.id)
  if (step.foreign) return current ? theirs(step, before, current) : {}
  if (!current)
    return {
      ...remake(step, before, context),
      conflicts: [words().rollback.deletedSince(step.type, step.key, String(step.id))]
    }
  const write = restoring(step, before, current, context)
  if (!write) return {}
  const since = changedSince(current, step, context.run, { evenUnmanaged: false })
  return { writes: [write], conflicts: since.length ? [conflict(step, since)] : [] }
}

const theirs = (step: ObjectStep, before: Raw, current: Raw): Undo => {
  const { canonical } = resourceType(step.type)
  const lost = differences(canonical(current), only(canonical(before), ['actions']))
  if (!lost.length) return {}
  return {
    warnings: [words().rollback.lostActions(step.type, step.key, String(step.id))]
  }
}

const restoring = (step: ObjectStep, before: Raw, current: Raw, { bindings }: RollbackContext) => {
  const type = resourceType(step.type)
  const t = toKeys(bindings)
  const keys = (side: Canonical) => idsToKeys(step.type, type.restored ? { ...side, whole: true } : side, t)
  const from = keys(type.canonical(current))
  const then = keys(type.canonical(before))
  const body = type.restored?.(then, from, keys(step.wanted)) ?? only(then, Object.keys(step.wanted))
  const changes = differences(from, body)
  if (!changes.length) return null
  const { type: name, key, scope, id } = step
  const destroys = type.destroys?.(from, body) ?? []
  return {
    op: 'update' as const,
    type: name,
    key,
    scope,
    title: type.identity(before),
    body,
    changes,
    destroys,
    before: current,
    id
  }
}
