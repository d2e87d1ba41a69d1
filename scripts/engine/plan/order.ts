import type { Bindings } from '../bindings'
import { fewestMoves, type Moved } from './fewestMoves'
import { resourceType } from '../../resources/all'
import type { TypeName } from '../../resources/resource'
import { type Raw, text } from '../../zendesk/wire'
import { words } from '../../terminal/language'

/** Keys of one type in the order wanted. */
export interface Sequence {
  type: TypeName
  keys: string[]
}

export interface Move {
  key: string
  from: number
  to: number
}

export interface OrderChange {
  type: TypeName
  /** Every position that is written. */
  moves: Move[]
  /** The same change as people see it. */
  moved: Moved[]
  /** Where the account takes whole lists only: every id, foreign ones in their places. */
  all?: string[]
}

const position = (raw: Raw) => Number(raw.position ?? 0)

/**
 * Order is relative: our objects swap the positions they already hold, so that everything foreign stays where it is.
 * Objects still to be created come last, in the order they are created.
 */
export const planOrder = (
  wanted: readonly Sequence[],
  lists: ReadonlyMap<string, Raw[]>,
  bindings: Bindings
): OrderChange[] =>
  wanted.flatMap(({ type, keys }) => {
    const live = new Map((lists.get(type) ?? []).map(raw => [resourceType(type).id(raw), raw]))
    const present = keys.flatMap(key => {
      const raw = live.get(bindings.id(type, key) ?? '')
      return raw ? [{ key, from: position(raw), id: resourceType(type).id(raw) }] : []
    })
    const placed = assign(present)
    const moves = placed.filter(one => one.from !== one.to)
    if (!moves.length) return []
    const change = { type, moves, moved: moved(present, placed) }
    return [type === 'sla_policy' ? { ...change, all: wholeOrder(live, moves, bindings) } : change]
  })

/** Places may repeat on an account: who comes before whom decides, shown with the numbers of the account. */
const moved = (present: readonly Placed[], placed: readonly Move[]): Moved[] => {
  const now = present.toSorted((a, b) => (before(a, b) ? -1 : 1)).map(one => one.key)
  const rank = new Map(now.map((key, at) => [key, at]))
  const shown = new Map(placed.map(one => [one.key, one]))
  const ranked = placed.map(({ key, from, to }) => {
    const at = rank.get(key) ?? 0
    return { key, from: at, to: from === to ? at : -1 }
  })
  return fewestMoves(ranked).map(({ key, after }) => ({ key, from: 0, to: 0, ...shown.get(key), after }))
}

const wholeOrder = (live: ReadonlyMap<string, Raw>, moves: Move[], bindings: Bindings) => {
  const moved = new Map(moves.map(move => [bindings.id('sla_policy', move.key), move.to]))
  const place = ([id, raw]: [string, Raw]) => moved.get(id) ?? position(raw)
  // Of two on one place the moved one stands before the one that happens to be there.
  const rank = ([id]: [string, Raw]) => (moved.has(id) ? 0 : 1)
  return [...live].sort((a, b) => place(a) - place(b) || rank(a) - rank(b)).map(([id]) => id)
}

/** The change that gives objects back the positions they had; null where all have them. */
export const planPlaces = (
  type: TypeName,
  places: readonly { key: string; position: number }[],
  list: readonly Raw[],
  bindings: Bindings
): OrderChange | null => {
  const live = new Map(list.map(raw => [resourceType(type).id(raw), raw]))
  const placed = places
    .flatMap(({ key, position: to }) => {
      const raw = live.get(bindings.id(type, key) ?? '')
      return raw ? [{ key, from: position(raw), to }] : []
    })
    .toSorted((a, b) => a.to - b.to)
  const moves = placed.filter(one => one.from !== one.to)
  if (!moves.length) return null
  const change = { type, moves, moved: fewestMoves(placed) }
  return type === 'sla_policy' ? { ...change, all: wholeOrder(live, moves, bindings) } : change
}

interface Placed {
  key: string
  from: number
  id: string
}

/** Positions may repeat on an account: then the older object comes first. */
const before = (a: Placed, b: Placed) =>
  a.from < b.from || (a.from === b.from && a.id.localeCompare(b.id, 'en', { numeric: true }) < 0)

/** Where each goes; most stay. */
const assign = (present: Placed[]): Move[] => {
  const inOrder = present.every((one, index) => {
    const last = present[index - 1]
    return !last || before(last, one)
  })
  if (inOrder) return present.map(({ key, from }) => ({ key, from, to: from }))
  const slots = present.map(one => one.from).sort((a, b) => a - b)
  // Positions may repeat on an account; strictly rising ones decide the order.
  const rising = slots.reduce<number[]>((all, slot) => [...all, Math.max(slot, (all.at(-1) ?? slot - 1) + 1)], [])
  return present.map(({ key, from }, index) => ({ key, from, to: rising[index] ?? from }))
}

/** Triggers of several categories are ordered by a batch job; `triggers/reorder` refuses them. */
export const orderRequest = ({ type, moves, all = [] }: OrderChange, bindings: Bindings) => {
  const items = moves.map(move => ({ id: bindings.id(type, move.key) ?? '', position: move.to }))
  if (type === 'trigger' || type === 'trigger_category')
    return {
      method: 'POST',
      path: '/trigger_categories/jobs',
      body: { job: { action: 'patch', items: { [resourceType(type).collection]: items } } }
    } as const
  if (type === 'sla_policy')
    return { method: 'PUT', path: `/slas/policies/reorder?sla_policy_ids=${all.join(',')}`, body: undefined } as const
  const { collection } = resourceType(type)
  const numbered = items.map(({ id, position }) => ({ id: Number(id), position }))
  return { method: 'PUT', path: `/${collection}/update_many`, body: { [collection]: numbered } } as const
}

export const orderFailure = (answer: Raw): string | null =>
  text(answer.status) === 'failed' ? words().plan.orderRefused(JSON.stringify(answer.errors)) : null
