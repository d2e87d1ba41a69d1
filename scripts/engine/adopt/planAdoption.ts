import { existsSync } from 'node:fs'
import type { Desired } from '../plan/desired'
import { definitionPath } from '../export/definitionOf'
import { type Exported, exportAccount } from '../export/exportAccount'
import { named, strangersIn } from '../export/strangers'
import { identify, type Twin } from '../plan/identify'
import { isAdoptable } from '../../resources/standing'
import { skippedSentence } from '../readList'
import { listName, type Snapshot } from '../snapshot'
import type { State } from '../state'
import { resourceType } from '../../resources/all'
import type { ResourceType, TypeName } from '../../resources/resource'
import { type Json, type Raw, text } from '../../zendesk/wire'
import { words } from '../../terminal/language'

/** An object that becomes ours to define. */
export interface Adopted {
  key: string
  id: string
  createdAt: string
  /** Null where a definition of that name is there already: then only the key map is written. */
  file: { path: string; content: Json } | null
  /** Fields of a custom object, by key. */
  parts: { key: string; id: string; createdAt: string }[]
  position: number
  /** What else could be it by its name: what we made leaves with the next `apply --delete`. */
  others: { id: string; createdAt: string; ours: boolean }[]
  /** A run of ours made it. */
  ours: boolean
}

interface AdoptionPlan {
  adopted: Adopted[]
  /** What is ours already, one sentence each. */
  already: string[]
  problems: string[]
}

interface Input {
  type: ResourceType
  /** Titles, ids, or keys of definitions. */
  wanted: readonly string[]
  snapshot: Snapshot
  state: State
  desired: readonly Desired[]
  /** Whether a run of ours made what was found by its name. */
  madeHere: (type: TypeName, key: string, id: string, createdAt: string) => boolean
  /** How a command that is advised reaches the same folder. */
  where?: string
}

interface Context extends Input {
  twins: readonly Twin[]
  exported: Exported
  /** Key of a definition → the object it is on the account. */
  held: Map<string, string>
}

/** What taking the named objects over comes to; writes nothing. */
export const planAdoption = (input: Input): AdoptionPlan => {
  const { type, snapshot, desired, state } = input
  const skipped = snapshot.skipped.find(one => one.type === type.name)
  if (skipped) return { adopted: [], already: [], problems: [skippedSentence(skipped)] }
  const known = structuredClone(state)
  const held = new Map<string, string>()
  const { matches, twins } = identify(desired, snapshot, state)
  for (const { desired: one, raw } of matches) {
    if (!raw) continue
    const id = resourceType(one.type).id(raw)
    known.resources[one.type] = { ...known.resources[one.type], [one.key]: { id, createdAt: text(raw.created_at) } }
  }
  for (const one of desired) {
    const id = known.resources[one.type]?.[one.key]?.id
    if (id !== undefined && mapped(state, snapshot, one)) held.set(`${one.type} ${one.key}`, id)
  }
  const reserved = new Set(desired.map(one => `${one.type} ${one.key}`))
  const context = { ...input, twins, held, exported: exportAccount(snapshot, known, reserved) }
  const each = [...new Set(input.wanted)].map(word => take(word, context))
  const adopted = each.flatMap(one => one.adopted ?? [])
  return {
    adopted,
    already: each.flatMap(one => one.already ?? []),
    problems: [...each.flatMap(one => one.problem ?? []), ...missing(adopted, context)]
  }
}

/** The key map alone counts: what is only called the same is not ours yet. */
const mapped = (state: State, snapshot: Snapshot, { type, key, scope }: Desired) => {
  const entry = state.resources[type]?.[key]
  const list = snapshot.lists.get(listName(type, scope)) ?? []
  return entry && list.some(raw => resourceType(type).id(raw) === entry.id && text(raw.created_at) === entry.createdAt)
}

