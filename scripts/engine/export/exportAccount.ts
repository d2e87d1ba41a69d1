import { Bindings, boundId, toKeys } from '../bindings'
import { folders } from '../../definitions/definitionFolders'
import { idsToKeys } from '../refs'
import { listName, type Snapshot } from '../snapshot'
import { emptyState, remember, type State } from '../state'
import { resourceTypes } from '../../resources/all'
import { isAdoptable } from '../../resources/standing'
import type { ResourceType, TypeName } from '../../resources/resource'
import { type Canonical, type Json, type Raw, text } from '../../zendesk/wire'
import { definitionOf, definitionPath, orderPath } from './definitionOf'
import { keyFrom } from './keyFrom'
import { named, strangersIn } from './strangers'
import { words } from '../../terminal/language'

export interface Exported {
  /** Path below the folder → content. */
  files: Map<string, Json>
  /** The key map that goes with them. */
  state: State
  /** What could not be taken, one sentence each. */
  left: string[]
  bindings: Bindings
}

interface Taken {
  type: ResourceType
  key: string
  raw: Raw
}

/** Types whose objects have real keys. */
const keyed = new Set<TypeName>(['user_field', 'organization_field', 'custom_object', 'dynamic_content', 'ticket_form'])

const belongs = (type: ResourceType, raw: Raw) => {
  if (type.name === 'ticket_form') return raw.default === true
  return isAdoptable(type, raw)
}

/** The account as definitions: ids become keys, in rules and in texts. */
export const exportAccount = (
  snapshot: Snapshot,
  known: State,
  /** `<type> <key>` of definitions: no other object gets such a key. */
  reserved: ReadonlySet<string> = new Set()
): Exported => {
  const bindings = new Bindings()
  for (const [email, id] of snapshot.users) bindings.bind('user', email, id)
  for (const [code, id] of snapshot.locales) bindings.bind('locale', code, id)
  const state = emptyState()
  const taken = resourceTypes
    .filter(type => type.name !== 'custom_object_field')
    .flatMap(type => takeAll(type, snapshot, { known, reserved }, bindings, state))
  const files = new Map<string, Json>([
    ['modalities/areas.json', { teams: {}, modules: {} }],
    ['modalities/holidays.json', {}],
    ['modalities/recipients.json', {}],
    ['triggers/order.json', []],
    ['views/order.json', []]
  ])
  const left: string[] = []
  const writing = { snapshot, bindings, state, files, left }
  leaveOut(taken, writing)
  for (const [path, content] of taken.flatMap(one => fileOf(one, writing))) files.set(path, content)
  for (const [type, path] of Object.entries(orderPath)) {
    const keys = inOrder(
      taken.filter(one => one.type.name === type && files.has(definitionPath(one.type.name, one.key)))
    )
    if (keys.length) files.set(path, keys)
  }
  return { files, state, left, bindings }
}

const inOrder = (taken: Taken[]) =>
  taken
    .toSorted(
      (a, b) => Number(a.raw.position ?? 0) - Number(b.raw.position ?? 0) || numeric(a.type.id(a.raw), b.type.id(b.raw))
    )
    .map(one => one.key)

const numeric = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true })

const takeAll = (
  type: ResourceType, snapshot: Snapshot, { known, reserved }: { known: State; reserved: ReadonlySet<string> }, bindings: Bindings, state: State
): Taken[] => {
  const keys = new Map(Object.entries(known.resources[type.name] ?? {}).map(([key, { id }]) => [id, key]))
  const ofType = [...reserved].filter(one => one.startsWith(`${type.name} `)).map(one => one.slice(type.name.length + 1))
  const used = new Set([...keys.values(), ...ofType])
  return (snapshot.lists.get(listName(type.name, null)) ?? []).flatMap(raw => {
    if (!belongs(type, raw)) return []
    const id = type.id(raw)
    const key = keys.get(id) ?? (keyed.has(type.name) ? type.identity(raw) : keyFrom(type.identity(raw), used))
    used.add(key)
    bindings.bind(type.name, key, boundId(id, null))
    remember(state, type.name, key, { id, createdAt: text(raw.created_at), adopted: true })
    return [{ type, key, raw }]
  })
} // prettier-ignore

const schemaOf = (path: string) =>
  Object.values(folders).find(
    folder => path.startsWith(`${folder.path}/`) && !path.slice(folder.path.length + 1).includes('/')
  )?.schema

/** A key of the account becomes a file: it must not lead out of the folder, nor hide. */
const fileName = /^[\w-]+(\.[\w-]+)*$/

interface Writing {
  snapshot: Snapshot
  bindings: Bindings
  state: State
  files: Map<string, Json>
  left: string[]
}

/** Whatever names what is left out is left out as well, until everything that stays is closed under its references. */
const leaveOut = (taken: readonly Taken[], writing: Writing) => {
  const { bindings, state, left } = writing
  const gone = new Set<Taken>()
  for (let before = -1; before < gone.size;) {
    before = gone.size
    for (const one of taken) {
      const { type, key, raw } = one
      const why = gone.has(one) ? null : reason(one, writing)
      if (why === null) continue
      gone.add(one)
      bindings.unbind(type.name, key, boundId(type.id(raw), null))
      left.push(`${type.name} "${type.identity(raw)}" (id ${type.id(raw)}): ${why}`)
      const { [key]: _left, ...rest } = state.resources[type.name] ?? {}
      state.resources[type.name] = rest
    }
  }
}

const contentOf = ({ type, key, raw }: Taken, { bindings, snapshot, state }: Writing) =>
  definitionOf(type.name, idsToKeys(type.name, type.canonical(raw), toKeys(bindings)), fieldsOf(key, snapshot, state))

/** Why an object cannot be a definition; null where it can. */
const reason = (one: Taken, writing: Writing): string | null => {
  const { type, key, raw } = one
  const say = words().taking
  if (!fileName.test(key)) return say.noFileName(key)
  const content = contentOf(one, writing)
  if (JSON.stringify(content).includes('[[')) return say.holdsBrackets()
  const strangers = strangersIn(type.name, raw, writing)
  if (strangers.length) return strangers.map(stranger => say.namesStranger(named(stranger))).join('; ')
  const wrong = schemaOf(definitionPath(type.name, key))?.safeParse(content).error
  return wrong ? wrong.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`).join('; ') : null
}

const fileOf = (one: Taken, writing: Writing): [string, Json][] =>
  one.key in (writing.state.resources[one.type.name] ?? {})
    ? [[definitionPath(one.type.name, one.key), contentOf(one, writing)]]
    : []

/** Fields of a custom object; only kinds that definitions can state. */
const fieldsOf = (object: string, snapshot: Snapshot, state: State): Canonical[] =>
  (snapshot.lists.get(listName('custom_object_field', object)) ?? []).map(raw => {
    const field = resourceTypes.find(type => type.name === 'custom_object_field')
    const key = text(raw.key)
    remember(state, 'custom_object_field', `${object}.${key}`, {
      id: key,
      createdAt: text(raw.created_at),
      adopted: true
    })
    return { key, ...field?.canonical(raw) }
  })
