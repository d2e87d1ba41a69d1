import type { Desk } from '../desk'
import { addToOrganization, blankUser } from '../people/create-user'
import { defaultLocaleId, locales } from '../people/locales'
import { blankOrganization } from '../people/save-organization'
import type { User } from '../tables/people'
import { agents, clients, groupNames, organizations, type AgentData, type GroupKey } from './people-data'

/** Who is who in the seed, by the address's first part for agents and by the whole address for clients. */
export interface SeededPeople {
  user(address: string): User
  group(key: GroupKey): number
}

export function seedPeople(desk: Desk, adminOnly: boolean): SeededPeople {
  const groups = seedGroups(desk, adminOnly)
  const users = new Map<string, User>()
  for (const [name, agent] of Object.entries(agents))
    if (!adminOnly || agent.role === 'admin') users.set(name, seedAgent(desk, name, agent, groups))
  if (!adminOnly) for (const user of seedClients(desk)) users.set(user.email ?? '', user)
  const found = <K, V>(map: Map<K, V>, key: K): V => {
    const value = map.get(key)
    if (value === undefined) throw new Error(`the seed has no ${String(key)}`)
    return value
  }
  return { user: address => found(users, address), group: key => found(groups, key) }
}

function seedGroups(desk: Desk, supportOnly: boolean): Map<GroupKey, number> {
  const now = desk.clock.stamp()
  const keys: GroupKey[] = supportOnly
    ? ['support']
    : ['support', 'leaders', 'finance', 'fiscal', 'billing', 'money', 'stock', 'success']
  return new Map(
    keys.map(key => {
      const group = desk.tables.groups.insert({
        name: groupNames[key],
        description: '',
        default: key === 'support',
        is_public: true,
        deleted: false,
        created_at: now,
        updated_at: now
      })
      return [key, group.id]
    })
  )
}

function seedAgent(desk: Desk, name: string, agent: AgentData, groups: Map<GroupKey, number>): User {
  const now = desk.clock.stamp()
  const ids = agent.groups.map(key => groups.get(key)).filter(id => id !== undefined)
  const user = desk.tables.users.insert({
    ...blankUser(now),
    name: agent.name,
    email: `${name}@consultoria.example`,
    role: agent.role,
    verified: true,
    tags: agent.tags ?? [],
    default_group_id: ids[0] ?? null
  })
  for (const [at, group_id] of ids.entries())
    desk.tables.groupMemberships.insert({
      user_id: user.id,
      group_id,
      default: at === 0,
      created_at: now,
      updated_at: now
    })
  return user
}

function seedClients(desk: Desk): User[] {
  const now = desk.clock.stamp()
  const homes = new Map<string, number>()
  for (const [name, { domain, external_id }] of Object.entries(organizations)) {
    const made = desk.tables.organizations.insert({
      ...blankOrganization(now),
      name,
      external_id,
      domain_names: [domain]
    })
    homes.set(name, made.id)
  }
  return Object.entries(clients).map(([email, client]) => {
    const locale = locales.find(locale => locale.locale === (client.locale ?? 'pt-BR'))
    const user = desk.tables.users.insert({
      ...blankUser(now),
      name: client.name,
      email,
      verified: true,
      phone: client.phone ?? null,
      suspended: client.suspended ?? false,
      locale_id: locale?.id ?? defaultLocaleId
    })
    const home = homes.get(client.organization ?? '')
    if (home !== undefined) addToOrganization(desk, user, home)
    return desk.tables.users.get(user.id) ?? user
  })
}
