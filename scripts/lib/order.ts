import type { Bindings } from './bindings'
import { resourceType } from './types/all'
import type { Raw, TypeName } from './types/resource'
import { text } from './types/wire'

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
  moves: Move[]
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
      return raw ? [{ key, from: position(raw) }] : []
    })
    const moves = assign(present)
    return moves.length ? [{ type, moves }] : []
  })

const assign = (present: { key: string; from: number }[]): Move[] => {
  const inOrder = present.every((one, index) => index === 0 || (present[index - 1]?.from ?? 0) < one.from)
  if (inOrder) return []
  const slots = present.map(one => one.from).sort((a, b) => a - b)
  // Positions may repeat on an account; strictly rising ones decide the order.
  const rising = slots.reduce<number[]>((all, slot) => [...all, Math.max(slot, (all.at(-1) ?? slot - 1) + 1)], [])
  return present.flatMap(({ key, from }, index) => {
    const to = rising[index] ?? from
    return to === from ? [] : [{ key, from, to }]
  })
}

/** Triggers of several categories are ordered by a batch job; `triggers/reorder` refuses them. */
export const orderRequest = ({ type, moves }: OrderChange, bindings: Bindings) => {
  const items = moves.map(move => ({ id: bindings.id(type, move.key) ?? '', position: move.to }))
  if (type === 'trigger')
    return {
      method: 'POST',
      path: '/trigger_categories/jobs',
      body: { job: { action: 'patch', items: { triggers: items } } }
    } as const
  const views = items.map(({ id, position }) => ({ id: Number(id), position }))
  return { method: 'PUT', path: '/views/update_many', body: { views } } as const
}

export const orderFailure = (answer: Raw): string | null =>
  text(answer.status) === 'failed' ? `The account refused the new order: ${JSON.stringify(answer.errors)}` : null
