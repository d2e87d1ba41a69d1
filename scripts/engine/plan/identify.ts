import { Bindings, boundId } from '../bindings'
import type { Desired } from './desired'
import { listName, type Snapshot } from '../snapshot'
import type { State } from '../state'
import { resourceType } from '../../resources/all'
import { isAdoptable, isTakenByTitle, whyNotTaken } from '../../resources/standing'
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
  /** Objects that are called like one of ours and are somebody else's, one sentence each. */
  passed: string[]
  twins: Twin[]
}

/** Two objects that one definition could be. */
export interface Twin {
  desired: Desired
  id: string
  other: Raw
}

/** Which object of the account each definition is: by the map, else by real key or one exact title, else none. */
export const identify = (
  desired: readonly Desired[],
  snapshot: Snapshot,
  state: State,
  /** How a command that is advised reaches the same definitions. */
  where = ''
): Identification => {
  const bindings = new Bindings()
  const problems: string[] = []
  const passed: string[] = []
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
      .filter(raw => !taken.has(`${listName(one.type, one.scope)} ${type.id(raw)}`) && mayBeOurs(one, raw, passed))
    if (found.length > 1) {
      const ids = found.map(raw => type.id(raw)).join(', ')
      problems.push(
        words().plan.severalCalled(one.type, one.key, found.length, one.identities[0] ?? one.key, ids, where)
      )
    }
    const [only] = found
    return only && found.length === 1 ? claim(one, only, true) : { desired: one, raw: null, adopted: false }
  })
  return { matches, bindings, problems, passed, twins: twinsOf(matches, find, bindings) }
}

/** Says of an object that is called like one of ours and is none why it is passed over. */
const mayBeOurs = (one: Desired, raw: Raw, passed: string[]): boolean => {
  const type = resourceType(one.type)
  const why = whyNotTaken(type, raw, one.body)
  if (why) passed.push(words().lock.notTaken(one.type, type.id(raw), type.identity(raw), words().lock[why]()))
  return why === null && isAdoptable(type, raw)
}

/** What else could be one of ours by its name, where we know which is. */
const twinsOf = (matches: readonly Match[], find: ReturnType<typeof finder>, bindings: Bindings): Twin[] =>
  matches.flatMap(({ desired: one, raw }) => {
    const type = resourceType(one.type)
    if (!raw || !type.titled) return []
    return find(one)
      .called(one.identities)
      .filter(other => bindings.key(one.type, boundId(type.id(other), one.scope)) === undefined)
      .filter(other => isTakenByTitle(type, other, one.body))
      .map(other => ({ desired: one, id: type.id(raw), other }))
  })

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
