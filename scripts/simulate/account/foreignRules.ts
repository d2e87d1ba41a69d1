import type { Bindings } from '../../engine/bindings'
import { type Stranger, strangersIn } from '../../engine/export/strangers'
import type { Identification } from '../../engine/plan/identify'
import { listName, type Snapshot } from '../../engine/snapshot'
import { resourceType } from '../../resources/all'
import { type Raw, flag, records, text } from '../../zendesk/wire'

/** A trigger or an automation of the account that is none of ours and in force. */
export interface ForeignRule {
  type: 'trigger' | 'automation'
  id: string
  title: string
  raw: Raw
  /** What it names and no definition of ours makes. */
  strangers: Stranger[]
  /** Keys of user and organization fields it asks. */
  keys: { type: 'user_field' | 'organization_field'; key: string }[]
}

const kinds = ['trigger', 'automation'] as const

/** In the account's order. */
export const foreignRules = (
  snapshot: Snapshot,
  { matches, bindings }: Pick<Identification, 'matches' | 'bindings'>
): ForeignRule[] => {
  const ours = new Set(matches.flatMap(({ desired, raw }) => (raw ? [`${desired.type} ${text(raw.id)}`] : [])))
  return kinds.flatMap(type =>
    (snapshot.lists.get(listName(type, null)) ?? [])
      .filter(raw => flag(raw.active) && !ours.has(`${type} ${text(raw.id)}`))
      .toSorted(byPosition)
      .map(raw => ({
        type,
        id: text(raw.id),
        title: resourceType(type).identity(raw),
        raw,
        strangers: strangersOf(type, raw, snapshot, bindings),
        keys: propertiesIn(raw)
      }))
  )
}

/** Places may repeat on an account: then the older comes first. */
export const byPosition = (a: Raw, b: Raw) =>
  Number(a.position ?? 0) - Number(b.position ?? 0) || text(a.id).localeCompare(text(b.id), 'en', { numeric: true })

const strangersOf = (type: ForeignRule['type'], raw: Raw, snapshot: Snapshot, bindings: Bindings): Stranger[] => {
  const category = text(raw.category_id)
  const isForeign = category !== '' && bindings.key('trigger_category', category) === undefined
  const named = strangersIn(type, raw, { bindings, snapshot }).filter(one => one.type !== 'trigger_category')
  return isForeign ? [...named, { type: 'trigger_category', id: category, title: '' }] : named
}

const owners = { requester: 'user_field', organization: 'organization_field' } as const

const propertiesIn = (raw: Raw): ForeignRule['keys'] => {
  const { all, any } = resourceType('trigger').canonical(raw)
  return [all, any].flatMap(records).flatMap(({ field }) => {
    const [, owner, key] = /^(requester|organization)\.custom_fields\.(.+)$/.exec(text(field)) ?? []
    return key && (owner === 'requester' || owner === 'organization') ? [{ type: owners[owner], key }] : []
  })
}
