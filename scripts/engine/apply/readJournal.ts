import { existsSync, readFileSync } from 'node:fs'
import type { Step } from './journal'
import { resourceTypes } from '../../resources/all'
import type { TypeName } from '../../resources/resource'
import { type Canonical, type Json, type Raw, record, recordIn, records, text } from '../../zendesk/wire'

/** What a run did to one object. */
export interface ObjectStep extends Step {
  scope: string | null
  /** Null for an object that was begun and of which no answer came. */
  id: string | null
  before: Raw | null
  wanted: Canonical
  deactivates: boolean
  /** Not ours: the run changed it by what it did to another. */
  foreign: boolean
  /** When it was begun, by the account's clock. */
  at: string
  /** False where the run ended in the middle of it. */
  done: boolean
}

export interface MoveStep {
  type: TypeName
  key: string
  id: string
  from: number
  to: number
}

export interface JournalRun {
  run: string
  /** The run that this one put back. */
  undo: string | null
  objects: ObjectStep[]
  moves: MoveStep[]
  /** When it wrote its last line, by the account's clock. */
  until: string
}

/** Runs that wrote something, oldest first. A last line cut off by a kill is left out. */
export const readJournal = (path: string): JournalRun[] => {
  if (!existsSync(path)) return []
  const runs = new Map<string, JournalRun>()
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const entry = recordIn(line)
    const run = text(entry.run)
    if (!run) continue
    const known = runs.get(run) ?? { run, undo: text(entry.undo) || null, objects: [], moves: [], until: '' }
    known.until = text(entry.at)
    if (entry.begin) begun(known, record(entry.begin), text(entry.at))
    if (entry.done) finished(known, record(entry.done))
    runs.set(run, known)
  }
  return [...runs.values()]
}

const begun = (run: JournalRun, begin: Raw, at: string) => {
  const type = resourceTypes.find(one => one.name === begin.type)?.name
  if (!type) return
  if (begin.op === 'order') {
    for (const { key, id, from, to } of records(begin.moves))
      run.moves.push({ type, key: text(key), id: text(id), from: Number(from), to: Number(to) })
    return
  }
  const op = (['create', 'update', 'delete'] as const).find(one => one === begin.op)
  if (!op) return
  const earlier = run.objects.find(one => one.type === type && one.key === text(begin.key))
  // The second half of a write that was done in two: what counts is what was before the first.
  if (op === 'update' && earlier?.op === 'update')
    return void Object.assign(earlier, { wanted: record(begin.wanted), done: false })
  // Refused, and tried again after others.
  if (op === 'create' && earlier?.op === 'create' && !earlier.done)
    return void Object.assign(earlier, { wanted: record(begin.wanted), at })
  run.objects.push({
    op,
    type,
    key: text(begin.key),
    scope: text(begin.scope) || null,
    id: text(begin.id) || null,
    before: begin.before ? record(begin.before) : null,
    wanted: record(begin.wanted) as Record<string, Json>,
    deactivates: begin.deactivates === true,
    foreign: begin.foreign === true,
    at,
    done: false
  })
}

const finished = (run: JournalRun, done: Raw) => {
  const step = run.objects.findLast(one => one.op === done.op && one.type === done.type && one.key === done.key)
  if (step) Object.assign(step, { done: true, id: text(done.id) || step.id })
}

/** How long after its beginning an object whose answer never came may have been made. */
const patience = 15 * 60_000

/**
 * Tells of an object that was found by its name whether a run of ours made it: one that was killed before it could note
 * it, or whose key map was lost.
 */
export const madeHere = (runs: readonly JournalRun[]) => {
  const made = runs.flatMap(run => run.objects).filter(step => step.op === 'create')
  return (type: TypeName, key: string, id: string, createdAt: string) =>
    made.some(step => {
      if (step.type !== type || step.key !== key || (step.id ?? id) !== id) return false
      const after = Date.parse(createdAt) - Date.parse(step.at)
      return after >= -5000 && after <= patience
    })
}
