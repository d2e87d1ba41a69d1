import { applyPlan } from '../engine/apply/apply'
import type { Bindings } from '../engine/bindings'
import type { Definitions } from '../definitions/definitionFolders'
import { desiredResources, referredUsers } from '../engine/plan/desired'
import { noJournal } from '../engine/apply/journal'
import { planAccount } from '../engine/session'
import { emptyState } from '../engine/state'
import { type Raw, record, text } from '../zendesk/wire'
import { exchange } from '../zendesk/exchange'
import { usualLimits } from '../zendesk/limits'
import { zendeskClient, type ZendeskClient } from '../zendesk/zendeskClient'

/** Where an empty local account answers. */
export interface LocalAccount {
  url: string
  fetch: typeof fetch
}

/** An account that holds the definitions and the scenarios' people, and can be put back to that. */
export interface World {
  bindings: Bindings
  people: ReadonlyMap<string, string>
  as: (person: string) => ZendeskClient
  control: (method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown) => Promise<Raw>
}

/** The day every scenario starts on unless it says otherwise. */
const monday = '2026-11-16T13:00:00Z'

/** Who plays in scenarios; an agent's groups by key. */
const agents: Record<string, string[]> = {
  lider: ['fiscal', 'leaders'],
  analista: ['fiscal', 'faturamento', 'financeiro', 'estoque']
}
const client = 'cliente'
export const addressOf = (person: string) => (person.includes('@') ? person : `${person}@scenario.example`)

const admin = 'admin@consultoria.example'

export const makeWorld = async (account: LocalAccount, definitions: Definitions): Promise<World> => {
  const clientOf = (email: string) =>
    zendeskClient(
      { subdomain: 'local', domain: 'local', baseUrl: account.url, auth: { kind: 'apiToken', email, token: 'local' } },
      { fetch: account.fetch }
    )
  const control: World['control'] = async (method, path, body) => {
    const init = {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) })
    }
    const { response, answer } = await exchange(account.fetch, `${account.url}/__control/${path}`, init, usualLimits)
    if (!response.ok) throw new Error(`${method} /__control/${path}: ${response.status} ${answer}`)
    return record(JSON.parse(answer))
  }
  const boss = clientOf(admin)
  await control('PUT', 'rate', { per_minute: 1_000_000 })
  await control('PUT', 'clock', { now: monday, frozen: true })

  const on = monday.slice(0, 10)
  const recipients = referredUsers(desiredResources(definitions, on))
  const people = new Map<string, string>()
  const add = async (email: string, role: string) => {
    const user = { name: email.split('@')[0], email, role, skip_verify_email: true, verified: true }
    people.set(email, text(record((await boss.send('POST', '/users', { user })).user).id))
  }
  for (const email of [...Object.keys(agents).map(addressOf), ...recipients]) await add(email, 'agent')
  await add(addressOf(client), 'end-user')

  const state = emptyState()
  const { plan, identification } = await planAccount({ name: 'simulation', client: boss, definitions, state }, on)
  const { bindings } = identification
  await applyPlan(plan, { client: boss, bindings, state, saveState: () => undefined, journal: noJournal })
  for (const [person, groups] of Object.entries(agents))
    for (const group of groups) {
      const group_id = bindings.id('group', group)
      if (group_id === undefined) continue
      const group_membership = { user_id: Number(people.get(addressOf(person))), group_id: Number(group_id) }
      await boss.send('POST', '/group_memberships', { group_membership })
    }
  await control('POST', 'snapshot')

  const clients = new Map<string, ZendeskClient>()
  const as = (person: string) => {
    const known = clients.get(person) ?? clientOf(person === 'admin' ? admin : addressOf(person))
    clients.set(person, known)
    return known
  }
  return { bindings, people, as, control }
}
