import { resourceTypes } from '../../resources/all'
import { text } from '../../zendesk/wire'
import type { ZendeskClient } from '../../zendesk/zendeskClient'
import type { State, StateEntry } from '../state'
import { type KeptRecord, recordBody, recordsPath } from './keptRecords'

/** A record holds 32 KB with all that belongs to it. */
const largest = 24 * 1024

const recordName = /^state-([a-z_]+)-([1-9]\d{0,3})$/

type Keys = Record<string, StateEntry>

/** A key map as the account keeps it: a record per type, several where one would be too large. */
interface KeptState {
  state: State
  /** In which generation of the lock each type was written last. */
  generations: Map<string, number>
}

/** Which modalities are switched on, where the account was told. */
const MODALITIES = 'modalities'

const keptModalities = (records: readonly KeptRecord[]) => {
  const entry = records.find(one => one.name === `state-${MODALITIES}-1`)?.entry
  if (!entry) return null
  const on = Array.isArray(entry.on) ? entry.on.map(text) : undefined
  return { on, generation: Number(entry.generation) || 0 }
}

export const keptState = (records: readonly KeptRecord[]): KeptState => {
  const state: State = { v: 1, resources: {} }
  const generations = new Map<string, number>()
  for (const { name, entry } of records) {
    const [, type = '', part = ''] = recordName.exec(name) ?? []
    if (!resourceTypes.some(one => one.name === type)) continue
    if (Number(part) > (Number(text(partsOf(records, type))) || Number.POSITIVE_INFINITY)) continue
    state.resources[type] = { ...state.resources[type], ...keysIn(entry.keys) }
    generations.set(type, Math.max(generations.get(type) ?? 0, Number(entry.generation) || 0))
  }
  return { state, generations }
}

/** How many records of a type count: those behind them are left from when there was more. */
const partsOf = (records: readonly KeptRecord[], type: string) =>
  records.find(one => one.name === `state-${type}-1`)?.entry.parts

const keysIn = (keys: unknown): Keys =>
  Object.fromEntries(
    Object.entries(typeof keys === 'object' && keys !== null ? keys : {}).flatMap(([key, value]) => {
      const [id, createdAt, adopted] = Array.isArray(value) ? value.map(text) : []
      if (!id || createdAt === undefined) return []
      return [[key, { id, createdAt, ...(adopted === 'adopted' ? { adopted: true as const } : {}) }]]
    })
  )

/**
 * What a folder remembers and what the account keeps, together. Where they differ the later writing counts: a run that was
 * killed may have told only its folder, a run from elsewhere only the account.
 */
export const joined = (local: State, records: readonly KeptRecord[]): State => {
  const { state: kept, generations } = keptState(records)
  const known = local.generation ?? 0
  const names = new Set([...Object.keys(local.resources), ...Object.keys(kept.resources)])
  const resources = Object.fromEntries(
    [...names].map(name => {
      const [mine, theirs] = [local.resources[name] ?? {}, kept.resources[name] ?? {}]
      return [name, known > (generations.get(name) ?? 0) ? { ...theirs, ...mine } : { ...mine, ...theirs }]
    })
  )
  const chosen = keptModalities(records)
  const modalities = chosen && known <= chosen.generation ? chosen.on : local.modalities
  const { modalities: _mine, ...rest } = local
  return { ...rest, resources, ...(modalities ? { modalities } : {}) }
}

const choosesOther = ({ modalities }: State, records: readonly KeptRecord[]) =>
  JSON.stringify(modalities ?? null) !== JSON.stringify(keptModalities(records)?.on ?? null)

/** Whether the account keeps another key map than this. */
export const keepsOther = (state: State, records: readonly KeptRecord[]): boolean => {
  const { state: kept } = keptState(records)
  if (choosesOther(state, records)) return true
  return resourceTypes.some(({ name }) => !same(state.resources[name] ?? {}, kept.resources[name] ?? {}))
}

/** Writes the types of which the account keeps something else. */
export const keepState = async (
  client: ZendeskClient,
  state: State,
  records: readonly KeptRecord[],
  generation: number
) => {
  const { state: kept } = keptState(records)
  if (choosesOther(state, records)) {
    const name = `state-${MODALITIES}-1`
    const entry = { generation, on: state.modalities ?? null }
    await client.send('PATCH', `${recordsPath}?external_id=${name}`, recordBody(name, entry))
  }
  for (const { name } of resourceTypes) {
    const keys = state.resources[name] ?? {}
    if (same(keys, kept.resources[name] ?? {})) continue
    const parts = inParts(keys)
    // The first says how many count, so it comes last.
    for (const [at, part] of [...parts.entries()].toReversed()) {
      const record = `state-${name}-${at + 1}`
      const entry = { generation, ...(at === 0 ? { parts: parts.length } : {}), keys: part }
      await client.send('PATCH', `${recordsPath}?external_id=${record}`, recordBody(record, entry))
    }
  }
}

type Lines = Record<string, string[]>

const line = ({ id, createdAt, adopted }: StateEntry) => [id, createdAt, ...(adopted ? ['adopted'] : [])]

const inParts = (keys: Keys): Lines[] => {
  const parts: Lines[] = [{}]
  let size = 0
  for (const [key, entry] of Object.entries(keys)) {
    const bytes = Buffer.byteLength(JSON.stringify({ [key]: line(entry) }))
    if (size + bytes > largest) {
      parts.push({})
      size = 0
    }
    Object.assign(parts.at(-1) ?? {}, { [key]: line(entry) })
    size += bytes
  }
  return parts
}

const same = (left: Keys, right: Keys) => sorted(left) === sorted(right)

const sorted = (keys: Keys) =>
  JSON.stringify(
    Object.entries(keys)
      .map(([key, entry]) => [key, ...line(entry)])
      .sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
  )
