/** Reading answers whose shape nobody promises: a missing or odd value becomes null, never a crash. */
export type Wire = Record<string, unknown>

export const isWire = (value: unknown): value is Wire =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const wireOf = (value: unknown): Wire => (isWire(value) ? value : {})

export const listOf = (value: unknown): Wire[] => (Array.isArray(value) ? value.filter(isWire) : [])

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Ids travel as numbers in REST and sometimes as strings through the framework. */
export function idOf(value: unknown): number | null {
  const id = typeof value === 'number' ? value : typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN
  return Number.isFinite(id) ? id : null
}

export const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter(item => typeof item === 'string') : []

export const numbersOf = (value: unknown): number[] =>
  Array.isArray(value) ? value.flatMap(item => idOf(item) ?? []) : []

export function scalarOf(value: unknown): string | number | boolean | null {
  if (typeof value === 'number' || typeof value === 'boolean') return value
  return typeof value === 'string' && value !== '' ? value : null
}

/** Zendesk writes `2026-11-21T18:00:00Z`, custom objects once `2023-09-26 22:25:10+00:00`: one spelling inside. */
export function instantOf(value: unknown): string {
  const milliseconds = Date.parse(textOf(value).replace(' ', 'T'))
  if (Number.isNaN(milliseconds)) return ''
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`
}

/** Null for what is no JSON: cut off, or a page for people. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
