import { type Desired, referredUsers } from './plan/desired'
import { inTurns } from '../zendesk/inTurns'
import { orUnreadable, readList, type Skipped } from './readList'
import type { State } from './state'
import { resourceTypes } from '../resources/all'
import type { ResourceType, TypeName } from '../resources/resource'
import { STATE_OBJECT } from '../resources/stateObject'
import { type Raw, text } from '../zendesk/wire'
import type { ZendeskClient } from '../zendesk/zendeskClient'

/** The live account, as far as the definitions reach. */
export interface Snapshot {
  /** Per type, and per custom object for its fields (`custom_object_field consultoria_record`). */
  lists: Map<string, Raw[]>
  /** E-mail → id of the people the definitions name. */
  users: Map<string, string>
  /** Locale code → id, where texts in several languages are defined. */
  locales: Map<string, string>
  /** Lists the account's plan is without and nobody needs: not read, and so not empty. */
  skipped: Skipped[]
}

export const listName = (type: TypeName, scope: string | null) => (scope ? `${type} ${scope}` : type)

/** How much of the account is read. */
export interface Reach {
  types: ReadonlySet<TypeName>
  /** Types a definition needs: an account without them stops the plan. */
  needed: ReadonlySet<TypeName>
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
  needed: new Set(desired.flatMap(one => (one.optional ? [] : [one.type]))),
  objects: [
    ...new Set([...desired.flatMap(one => one.scope ?? []), ...Object.keys(state.resources.custom_object ?? {})])
  ],
  people: referredUsers(desired)
})

const hasAny = (state: State, name: TypeName) => Object.keys(state.resources[name] ?? {}).length > 0

export const everything: Reach = {
  types: new Set(resourceTypes.map(type => type.name)),
  needed: new Set(),
  objects: 'all',
  people: 'all'
}

/** A list that cannot be read stops here: it is not an empty list. */
export const takeSnapshot = async (client: ZendeskClient, reach: Reach): Promise<Snapshot> => {
  const lists = new Map<string, Raw[]>()
  const skipped: Skipped[] = []
  const read = async (type: ResourceType, scope: string | null) => {
    const answer = await readList(client, type, scope, reach.needed.has(type.name))
    if (Array.isArray(answer)) lists.set(listName(type.name, scope), answer)
    else skipped.push(answer)
  }

  const top = resourceTypes.filter(type => reach.types.has(type.name) && type.name !== 'custom_object_field')
  await inTurns(top, atOnce, type => read(type, null))

  const present = new Set((lists.get('custom_object') ?? []).map(raw => text(raw.key)))
  const fieldType = resourceTypes.find(type => type.name === 'custom_object_field')
  const defined = [...present].filter(key => key !== STATE_OBJECT)
  await inTurns(reach.objects === 'all' ? defined : reach.objects, atOnce, async scope => {
    if (fieldType && present.has(scope)) await read(fieldType, scope)
    else lists.set(listName('custom_object_field', scope), [])
  })

  return {
    lists,
    users: await readUsers(client, reach.people),
    locales: lists.has('dynamic_content') ? await readLocales(client) : new Map<string, string>(),
    skipped
  }
}

const readLocales = async (client: ZendeskClient) =>
  new Map(
    (await orUnreadable('locales', client.whole('/locales', 'locales'))).map(
      raw => [text(raw.locale), text(raw.id)] as const
    )
  )

const readUsers = async (client: ZendeskClient, emails: Reach['people']) => {
  if (emails.length === 0) return new Map<string, string>()
  const staff = await orUnreadable('users', client.list('/users', 'users', 'role[]=agent&role[]=admin'))
  const ids = staff.map(raw => [text(raw.email).toLowerCase(), text(raw.id)] as const)
  return new Map(emails === 'all' ? ids : ids.filter(([email]) => emails.includes(email)))
}

/** A plan is a dozen requests and shares the account's budget with its people. */
const atOnce = 6
