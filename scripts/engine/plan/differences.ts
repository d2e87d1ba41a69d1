import type { Canonical, Json } from '../../zendesk/wire'

export interface Change {
  path: string
  from: Json
  to: Json
}

const isRecord = (value: Json | undefined): value is Canonical =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whatever order the names stand in. */
export const same = (left: Json, right: Json) => JSON.stringify(sorted(left)) === JSON.stringify(sorted(right))

const sorted = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(sorted)
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, part]) => [name, sorted(part)])
  )
}

/** What must change for `current` to hold everything `wanted` names; names only `current` has are not managed. */
export const differences = (current: Canonical, wanted: Canonical): Change[] =>
  Object.entries(wanted).flatMap(([name, to]) => {
    const from = current[name] ?? null
    if (same(from, to)) return []
    if (isRecord(from) && isRecord(to))
      return differences(from, to).map(change => ({ ...change, path: `${name}.${change.path}` }))
    return [{ path: name, from, to }]
  })
