import { toKeys } from '../bindings'
import type { Desired } from './desired'
import { type Change, differences } from './differences'
import type { Identification, Match } from './identify'
import type { Moved } from './fewestMoves'
import { words } from '../../terminal/language'
import { type OrderChange, planOrder, type Sequence } from './order'
import { skippedSentence } from '../readList'
import { idsToKeys } from '../refs'
import type { Snapshot } from '../snapshot'
import { resourceType } from '../../resources/all'
import type { TypeName } from '../../resources/resource'
import { type Canonical, type Raw, text } from '../../zendesk/wire'

export interface PlannedWrite {
  op: 'create' | 'update'
  type: TypeName
  key: string
  scope: string | null
  title: string
  /** What is asked for, references by key. */
  body: Canonical
  changes: Change[]
  /** Data on the account that this write erases. */
  destroys: string[]
  /** The object as it was read: compared before writing and kept for rollback. */
  before: Raw | null
  id: string | null
}

export interface Adoption {
  type: TypeName
  key: string
  id: string
  createdAt: string
}

export interface Deletion {
  type: TypeName
  key: string
  scope: string | null
  title: string
  id: string
  before: Raw
  /** A field is switched off instead, and its values stay. */
  deactivates?: true
  /** Nothing is in it that could be lost. */
  empty?: true
}

export interface ShownMove extends Moved {
  type: TypeName
}

/** Where an object goes back to. */
export interface Place {
  type: TypeName
  key: string
  position: number
}

export const planVersion = 1

/** Everything an apply will do, and nothing else: plain JSON. */
export interface Plan {
  v: typeof planVersion
  /** The subdomain. */
  account: string
  /** The only modalities that are switched on; left out = all. */
  modalities?: string[]
  writes: PlannedWrite[]
  adoptions: Adoption[]
  order: OrderChange[]
  /** Types that get new objects: their order is settled once these have positions. */
  settle: Sequence[]
  /** Positions given back once everything exists. */
  places: Place[]
  /** What that comes to for people: the fewest objects that change their place. */
  moved: ShownMove[]
  /** Deleted after everything else: nothing, unless it was asked for. */
  deletions: Deletion[]
  /** Made here once, asked for no more, and left where it is. */
  orphans: Deletion[]
  problems: string[]
  /** What was not looked at, and why: nothing of it is planned. */
  warnings: string[]
  /** How many of our objects the account has: what a share of changes is measured by. */
  present: number
}

export const isEmpty = (plan: Plan) =>
  plan.writes.length + plan.order.length + plan.places.length + plan.deletions.length === 0

interface Input {
  account: string
  identification: Identification
  snapshot: Snapshot
  order: Sequence[]
  orphans?: Deletion[]
}

/** The same plan with what nobody asks for any more deleted. */
export const withDeletions = (plan: Plan): Plan => ({ ...plan, deletions: plan.orphans, orphans: [] })

/** The one diff engine: pure, from what was read to what must be written. */
export const makePlan = ({ account, identification, snapshot, order, orphans = [] }: Input): Plan => {
  const { matches, bindings, problems, passed } = identification
  const compared = matches.map(match => compare(match, identification))
  const immutable = compared.flatMap(one => one.refused ?? [])
  const writes = compared.flatMap(one => one.write ?? [])
  const growing = new Set(writes.flatMap(write => (write.op === 'create' ? [write.type] : [])))
  const changes = planOrder(
    order.filter(one => !growing.has(one.type)),
    snapshot.lists,
    bindings
  )
  return {
    v: planVersion,
    account,
    writes,
    adoptions: matches.flatMap(({ desired, raw, adopted }) =>
      adopted && raw
        ? [
            {
              type: desired.type,
              key: desired.key,
              id: resourceType(desired.type).id(raw),
              createdAt: text(raw.created_at)
            }
          ]
        : []
    ),
    order: changes,
    settle: order.filter(one => growing.has(one.type)),
    places: [],
    moved: shownMoves(changes),
    deletions: [],
    orphans,
    present: matches.filter(match => match.raw).length,
    warnings: [...snapshot.skipped.map(skippedSentence), ...passed, ...compared.flatMap(one => one.kept ?? [])],
    problems: [...problems, ...immutable, ...missingUsers(matches, snapshot)]
  }
}

export const shownMoves = (changes: readonly OrderChange[]): ShownMove[] =>
  changes.flatMap(({ type, moved }) => moved.map(one => ({ type, ...one })))

const describe = (one: Desired) => (one.scope ? one.key : (one.identities[0] ?? one.key))

interface Compared {
  write?: PlannedWrite
  refused?: string[]
  /** What others put into one of our lists, and stays. */
  kept?: string[]
}

const compare = (match: Match, { bindings }: Identification): Compared => {
  const { desired, raw } = match
  const type = resourceType(desired.type)
  const common = {
    type: desired.type,
    key: desired.key,
    scope: desired.scope,
    title: describe(desired),
    body: desired.body
  }
  if (!raw && desired.optional) return {}
  if (!raw) {
    const changes = differences({}, desired.body)
    const op = desired.builtIn ? 'update' : 'create'
    return {
      write: { op, ...common, changes, destroys: [], before: null, id: desired.builtIn ? builtInId(desired) : null }
    }
  }
  const current = idsToKeys(desired.type, type.canonical(raw), toKeys(bindings))
  const body = type.filled?.(desired.body, current) ?? desired.body
  const extra = type.keptSaid?.(desired.body, current) ?? []
  const kept = extra.length
    ? [words().plan.keptOfOthers(desired.type, desired.key, type.id(raw), extra.join(', '))]
    : []
  const changes = differences(current, body)
  if (!changes.length) return { kept }
  const refused = changes
    .filter(change => type.createOnly.includes(change.path))
    .map(({ path, from, to }) =>
      words().plan.cannotChange(desired.type, desired.key, path, text(from), text(to), type.id(raw))
    )
  const destroys = type.destroys?.(current, body) ?? []
  return { write: { op: 'update', ...common, body, changes, destroys, before: raw, id: type.id(raw) }, refused, kept }
}

const builtInId = (desired: Desired) => desired.identities[0] ?? desired.key

const missingUsers = (matches: readonly Match[], snapshot: Snapshot) => {
  const named = new Set(
    matches.flatMap(({ desired }) =>
      [...JSON.stringify(desired.body).matchAll(/"user:([^"]+)"/g)].flatMap(hit => hit[1] ?? [])
    )
  )
  return [...named].filter(email => !snapshot.users.has(email)).map(email => words().plan.noAgent(email))
}
