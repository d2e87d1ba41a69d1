import { Bindings, boundId } from '../bindings'
import type { Desired } from './desired'
import { listName, type Snapshot } from '../snapshot'
import type { State } from '../state'
import { resourceType } from '../../resources/all'
import type { ResourceType } from '../../resources/resource'
import { type Raw, text } from '../../zendesk/wire'
import { words } from '../../terminal/language'

export interface Match {
  desired: Desired
  /** What the account holds for it, or null. */
  raw: Raw | null
  /** Found without the map. */
  adopted: boolean
}

export interface Identification {
  matches: Match[]
  bindings: Bindings
  problems: string[]
}

/** Which object of the account each definition is: by the map, else by real key or one exact title, else none. */
export const identify = (desired: readonly Desired[], snapshot: Snapshot, state: State): Identification => {
  const bindings = new Bindings()
  const problems: string[] = []
  const taken = new Set<string>()
  for (const [email, id] of snapshot.users) bindings.bind('user', email, id)

  for (const [code, id] of snapshot.locales) bindings.bind('locale', code, id)

  const claim = (one: Desired, raw: Raw, adopted: boolean): Match => {
    const id = resourceType(one.type).id(raw)
    taken.add(`${listName(one.type, one.scope)} ${id}`)
    bindings.bind(one.type, one.key, boundId(id, one.scope))
    return { desired: one, raw, adopted }
  }

  const find = finder(snapshot)
  // The map speaks first for everyone, so that no title lookup takes an object that is another's.
  const mapped = new Map(
    desired.map(one => {
      const entry = state.resources[one.type]?.[one.key]
      const raw = entry && find(one).byId(entry.id)
      return [one, raw && text(raw.created_at) === entry?.createdAt ? claim(one, raw, false) : null] as const
    })
  )

  const matches = desired.map(one => {
    const known = mapped.get(one)
    if (known) return known
    const type = resourceType(one.type)
    const found = find(one)
      .called(one.identities)
      .filter(raw => type.adoptable?.(raw) !== false && !taken.has(`${listName(one.type, one.scope)} ${type.id(raw)}`))
    if (found.length > 1) {
      const ids = found.map(raw => type.id(raw)).join(', ')
      problems.push(words().plan.severalCalled(one.type, one.key, found.length, one.identities[0] ?? one.key, ids))
    }
    const [only] = found
    return only && found.length === 1 ? claim(one, only, true) : { desired: one, raw: null, adopted: false }
  })
  return { matches, bindings, problems }
}

/** Lists are gone through once, however many definitions ask. */
const finder = (snapshot: Snapshot) => {
  const known = new Map<string, ReturnType<typeof indexed>>()
  return ({ type, scope }: Desired) => {
    const name = listName(type, scope)
    const index = known.get(name) ?? indexed(snapshot.lists.get(name) ?? [], resourceType(type))
    known.set(name, index)
    return index
  }
}

const indexed = (list: readonly Raw[], type: ResourceType) => {
  const ids = new Map(list.map(raw => [type.id(raw), raw]))
  const names = new Map<string, Raw[]>()
  for (const raw of list) {
    const name = type.identity(raw)
    const called = names.get(name)
    if (called) called.push(raw)
    else names.set(name, [raw])
  }
  return {
    byId: (id: string) => ids.get(id),
    called: (identities: readonly string[]) => [...new Set(identities)].flatMap(name => names.get(name) ?? [])
  }
}
