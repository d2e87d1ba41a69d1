import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { Stopped } from '../terminal/failure'
import type { TypeName } from '../resources/resource'
import { readJson } from '../definitions/readJson'
import { words } from '../terminal/language'

/** `adopted`: it was there before us, so it is not ours to delete. */
const entry = z.strictObject({ id: z.string(), createdAt: z.string(), adopted: z.literal(true).optional() })
const stateSchema = z.strictObject({
  v: z.literal(1),
  /** Of the account's lock, when it was written last. */
  generation: z.number().optional(),
  /** Keys of the modalities that are switched on; left out = all. */
  modalities: z.array(z.string()).optional(),
  resources: z.record(z.string(), z.record(z.string(), entry))
})

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
  const parsed = stateSchema.safeParse(readJson(path))
  if (!parsed.success) throw new Stopped(words().account.notKeyMap(path))
  return parsed.data
}

export const writeState = (path: string, state: State) => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.new`, `${JSON.stringify(state, null, 2)}\n`)
  renameSync(`${path}.new`, path)
}

export const forget = (state: State, type: TypeName, key: string) => {
  const { [key]: _gone, ...rest } = state.resources[type] ?? {}
  state.resources[type] = rest
}

/** A definition that got another name keeps its object: whose it is does not change. False where nothing was known. */
export const renameKey = (state: State, type: TypeName, key: string, { id, createdAt }: StateEntry): boolean => {
  const former = Object.entries(state.resources[type] ?? {}).find(
    ([other, entry]) => other !== key && entry.id === id && entry.createdAt === createdAt
  )
  // Fields of two custom objects may have the same id.
  if (!former || type === 'custom_object_field') return false
  forget(state, type, former[0])
  state.resources[type] = { ...state.resources[type], [key]: former[1] }
  return true
}

export const remember = (state: State, type: TypeName, key: string, found: StateEntry) => {
  const keys = state.resources[type] ?? {}
  const known = keys[key]
  // Written to since, an adopted object is still not of our making.
  keys[key] = known?.adopted && known.id === found.id ? { ...found, adopted: true } : found
  state.resources[type] = keys
}
