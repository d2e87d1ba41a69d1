import type { Json, Walk } from './walk'

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The resource inside an answer. */
export function inner(answer: Json, key: string): Json {
  const value = answer[key]
  if (!isObject(value)) throw new Error(`the answer holds no ${key}: ${JSON.stringify(answer)}`)
  return value
}

/** Remembers the id of what was just made under the names of the rows that ask for it. */
export function keep(walk: Walk, answer: Json, key: string, ...names: string[]): Json {
  const made = inner(answer, key)
  for (const name of names) walk.known.set(name, String(made['id']))
  return made
}
