import { boundId, toIds, toKeys } from '../../engine/bindings'
import { type Stranger, named } from '../../engine/export/strangers'
import type { Identification } from '../../engine/plan/identify'
import { idsToKeys, keysToIds, type Translator } from '../../engine/refs'
import { listName, type Snapshot } from '../../engine/snapshot'
import { resourceType } from '../../resources/all'
import type { TypeName } from '../../resources/resource'
import { words } from '../../terminal/language'
import { ZendeskError } from '../../zendesk/errors'
import { type Canonical, type Raw, record, text } from '../../zendesk/wire'
import { addressOf, type World } from '../world'
import type { ForeignRule } from './foreignRules'

export interface NotJudged {
  rule: ForeignRule
  why: string
}

interface Planted {
  /** By the id the rule has in the world. */
  rules: Map<string, ForeignRule>
  notJudged: NotJudged[]
}

/** What is somebody else's is called after its id on the account: no definition has such a key. */
export const foreignKey = (id: string) => `foreign_${id}`

const makeable = new Set<Stranger['type']>(['ticket_field', 'group', 'user', 'schedule', 'trigger_category'])

/** Puts the rules of others into the world, each with what it names; one the world cannot hold is told of with the reason. */
export const plant = async (
  world: World,
  rules: readonly ForeignRule[],
  snapshot: Snapshot,
  { bindings }: Pick<Identification, 'bindings'>
): Promise<Planted> => {
  const planted: Planted = { rules: new Map(), notJudged: [] }
  const failed = new Map<string, string>()
  const boss = world.as('admin')
  const translate = across(toKeys(bindings))

  const make = async (type: TypeName, key: string, body: Canonical): Promise<string> => {
    const kind = resourceType(type)
    const wire = keysToIds(type, body, toIds(world.bindings))
    const payload = kind.payload(wire, { key, before: null })
    const raw = record((await boss.send('POST', kind.path(null), { [kind.envelope]: payload }))[kind.envelope])
    const id = kind.id(raw)
    world.bindings.bind(type, key, boundId(id, null))
    await kind.finish?.(boss, id, wire, null)
    return id
  }

  const once = async (name: string, work: () => Promise<unknown>): Promise<string | null> => {
    const known = failed.get(name)
    if (known !== undefined) return known || null
    const why = await refusal(work)
    failed.set(name, why ?? '')
    return why
  }

  const supply = async (stranger: Stranger): Promise<string | null> => {
    const { type, id } = stranger
    if (!makeable.has(type)) return words().trials.namesStranger(named(stranger))
    return once(`${type} ${id}`, async () => {
      if (type === 'user') return makeAgent(world, id)
      const name = type as TypeName
      const raw = (snapshot.lists.get(listName(name, null)) ?? []).find(one => resourceType(name).id(one) === id)
      if (!raw) throw new Absent(words().trials.namesStranger(named(stranger)))
      await make(name, foreignKey(id), resourceType(name).canonical(raw))
    })
  }

  const supplyKey = ({ type, key }: ForeignRule['keys'][number]) =>
    once(`${type} ${key}`, async () => {
      if (world.bindings.id(type, key) !== undefined) return
      const raw = (snapshot.lists.get(listName(type, null)) ?? []).find(one => text(one.key) === key)
      if (!raw) throw new Absent(words().trials.namesStranger(`${type} "${key}"`))
      await make(type, key, resourceType(type).canonical(raw))
    })

  for (const rule of rules) {
    const why =
      (await firstOf(rule.strangers, supply)) ??
      (await firstOf(rule.keys, supplyKey)) ??
      (await refusal(async () => {
        const body = idsToKeys(rule.type, resourceType(rule.type).canonical(rule.raw), translate)
        planted.rules.set(await make(rule.type, foreignKey(rule.id), body), rule)
      }))
    if (why !== null) planted.notJudged.push({ rule, why })
  }
  return planted
}

class Absent extends Error {
  override name = 'Absent'
}

const firstOf = async <T>(all: readonly T[], ask: (one: T) => Promise<string | null>): Promise<string | null> => {
  for (const one of all) {
    const why = await ask(one)
    if (why !== null) return why
  }
  return null
}

/** Why the world does not take it; null where it does. */
const refusal = async (work: () => Promise<unknown>): Promise<string | null> => {
  try {
    await work()
    return null
  } catch (error) {
    if (error instanceof ZendeskError) return words().trials.worldRefuses(error.message.replace(/\.$/, ''))
    if (error instanceof Absent) return error.message
    throw error
  }
}

/** Who a rule names is somebody: nobody's mail or name is taken over from the account. */
const makeAgent = async (world: World, id: string) => {
  const key = foreignKey(id)
  const user = { name: key, email: addressOf(key), role: 'agent', skip_verify_email: true, verified: true }
  const made: Raw = record((await world.as('admin').send('POST', '/users', { user })).user)
  world.bindings.bind('user', key, text(made.id))
}

const prefix: Partial<Record<string, string>> = { group: 'group:', user: 'user:', schedule: 'schedule:' }

/** Ours by their keys, those of others by what `foreignKey` calls them. */
const across = (t: Translator): Translator => ({
  ...t,
  ticketField: id => (t.ticketField(id) === id ? foreignKey(id) : t.ticketField(id)),
  object: (kind, id) =>
    t.object(kind, id) === id && prefix[kind] ? `${prefix[kind]}${foreignKey(id)}` : t.object(kind, id),
  triggerCategory: id => (id === '' || t.triggerCategory(id) !== id ? t.triggerCategory(id) : foreignKey(id))
})
