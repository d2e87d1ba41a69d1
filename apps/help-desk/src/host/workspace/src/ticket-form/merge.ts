import { asIds, asTexts, changedKeys, isSame, type FormValue, type FormValues } from './values'

interface Merge {
  values: FormValues
  /** Keys that somebody else changed. */
  foreign: string[]
  /** Keys that both changed, differently: what was typed here stays. */
  conflicts: string[]
}

/**
 * Brings a save made elsewhere into a form that may be half edited: an untouched field takes the new value,
 * an edited one keeps the edit. Tags are merged one by one, as Zendesk does between two agents.
 */
export function mergeForeign(base: FormValues, mine: FormValues, theirs: FormValues): Merge {
  const foreign = changedKeys(base, theirs)
  const values: Record<string, FormValue> = { ...theirs }
  const conflicts: string[] = []
  for (const key of changedKeys(base, mine)) {
    const edited = mine[key] ?? null
    if (key === 'tags') values[key] = mergeList(asTexts(base[key]), asTexts(edited), asTexts(theirs[key])).sort()
    else if (key === 'email_cc_ids') values[key] = mergeList(asIds(base[key]), asIds(edited), asIds(theirs[key]))
    else {
      values[key] = edited
      if (foreign.includes(key) && !isSame(edited, theirs[key])) conflicts.push(key)
    }
  }
  return { values, foreign, conflicts }
}

/** Their list, with what was added here and without what was removed here. */
export function mergeList<T>(base: T[], mine: T[], theirs: T[]): T[] {
  const removed = base.filter(item => !mine.includes(item))
  const added = mine.filter(item => !base.includes(item))
  return [...new Set([...theirs.filter(item => !removed.includes(item)), ...added])]
}
