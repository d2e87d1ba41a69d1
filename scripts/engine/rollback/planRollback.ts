import type { Bindings } from '../bindings'
import { heldFields, ticketFieldsIn } from '../plan/foreseen'
import { planPlaces } from '../plan/order'
import { type Place, type Plan, planVersion, shownMoves } from '../plan/plan'
import type { ObjectStep } from '../apply/readJournal'
import { resourceTypes } from '../../resources/all'
import type { TypeName } from '../../resources/resource'
import { type RollbackContext, type RollbackInput, rollbackBindings, type Undo } from './rollbackContext'
import { formSteps, otherForms } from './formSteps'
import { undoCreate } from './undoCreate'
import { undoDelete } from './undoDelete'
import { undoMove } from './undoMoves'
import { undoUpdate } from './undoUpdate'
import { words } from '../../terminal/language'

const rank = (type: TypeName) => resourceTypes.findIndex(one => one.name === type)
const byType = (a: { type: TypeName }, b: { type: TypeName }) => rank(a.type) - rank(b.type)

const undoStep = (step: ObjectStep, context: RollbackContext): Undo => {
  if (step.op === 'update') return undoUpdate(step, context)
  if (step.op === 'create') return undoCreate(step, context)
  return step.deactivates ? {} : undoDelete(step, context)
}

/**
 * What puts the account back to where a run found it: from the journal and the live account alone, whatever the
 * definitions say by now. Planned again after having been cut off, or done, it asks for what is left.
 */
export const planRollback = (input: RollbackInput): { plan: Plan; bindings: Bindings } => {
  const context: RollbackContext = { ...input, bindings: rollbackBindings(input) }
  const undone = [
    ...[...input.run.objects, ...formSteps(input)].map(step => undoStep(step, context)),
    ...input.run.moves.map(step => undoMove(step, context)),
    otherForms(input)
  ]
  const conflicts = undone.flatMap(one => one.conflicts ?? [])
  const forced = input.allowChanged ? conflicts.map(sentence => `${sentence} ${words().rollback.allTheSame()}`) : []
  const { allowChangedOne, allowChanged } = words().rollback
  const ways = conflicts.length ? [(conflicts.length === 1 ? allowChangedOne : allowChanged)()] : []
  const writes = undone.flatMap(one => one.writes ?? []).toSorted(byType)
  const places = undone.flatMap(one => one.places ?? [])
  const deletions = undone.flatMap(one => one.deletions ?? []).toSorted((a, b) => byType(b, a))
  const plan: Plan = {
    v: planVersion,
    account: input.account,
    writes,
    adoptions: [],
    order: [],
    settle: [],
    places,
    moved: movedBack(places, input, context.bindings),
    deletions,
    orphans: [],
    problems: [
      ...(input.allowChanged ? [] : [...conflicts, ...ways]),
      // nothing lifts what the account refuses: the condition goes first, by hand, because it is somebody's
      ...heldFields(input.snapshot, ticketFieldsIn(deletions))
    ],
    warnings: [...forced, ...undone.flatMap(one => one.warnings ?? [])],
    present: Object.values(input.state.resources).reduce((sum, keys) => sum + Object.keys(keys).length, 0)
  }
  return { plan, bindings: context.bindings }
}

const movedBack = (places: readonly Place[], { snapshot }: RollbackInput, bindings: Bindings) =>
  resourceTypes.flatMap(({ name }) => {
    const own = places.filter(place => place.type === name)
    return shownMoves([planPlaces(name, own, snapshot.lists.get(name) ?? [], bindings) ?? []].flat())
  })
