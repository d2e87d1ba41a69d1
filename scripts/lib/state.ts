import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import type { TypeName } from './types/resource'

const entry = z.strictObject({ id: z.string(), createdAt: z.string() })
const stateSchema = z.strictObject({ v: z.literal(1), resources: z.record(z.string(), z.record(z.string(), entry)) })

/**
 * Which object of one account each key is. Only a memory: without it objects are found again by key or exact title.
 * `createdAt` tells an object from another that got its id after the account was set up anew.
 */
export type State = z.infer<typeof stateSchema>
export type StateEntry = z.infer<typeof entry>

export const emptyState = (): State => ({ v: 1, resources: {} })

/** @throws when the file is there and not readable: guessing could adopt the wrong objects. */
export const readState = (path: string): State => {
  if (!existsSync(path)) return emptyState()
  const parsed = stateSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
  if (!parsed.success) throw new Error(`${path} is not a key map; delete it to have it rebuilt.`)
  return parsed.data
}

export const writeState = (path: string, state: State) => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.new`, `${JSON.stringify(state, null, 2)}\n`)
  renameSync(`${path}.new`, path)
}

export const remember = (state: State, type: TypeName, key: string, found: StateEntry) => {
  const keys = state.resources[type] ?? {}
  keys[key] = found
  state.resources[type] = keys
}
