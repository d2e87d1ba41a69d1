import type { MoveStep } from '../apply/readJournal'
import { liveObject, type RollbackContext, type Undo } from './rollbackContext'
import { words } from '../../terminal/language'

/** Positions the run changed, of objects that it did not make itself. */
export const undoMove = ({ type, key, id, from, to }: MoveStep, context: RollbackContext): Undo => {
  const made = context.run.objects.some(step => step.op === 'create' && step.type === type && step.key === key)
  const current = made ? undefined : liveObject(context, type, null, id)
  if (!current) return {}
  const position = Number(current.position ?? 0)
  if (position === from) return {}
  const places = [{ type, key, position: from }]
  if (position === to) return { places }
  return {
    places,
    conflicts: [words().rollback.movedSince(type, key, id, to, position)]
  }
}
