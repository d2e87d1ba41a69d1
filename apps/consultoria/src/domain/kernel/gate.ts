import { latest, type Instant } from './instant'

/** Whether billable time can be recorded, since when, and what is missing. */
export interface Gate<Part extends string = string> {
  open: boolean
  since: Instant | null
  missing: Part[]
}

/** Something that must have happened before time is billable. */
export interface Requirement<Key extends string, Part extends string, View> {
  key: Key
  /** What of it is missing; empty = it is met, or asks nothing here. */
  missing(view: View): Part[]
  /** Since when it is met; null also where it asks nothing. */
  metSince(view: View): Instant | null
}

/** Open when nothing is missing, since the latest of what was asked for. */
export const gateOf = <Part extends string, View>(
  requirements: readonly Requirement<string, Part, View>[],
  view: View
): Gate<Part> => {
  const missing = requirements.flatMap(requirement => requirement.missing(view))
  if (missing.length > 0) return { open: false, since: null, missing }
  const [first, ...rest] = requirements.flatMap(requirement => requirement.metSince(view) ?? [])
  return { open: true, since: first === undefined ? null : latest(first, ...rest), missing }
}
