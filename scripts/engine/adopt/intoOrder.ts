import type { State } from '../state'
import type { TypeName } from '../../resources/resource'
import { type Raw, text } from '../../zendesk/wire'

/** Where a key belongs among keys that are on the account already, so that nothing has to move. */
export const intoOrder = (
  order: readonly string[],
  added: { key: string; position: number; category?: string },
  placeOf: (key: string) => { position: number; category?: string } | undefined
): string[] => {
  const same = order
    .map((key, at) => ({ at, place: placeOf(key) }))
    .filter(one => one.place?.category === added.category)
  const next = same.find(({ place }) => place && place.position > added.position)
  const last = same.findLast(({ place }) => place)
  const at = next?.at ?? (last ? last.at + 1 : order.length)
  return order.toSpliced(at, 0, added.key)
}

/** Positions of triggers count within their category; a template stands where the first of its views does. */
export const placesOf = (type: TypeName, state: State, list: readonly Raw[]) => {
  const entries = Object.entries(state.resources[type] ?? {})
  return (key: string) => {
    const found = entries
      .filter(([name]) => name === key || (type === 'view' && name.startsWith(`${key}_`)))
      .flatMap(([, { id }]) => list.filter(raw => text(raw.id) === id))
      .map(raw => place(type, raw))
      .toSorted((a, b) => a.position - b.position)
    return found[0]
  }
}

export const place = (type: TypeName, raw: Raw) => ({
  position: Number(raw.position ?? 0),
  ...(type === 'trigger' ? { category: text(raw.category_id) } : {})
})
