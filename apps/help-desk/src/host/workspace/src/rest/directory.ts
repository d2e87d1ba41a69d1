import type { RestClient } from './rest-client'
import type {
  WireField,
  WireForm,
  WireMacro,
  WireMembership,
  WireNamed,
  WireOrganization,
  WireFormStatus,
  WireStatus,
  WireUser,
  WireView
} from './wire'

/** What is true of the account as a whole. */
export interface AccountFacts {
  subdomain: string
  name: string
  planName: string
  /** A Rails zone name, as Zendesk's API has it. */
  timeZone: string
}

/** What the account's screens need to know before any ticket is opened. */
export interface Account {
  me: WireUser
  facts: AccountFacts
  fields: WireField[]
  forms: WireForm[]
  groups: WireNamed[]
  memberships: WireMembership[]
  agents: WireUser[]
  macros: WireMacro[]
  statuses: WireStatus[]
}

export async function loadAccount(rest: RestClient, facts: AccountFacts): Promise<Account> {
  const [{ user: me }, fields, forms, groups, memberships, agents, macros, { custom_statuses }, links] =
    await Promise.all([
      rest.get<{ user: WireUser }>('/api/v2/users/me.json'),
      rest.list<WireField>('/api/v2/ticket_fields.json', 'ticket_fields'),
      rest.list<WireForm>('/api/v2/ticket_forms.json', 'ticket_forms'),
      rest.list<WireNamed>('/api/v2/groups.json', 'groups'),
      rest.list<WireMembership>('/api/v2/group_memberships.json', 'group_memberships'),
      rest.list<WireUser>('/api/v2/users.json?role[]=agent&role[]=admin', 'users'),
      loadMacros(rest),
      rest.get<{ custom_statuses: WireStatus[] }>('/api/v2/custom_statuses.json'),
      rest.get<{ ticket_form_statuses: WireFormStatus[] }>('/api/v2/ticket_form_statuses.json')
    ])
  return {
    me,
    facts,
    fields: fields.filter(field => field.active),
    forms: forms.filter(form => form.active),
    groups,
    memberships,
    agents,
    macros,
    statuses: withForms(custom_statuses, links.ticket_form_statuses)
  }
}

function withForms(statuses: readonly WireStatus[], links: readonly WireFormStatus[]): WireStatus[] {
  return statuses.map(status => {
    const form_ids = links.flatMap(link => (link.custom_status_id === status.id ? [link.ticket_form_id] : []))
    return form_ids.length > 0 ? { ...status, form_ids } : status
  })
}

/** Light agents read and comment in private; tickets are given to others. */
export const isLight = ({ role_type }: WireUser): boolean => role_type === 1

/** Neither light nor held to some of the tickets. */
export const seesEverything = (agent: WireUser): boolean => !isLight(agent) && !agent.ticket_restriction

export const loadMacros = (rest: RestClient): Promise<WireMacro[]> =>
  rest.list<WireMacro>('/api/v2/macros/active.json', 'macros')

export const loadViews = async (rest: RestClient): Promise<WireView[]> =>
  (await rest.list<WireView>('/api/v2/views.json', 'views')).filter(view => view.active)

/** People, organizations and groups by id: asked for once, together, and kept while the page lives. */
export class Directory {
  readonly #users = new Map<number, Promise<WireUser | null>>()
  readonly #organizations = new Map<number, Promise<WireOrganization | null>>()
  readonly #memberOf = new Map<number, Promise<WireOrganization[]>>()

  constructor(
    private readonly rest: RestClient,
    readonly account: Account
  ) {
    for (const agent of account.agents) this.#users.set(agent.id, Promise.resolve(agent))
  }

  user(id: number | null): Promise<WireUser | null> {
    if (id === null) return Promise.resolve(null)
    const known = this.#users.get(id)
    if (known) return known
    const asked = this.rest.get<{ user: WireUser }>(`/api/v2/users/${id}.json`).then(
      answer => answer.user,
      () => null
    )
    this.#users.set(id, asked)
    return asked
  }

  async users(ids: readonly number[]): Promise<Map<number, WireUser>> {
    const missing = [...new Set(ids)].filter(id => !this.#users.has(id))
    for (let start = 0; start < missing.length; start += 100) {
      const part = missing.slice(start, start + 100)
      // a comment keeps its author's name also after they were deleted
      const path = `/api/v2/users/show_many.json?include_deleted=true&ids=${part.join(',')}`
      const asked = this.rest.get<{ users: WireUser[] }>(path)
      for (const id of part) {
        const one = asked.then(answer => answer.users.find(user => user.id === id) ?? null)
        this.#users.set(
          id,
          one.catch(() => null)
        )
      }
    }
    const found = await Promise.all([...new Set(ids)].map(id => this.user(id)))
    return new Map(found.flatMap(user => (user ? [[user.id, user] as const] : [])))
  }

  organization(id: number | null): Promise<WireOrganization | null> {
    if (id === null) return Promise.resolve(null)
    const known = this.#organizations.get(id)
    if (known) return known
    const asked = this.rest.get<{ organization: WireOrganization }>(`/api/v2/organizations/${id}.json`).then(
      answer => answer.organization,
      () => null
    )
    this.#organizations.set(id, asked)
    return asked
  }

  organizationsOf(userId: number): Promise<WireOrganization[]> {
    const known = this.#memberOf.get(userId)
    if (known) return known
    const asked = this.rest
      .list<WireOrganization>(`/api/v2/users/${userId}/organizations.json`, 'organizations')
      .catch(() => [])
    this.#memberOf.set(userId, asked)
    return asked
  }

  groupsOf(userId: number): WireNamed[] {
    const ids = this.account.memberships.filter(m => m.user_id === userId).map(m => m.group_id)
    return this.account.groups.filter(group => ids.includes(group.id))
  }

  membersOf(groupId: number): WireUser[] {
    const ids = this.account.memberships.filter(m => m.group_id === groupId).map(m => m.user_id)
    return this.account.agents.filter(agent => ids.includes(agent.id) && !agent.suspended && !isLight(agent))
  }

  /** Somebody changed elsewhere is read again. */
  forget(): void {
    this.#users.clear()
    this.#organizations.clear()
    this.#memberOf.clear()
    for (const agent of this.account.agents) this.#users.set(agent.id, Promise.resolve(agent))
  }
}
