import type { Desired } from './desired'
import type { Match } from './identify'
import type { Deletion } from './plan'
import { listName, type Snapshot } from '../snapshot'
import type { State } from '../state'
import { resourceType, resourceTypes } from '../../resources/all'
import type { TypeName } from '../../resources/resource'
import { type Raw, text } from '../../zendesk/wire'

/** Fields of custom objects are keyed `<object>.<field>`. */
export const scopeOf = (key: string) => (key.includes('.') ? key.slice(0, key.indexOf('.')) : null)

/** What goes along with an object and is told of by its pre-image only: a name field, a field's place on forms. */
const whole = (raw: Raw, type: TypeName, snapshot: Snapshot): Raw => {
  if (type === 'ticket_field') {
    const forms = snapshot.lists.get('ticket_form') ?? []
    return { ...raw, forms: forms.filter(form => lists(form.ticket_field_ids, text(raw.id))) }
  }
  if (type !== 'custom_object') return raw
  const fields = snapshot.lists.get(listName('custom_object_field', text(raw.key))) ?? []
  return { ...raw, name_field: fields.find(field => field.key === 'standard::name') ?? null }
}

const lists = (ids: unknown, id: string) => Array.isArray(ids) && ids.map(text).includes(id)

/** What we made and no definition asks for any more, in the order in which it can be deleted: users before the used. */
export const findOrphans = (
  desired: readonly Desired[],
  snapshot: Snapshot,
  state: State,
  /** What definitions claim, maybe under another key than the map remembers. */
  matches: readonly Match[] = []
): Deletion[] => {
  const claimed = new Set(
    matches.flatMap(({ desired: { type, scope }, raw }) =>
      raw ? [`${listName(type, scope)} ${resourceType(type).id(raw)}`] : []
    )
  )
  const wanted = new Set(desired.map(one => `${one.type} ${one.key}`))
  return resourceTypes.toReversed().flatMap(type =>
    Object.entries(state.resources[type.name] ?? {}).flatMap(([key, entry]) => {
      if (type.keeps || entry.adopted || wanted.has(`${type.name} ${key}`)) return []
      const scope = scopeOf(key)
      if (claimed.has(`${listName(type.name, scope)} ${entry.id}`)) return []
      const raw = snapshot.lists.get(listName(type.name, scope))?.find(one => type.id(one) === entry.id)
      if (!raw || text(raw.created_at) !== entry.createdAt || key.endsWith('.standard::name')) return []
      return [
        {
          type: type.name,
          key,
          scope,
          id: entry.id,
          title: type.identity(raw),
          before: whole(raw, type.name, snapshot)
        }
      ]
    })
  )
}
