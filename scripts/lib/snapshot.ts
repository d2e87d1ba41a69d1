import type { Desired } from './desired'
import { referredUsers } from './desired'
import type { State } from './state'
import { resourceTypes } from './types/all'
import type { Raw, ResourceType, TypeName } from './types/resource'
import { records, text } from './types/wire'
import { ZendeskError } from './zendesk/errors'
import type { ZendeskClient } from './zendesk/zendeskClient'

/** The live account, as far as the definitions reach. */
export interface Snapshot {
  /** Per type, and per custom object for its fields (`custom_object_field consultoria_record`). */
  lists: Map<string, Raw[]>
  /** E-mail → id of the people the definitions name. */
  users: Map<string, string>
  /** Locale code → id, where texts in several languages are defined. */
  locales: Map<string, string>
}

export const listName = (type: TypeName, scope: string | null) => (scope ? `${type} ${scope}` : type)

/** How much of the account is read. */
export interface Reach {
  types: ReadonlySet<TypeName>
  /** Types a plan may be without: empty then, instead of a stop. */
  optional: ReadonlySet<TypeName>
  /** Custom objects whose fields are read. */
  objects: readonly string[] | 'all'
  people: readonly string[] | 'all'
}

/** What definitions ask about, and what the key map says was once made here. */
export const reachOf = (desired: readonly Desired[], state: State): Reach => ({
  types: new Set([
    ...desired.map(one => one.type),
    ...resourceTypes.map(one => one.name).filter(name => hasAny(state, name))
  ]),
  optional: new Set(desired.flatMap(one => (one.optional ? [one.type] : []))),
  objects: [
    ...new Set([...desired.flatMap(one => one.scope ?? []), ...Object.keys(state.resources.custom_object ?? {})])
  ],
  people: referredUsers(desired)
})

const hasAny = (state: State, name: TypeName) => Object.keys(state.resources[name] ?? {}).length > 0

export const everything: Reach = {
  types: new Set(resourceTypes.map(type => type.name)),
  optional: new Set(['ticket_form', 'custom_object', 'sla_policy', 'schedule', 'dynamic_content']),
  objects: 'all',
  people: 'all'
}

/** A list that cannot be read stops here: it is not an empty list. */
export const takeSnapshot = async (client: ZendeskClient, reach: Reach): Promise<Snapshot> => {
  const lists = new Map<string, Raw[]>()
  const read = async (type: ResourceType, scope: string | null) =>
    lists.set(listName(type.name, scope), await readList(client, type, scope, reach.optional.has(type.name)))

  const top = resourceTypes.filter(type => reach.types.has(type.name) && type.name !== 'custom_object_field')
  await inBatches(top, type => read(type, null))

  const present = new Set((lists.get('custom_object') ?? []).map(raw => text(raw.key)))
  const fieldType = resourceTypes.find(type => type.name === 'custom_object_field')
  await inBatches(reach.objects === 'all' ? [...present] : reach.objects, async scope => {
    if (fieldType && present.has(scope)) await read(fieldType, scope)
    else lists.set(listName('custom_object_field', scope), [])
  })

  return {
    lists,
    users: await readUsers(client, reach.people),
    locales: reach.types.has('dynamic_content') ? await readLocales(client) : new Map<string, string>()
  }
}

/** Zendesk answers 403 or 404 where the plan has no such thing: empty for what is optional, a stop for the rest. */
const readList = async (client: ZendeskClient, type: ResourceType, scope: string | null, optional: boolean) => {
  try {
    const list = type.unpaged
      ? await client.whole(type.path(scope), type.collection)
      : await client.list(type.path(scope), type.collection, type.listQuery)
    const { complete } = type
    return complete ? await Promise.all(list.map(raw => complete(client, raw))) : list
  } catch (error) {
    if (optional && error instanceof ZendeskError && (error.status === 403 || error.status === 404)) return []
    throw error
  }
}

const readLocales = async (client: ZendeskClient) =>
  new Map(records((await client.send('GET', '/locales')).locales).map(raw => [text(raw.locale), text(raw.id)] as const))

const readUsers = async (client: ZendeskClient, emails: Reach['people']) => {
  if (emails.length === 0) return new Map<string, string>()
  const staff = await client.list('/users', 'users', 'role[]=agent&role[]=admin')
  const ids = staff.map(raw => [text(raw.email).toLowerCase(), text(raw.id)] as const)
  return new Map(emails === 'all' ? ids : ids.filter(([email]) => emails.includes(email)))
}

/** Four lists at a time: a plan is a dozen requests and shares the account's budget with its people. */
const inBatches = async <T>(items: readonly T[], work: (item: T) => Promise<unknown>) => {
  for (let start = 0; start < items.length; start += 4) await Promise.all(items.slice(start, start + 4).map(work))
}
