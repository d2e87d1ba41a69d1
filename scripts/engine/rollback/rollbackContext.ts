import { Bindings, boundId } from '../bindings'
import { type Change, differences } from '../plan/differences'
import { scopeOf } from '../plan/orphans'
import type { Deletion, Place, PlannedWrite } from '../plan/plan'
import type { JournalRun, ObjectStep } from '../apply/readJournal'
import { listName, type Snapshot } from '../snapshot'
import type { State } from '../state'
import { resourceType, resourceTypes } from '../../resources/all'
import type { TypeName } from '../../resources/resource'
import { type Canonical, type Raw, text } from '../../zendesk/wire'
import { words } from '../../terminal/language'

export interface RollbackInput {
  account: string
  run: JournalRun
  /** Earlier attempts to put this run back. */
  attempts: readonly JournalRun[]
  state: State
  snapshot: Snapshot
  /** `<type> <id>` of what the run made and people or records are in by now. */
  occupied: ReadonlySet<string>
  allowChanged: boolean
  withData: boolean
}

export interface RollbackContext extends RollbackInput {
  bindings: Bindings
}

/** What undoing one step comes to. */
export interface Undo {
  writes?: PlannedWrite[]
  deletions?: Deletion[]
  places?: Place[]
  /** Somebody else's change that would be lost. */
  conflicts?: string[]
  warnings?: string[]
}

/** Keys of what is there, and of what the run deleted: references to it find what is made in its place. */
export const rollbackBindings = ({ run, state }: RollbackInput) => {
  const bindings = new Bindings()
  for (const { op, type, key, scope, id } of run.objects)
    if (op === 'delete' && id) bindings.bind(type, key, boundId(id, scope))
  for (const { name } of resourceTypes)
    for (const [key, { id }] of Object.entries(state.resources[name] ?? {}))
      bindings.bind(name, key, boundId(id, scopeOf(key)))
  return bindings
}

export const liveObject = ({ snapshot }: RollbackInput, type: TypeName, scope: string | null, id: string | null) =>
  snapshot.lists.get(listName(type, scope))?.find(raw => resourceType(type).id(raw) === id)

/** What a step that got no answer may have made: called the same, and nobody's in the key map. */
export const unanswered = (
  { snapshot, state }: RollbackInput,
  { type: name, key, scope }: ObjectStep,
  title: string
) => {
  const type = resourceType(name)
  const mapped = new Set(Object.values(state.resources[name] ?? {}).map(entry => entry.id))
  const own = state.resources[name]?.[key]?.id
  const found = (snapshot.lists.get(listName(name, scope)) ?? []).filter(
    raw => type.identity(raw) === title && (type.id(raw) === own || !mapped.has(type.id(raw)))
  )
  return found.length === 1 ? found[0] : undefined
}

/** Seconds after its last line in which the account may still have been busy with the run. */
const margin = { done: 5, cutOff: 60 }

const touchedLater = (current: Raw, { until }: JournalRun, { done }: ObjectStep) => {
  const touched = Date.parse(text(current.updated_at))
  return touched > Date.parse(until) + (done ? margin.done : margin.cutOff) * 1000
}

/** How the object differs from what the run left of it: somebody's work since. */
export const changedSince = (
  current: Raw,
  step: ObjectStep,
  run: JournalRun,
  { evenUnmanaged }: { evenUnmanaged: boolean }
): Change[] => {
  const type = resourceType(step.type)
  const now = type.canonical(current)
  const touched = touchedLater(current, run, step)
  if (!step.done && !touched) return []
  const changes = differences(type.ours?.(now, step.wanted) ?? now, step.wanted).map(({ path, from, to }) => ({
    path,
    from: to,
    to: from
  }))
  const at = { path: 'updated_at', from: run.until, to: text(current.updated_at) }
  return changes.length || !touched || !evenUnmanaged ? changes : [at]
}

const shown = (value: Change['to']) => {
  const said = JSON.stringify(value)
  return said.length > 60 ? `${said.slice(0, 57)}…` : said
}

export const conflict = (step: Pick<ObjectStep, 'type' | 'key' | 'id'>, changes: readonly Change[]) =>
  words().rollback.changedSince(
    step.type,
    step.key,
    String(step.id),
    changes.map(({ path, from, to }) => `${path}: ${shown(from)} → ${shown(to)}`).join(', ')
  )

export const only = (body: Canonical, names: readonly string[]): Canonical =>
  Object.fromEntries(Object.entries(body).filter(([name]) => names.includes(name)))