const take = (word: string, context: Context): { adopted?: Adopted; already?: string; problem?: string } => {
  const { type, snapshot, desired, held, exported } = context
  const own = desired.find(one => one.type === type.name && one.key === word)
  const names = own ? [word, ...own.identities] : [word]
  const found = (snapshot.lists.get(type.name) ?? []).filter(
    raw => isAdoptable(type, raw) && (type.id(raw) === word || names.includes(type.identity(raw)))
  )
  const [raw] = found
  if (!raw) return { problem: words().taking.notOnAccount(type.name, word) }
  if (found.length > 1) {
    const ids = found.map(one => type.id(one)).join(', ')
    return { problem: words().taking.calledAlike(found.length, type.name, word, ids) }
  }
  const id = type.id(raw)
  const decided = word === id ? ofTwins(raw, context) : null
  if (decided) return { adopted: decided }
  const ours = desired.find(one => one.type === type.name && held.get(`${one.type} ${one.key}`) === id)
  if (ours) return { already: words().taking.oursAlready(type.name, ours.key, id) }
  const common = { id, createdAt: text(raw.created_at), parts: partsOf(type.name, id, exported), position: Number(raw.position ?? 0), others: [], ours: false } // prettier-ignore
  const waiting = desired.find(
    one => one.type === type.name && one.identities.includes(type.identity(raw)) && !held.has(`${one.type} ${one.key}`)
  )
  if (waiting) return { adopted: { ...common, key: waiting.key, file: null } }
  const key = Object.entries(exported.state.resources[type.name] ?? {}).find(([, entry]) => entry.id === id)?.[0]
  const path = key === undefined ? '' : definitionPath(type.name, key)
  const content = exported.files.get(path)
  if (key === undefined || content === undefined)
    return { problem: exported.left.find(one => one.includes(`(id ${id})`)) ?? words().taking.nobodys(word) }
  return { adopted: { ...common, key, file: { path, content } } }
}

/** Of objects that one definition could be, the one that is named is it from now on. */
const ofTwins = (raw: Raw, { type, twins, state, snapshot, madeHere }: Context): Adopted | null => {
  const id = type.id(raw)
  const own = twins.filter(one => one.desired.type === type.name && [one.id, type.id(one.other)].includes(id))
  const [first] = own
  if (!first) return null
  const { key } = first.desired
  const known = state.resources[type.name]?.[key]
  const isOurs = (one: Raw) => {
    const [other, createdAt] = [type.id(one), text(one.created_at)]
    if (known?.id === other && known.createdAt === createdAt) return known.adopted !== true
    return madeHere(type.name, key, other, createdAt)
  }
  const ids = new Set(twins.filter(one => one.desired === first.desired).flatMap(one => [one.id, type.id(one.other)]))
  const all = (snapshot.lists.get(type.name) ?? []).filter(one => ids.has(type.id(one)) && type.id(one) !== id)
  return {
    key,
    id,
    createdAt: text(raw.created_at),
    file: null,
    parts: [],
    position: Number(raw.position ?? 0),
    others: all.map(one => ({ id: type.id(one), createdAt: text(one.created_at), ours: isOurs(one) })),
    ours: isOurs(raw)
  }
}

const partsOf = (type: TypeName, id: string, { state }: Exported): Adopted['parts'] =>
  type === 'custom_object'
    ? Object.entries(state.resources.custom_object_field ?? {})
        .filter(([key]) => key.startsWith(`${id}.`))
        .map(([key, entry]) => ({ key, ...entry }))
    : []

/** A definition may only name what definitions hold. */
const missing = (adopted: readonly Adopted[], context: Context): string[] => {
  const { type, exported, desired, snapshot } = context
  const { bindings } = exported
  const wanted = new Set([
    ...desired.map(one => `${one.type} ${one.key}`),
    ...adopted.map(one => `${type.name} ${one.key}`)
  ])
  // An agent is named by the e-mail address.
  const isKnown = (kind: string, key: string) => kind === 'user' || wanted.has(`${kind} ${key}`)
  return adopted.flatMap(one => {
    const raw = snapshot.lists.get(type.name)?.find(each => type.id(each) === one.id)
    const others = raw && one.file ? strangersIn(type.name, raw, { bindings, snapshot }, isKnown) : []
    if (!others.length) return []
    const ways = others.map(({ type: kind, id }) => `${['adopt', kind, id].join(' ')}${context.where ?? ''}`).join('; ')
    return [words().taking.namesOthers(type.name, one.key, one.id, others.map(named).join(', '), ways)]
  })
}

/** Files that are in the way: written by somebody since the definitions were read. */
export const inTheWay = (adopted: readonly Adopted[], at: (path: string) => string) =>
  adopted.flatMap(({ file }) => (file && existsSync(at(file.path)) ? [words().taking.thereAlready(file.path)] : []))
