import { ZafError } from '../../../zaf-bridge/protocol'

/** Follows `a.b.c` into a value. An empty link on the way gives null; a name nothing has is refused. */
export function walk(value: unknown, path: readonly string[]): unknown {
  let current = value
  for (const name of path) {
    if (current === null || current === undefined) return null
    if (typeof current !== 'object' || !(name in current)) throw new ZafError('No such Api')
    current = (current as Record<string, unknown>)[name]
  }
  return current ?? null
}
