import { type Bindings, toKeys } from '../bindings'
import type { RefKind } from '../refKinds'
import { idsToKeys } from '../refs'
import type { Snapshot } from '../snapshot'
import { resourceType } from '../../resources/all'
import type { TypeName } from '../../resources/resource'
import { type Raw, record, text } from '../../zendesk/wire'

/** An object that another one names by its id. */
export interface Stranger {
  type: RefKind | TypeName
  id: string
  /** Empty where its list is none that we read. */
  title: string
}

const listed = (type: Stranger['type']): TypeName | null =>
  type === 'brand' || type === 'organization' || type === 'custom_status' || type === 'webhook' || type === 'target' || type === 'user'
    ? null
    : type // prettier-ignore

/** What an object names and has no key, or none that `isKnown`. */
export const strangersIn = (
  type: TypeName,
  raw: Raw,
  { bindings, snapshot }: { bindings: Bindings; snapshot: Snapshot },
  isKnown: (type: Stranger['type'], key: string) => boolean = () => true
): Stranger[] => {
  // Fields of others on a form stay there, and are not told of.
  if (type === 'ticket_form') return []
  const t = toKeys(bindings)
  const found = new Map<string, Stranger>()
  const note = (kind: Stranger['type'], id: string, said: string) => {
    const key = said === id ? undefined : said.slice(said.indexOf(':') + 1)
    if (id !== '' && (key === undefined || !isKnown(kind, key))) found.set(`${kind} ${id}`, { type: kind, id, title: titleOf(kind, id, snapshot) }) // prettier-ignore
    return said
  }
  idsToKeys(type, resourceType(type).canonical(raw), {
    ticketField: id => note('ticket_field', id, t.ticketField(id)),
    object: (kind, id) => note(kind, id, t.object(kind, id)),
    triggerCategory: id => note('trigger_category', id, t.triggerCategory(id)),
    locale: t.locale
  })
  return [...found.values()]
}

const titleOf = (kind: Stranger['type'], id: string, { lists }: Snapshot) => {
  const name = listed(kind)
  const object = record(name && (lists.get(name) ?? []).find(one => text(one.id) === id))
  return text(object.raw_title ?? object.title ?? object.name)
}

/** `brand (id 7)`, `ticket_field "Cor" (id 8)`. */
export const named = ({ type, id, title }: Stranger) => `${type} ${title && `"${title}" `}(id ${id})`
