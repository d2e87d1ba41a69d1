import { existsSync, readFileSync } from 'node:fs'
import type { Raw, TypeName } from './types/resource'
import { record, text } from './types/wire'

/** An object as it was before a run changed it. */
export interface PreImage {
  type: TypeName
  key: string
  before: Raw
}

export interface JournalRun {
  run: string
  changed: PreImage[]
  created: { type: string; key: string }[]
}

/** Runs that wrote something, oldest first. A last line cut off by a kill is left out. */
export const readJournal = (path: string): JournalRun[] => {
  if (!existsSync(path)) return []
  const runs = new Map<string, JournalRun>()
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const entry = parsed(line)
    const begin = record(entry.begin)
    const run = text(entry.run)
    if (!run || !begin.key) continue
    const known = runs.get(run) ?? { run, changed: [], created: [] }
    const key = text(begin.key)
    if (begin.before) known.changed.push({ type: text(begin.type) as TypeName, key, before: record(begin.before) })
    else if (begin.op === 'create') known.created.push({ type: text(begin.type), key })
    runs.set(run, known)
  }
  return [...runs.values()]
}

const parsed = (line: string): Raw => {
  try {
    return record(JSON.parse(line))
  } catch {
    return {}
  }
}
