import { composed } from '../kernel/normalise'

/** One spelling for one value: keys sorted, strings in NFC, no spaces, `undefined` left out. This text is what is hashed. */
export const canonicalText = (value: unknown): string => JSON.stringify(ordered(value))

const ordered = (value: unknown): unknown => {
  if (typeof value === 'string') return composed(value)
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('a fact holds finite numbers only')
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return Object.fromEntries(entries.map(([key, inner]) => [composed(key), ordered(inner)]))
}
