import { toKeys } from '../bindings'
import { differences } from '../plan/differences'
import { orderPath } from '../export/definitionOf'
import type { Place, PlannedWrite } from '../plan/plan'
import type { ObjectStep } from '../apply/readJournal'
import { idsToKeys } from '../refs'
import { resourceType } from '../../resources/all'
import { type Raw, flag, record } from '../../zendesk/wire'
import { liveObject, type RollbackContext, type Undo, unanswered } from './rollbackContext'
import { words } from '../../terminal/language'

/** Makes again what the run deleted, or switches on what it switched off. */
export const undoDelete = (step: ObjectStep, context: RollbackContext): Undo => {
  const { before } = step
  if (!before) return {}
  // Objects with keys of their own have the same one when they are made again.
  const live = liveObject(context, step.type, step.scope, step.id)
  const mapped = context.state.resources[step.type]?.[step.key]
  const again = (mapped && liveObject(context, step.type, step.scope, mapped.id)) ?? live
  const attempt = context.attempts
    .flatMap(run => run.objects)
    .findLast(one => one.op === 'create' && one.type === step.type && one.key === step.key)
  if (live && !step.done && !attempt) return {}
  if (again && !attempt) {
    const id = resourceType(step.type).id(again)
    return { warnings: [words().rollback.thereAgain(step.type, step.key, id)] }
  }
  const made = again ?? (attempt && unanswered(context, step, resourceType(step.type).identity(before)))
  return made ? finish(step, before, made, context) : remake(step, before, context)
}

/** A new object from the old one's values: another id, and nothing of what tickets or records held. */
export const remake = (step: ObjectStep, before: Raw, context: RollbackContext): Undo => {
  const { writes, places } = writing(step, before, null, context)
  return { writes, places, warnings: lost(step) }
}

/** An earlier attempt made it and was cut off before it had everything. */
const finish = (step: ObjectStep, before: Raw, made: Raw, context: RollbackContext): Undo => {
  const { writes, places } = writing(step, before, made, context)
  const known = context.state.resources[step.type]?.[step.key]?.id === resourceType(step.type).id(made)
  return { writes: known ? writes.filter(write => write.changes.length) : writes, places }
}

const writing = (step: ObjectStep, before: Raw, made: Raw | null, context: RollbackContext) => {
  const type = resourceType(step.type)
  const t = toKeys(context.bindings)
  const body = idsToKeys(step.type, type.canonical(before), t)
  const from = made ? idsToKeys(step.type, type.canonical(made), t) : {}
  const { type: name, key, scope } = step
  const common = { type: name, key, scope, title: type.identity(before), destroys: [] }
  const write: PlannedWrite = {
    op: made ? 'update' : 'create',
    ...common,
    body,
    changes: differences(from, body),
    before: made,
    id: made && type.id(made)
  }
  const places: Place[] =
    name in orderPath && made?.position !== before.position
      ? [{ type: name, key, position: Number(before.position ?? 0) }]
      : []
  return { writes: [write, ...nameField(key, before, context)], places }
}

/** The name field comes with its object; that names are unique has to be said again. */
const nameField = (object: string, before: Raw, context: RollbackContext): PlannedWrite[] => {
  const is_unique = flag(record(record(before.name_field).properties).is_unique)
  const live = liveObject(context, 'custom_object_field', object, 'standard::name')
  if (!is_unique || flag(record(live?.properties).is_unique)) return []
  const key = `${object}.standard::name`
  return [
    {
      op: 'update', type: 'custom_object_field', key, scope: object, title: key, id: 'standard::name',
      body: { is_unique }, changes: [{ path: 'is_unique', from: null, to: true }], destroys: [], before: null
    }
  ]
} // prettier-ignore

/** What Zendesk cannot give back. */
const lost = ({ type, key }: ObjectStep): string[] => {
  if (type === 'custom_object') return [words().rollback.recordsLost(key)]
  if (type === 'custom_object_field')
    return [words().rollback.fieldLost(key)]
  if (resourceType(type).holdsData)
    return [words().rollback.valuesLost(type, key)]
  return []
} // prettier-ignore
