import type { ObjectStep } from '../apply/readJournal'
import { resourceType } from '../../resources/all'
import type { Raw } from '../../zendesk/wire'
import { changedSince, conflict, liveObject, type RollbackContext, type Undo, unanswered } from './rollbackContext'
import { words } from '../../terminal/language'

const found = (step: ObjectStep, context: RollbackContext) =>
  step.id ? liveObject(context, step.type, step.scope, step.id) : unanswered(context, step, identityOf(step))

const identityOf = ({ type, key, scope, wanted }: ObjectStep) =>
  resourceType(type).identity({ key: scope ? key.slice(scope.length + 1) : key, placeholder: key, ...wanted })

/** Takes away what the run made, unless people, records or somebody's edits are in it by now. */
export const undoCreate = (step: ObjectStep, context: RollbackContext): Undo => {
  const current = found(step, context)
  if (!current) return {}
  const object = step.scope && ownObject(step.scope, context)
  if (object && found(object, context)) return {}
  const type = resourceType(step.type)
  const id = type.id(current)
  const inUse = context.occupied.has(`${step.type} ${id}`)
  const what = [step.type, step.key, id] as const
  if (inUse && type.keeps) return { warnings: [words().rollback.peopleIn(...what)] }
  if (inUse && !context.withData) return { warnings: [words().rollback.recordsIn(...what)] }
  const deactivates = type.deactivates === true && !context.withData
  if (deactivates && current.active === false) return {}
  const since = changedSince(current, step, context.run, { evenUnmanaged: true })
  return {
    deletions: [deletion(step, current, { deactivates, empty: type.occupied !== undefined && !inUse })],
    conflicts: since.length ? [conflict({ ...step, id }, since)] : [],
    warnings: deactivates ? [words().rollback.switchedOff(...what)] : []
  }
}

/** The step of the same run that made the custom object a field is in. */
const ownObject = (scope: string, { run }: RollbackContext) =>
  run.objects.find(one => one.op === 'create' && one.type === 'custom_object' && one.key === scope)

const deletion = (
  { type: name, key, scope }: ObjectStep,
  before: Raw,
  { deactivates, empty }: { deactivates: boolean; empty: boolean }
) => {
  const type = resourceType(name)
  const common = { type: name, key, scope, id: type.id(before), title: type.identity(before), before }
  return { ...common, ...(deactivates ? { deactivates } : {}), ...(empty ? { empty } : {}) } as const
}
