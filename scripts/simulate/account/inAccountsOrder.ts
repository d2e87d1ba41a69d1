import type { Bindings } from '../../engine/bindings'
import { orderFailure, orderRequest, planOrder, type Sequence } from '../../engine/plan/order'
import { listName, type Snapshot } from '../../engine/snapshot'
import { resourceType } from '../../resources/all'
import type { TypeName } from '../../resources/resource'
import { type Raw, text } from '../../zendesk/wire'
import type { World } from '../world'
import { byPosition } from './foreignRules'
import { foreignKey } from './plant'

const ordered = ['trigger_category', 'trigger', 'automation'] as const

/** Everything runs in the order of the account; ours that it does not have yet come last, as an apply would leave them. */
export const inAccountsOrder = async (world: World, snapshot: Snapshot, bindings: Bindings) => {
  const boss = world.as('admin')
  const lists = new Map<TypeName, Raw[]>()
  for (const type of ordered) {
    const { path, collection, listQuery } = resourceType(type)
    lists.set(type, await boss.list(path(null), collection, listQuery))
  }
  for (const change of planOrder(sequences(snapshot, bindings, world.bindings, lists), lists, world.bindings)) {
    const { method, path, body } = orderRequest(change, world.bindings)
    const failure = orderFailure(await boss.send(method, path, body))
    if (failure) throw new Error(failure)
  }
}

const sequences = (
  snapshot: Snapshot, account: Bindings, world: Bindings, lists: ReadonlyMap<TypeName, Raw[]>
): Sequence[] => {
  const keysOn = (type: TypeName) =>
    (snapshot.lists.get(listName(type, null)) ?? [])
      .toSorted(byPosition)
      .map(raw => account.key(type, text(raw.id)) ?? foreignKey(text(raw.id)))
  const inOrder = (type: TypeName, among: readonly Raw[]) => {
    const there = among.toSorted(byPosition).flatMap(raw => world.key(type, text(raw.id)) ?? [])
    const known = keysOn(type).filter(key => there.includes(key))
    return { type, keys: [...known, ...there.filter(key => !known.includes(key))] }
  }
  const triggers = lists.get('trigger') ?? []
  const categories = new Set(triggers.map(raw => text(raw.category_id)))
  return [
    inOrder('trigger_category', lists.get('trigger_category') ?? []),
    // Positions of triggers count within their category.
    ...[...categories].map(id => inOrder('trigger', triggers.filter(raw => text(raw.category_id) === id))),
    inOrder('automation', lists.get('automation') ?? [])
  ]
} // prettier-ignore
