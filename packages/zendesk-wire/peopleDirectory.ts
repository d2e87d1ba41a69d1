import { ALWAYS } from '../../apps/consultoria/src/domain/people/roles'
import { ok, refused } from '../../apps/consultoria/src/domain/kernel/result'
import type { AccountMap, Directory, Person } from '../../apps/consultoria/src/ports'
import { organizationOf, personOf } from './people'
import { readPages } from './pages'
import type { Requests } from './requests'
import { idOf, instantOf, listOf, wireOf } from './wire'

/** As many as Zendesk answers at once. */
const ATONCE = 100

/** Whoever is not signed in here; members of a group are read once per opened ticket. */
export function createPeople(requests: Requests, account: Pick<AccountMap, 'groups'>): Omit<Directory, 'me'> {
  const members = new Map<string, ReturnType<Directory['members']>>()
  const readMembers: Directory['members'] = async groupKey => {
    const group = account.groups[groupKey]
    if (group === undefined) return refused({ kind: 'missing' })
    const memberships = await readPages(requests, `/api/v2/groups/${group}/memberships?include=users`, [
      'group_memberships',
      'users'
    ])
    if (!memberships.ok) return memberships
    const since = new Map(
      (memberships.value['group_memberships'] ?? []).map(item => [idOf(item['user_id']), instantOf(item['created_at'])])
    )
    const people = (memberships.value['users'] ?? []).map(personOf)
    const found = people.flatMap(person => {
      const from = since.get(person.id)
      return from === undefined ? [] : [{ ...person, since: from || ALWAYS }]
    })
    return ok(found.sort((a, b) => a.name.localeCompare(b.name)))
  }
  return {
    async person(id) {
      const answer = await requests.get(`/api/v2/users/${id}`)
      return answer.ok ? ok(personOf(wireOf(answer.value['user']))) : answer
    },
    async people(ids) {
      const found: Person[] = []
      for (let at = 0; at < ids.length; at += ATONCE) {
        const batch = ids.slice(at, at + ATONCE).join(',')
        const answer = await requests.get(`/api/v2/users/show_many?include_deleted=true&ids=${batch}`)
        if (!answer.ok) return answer
        found.push(...listOf(answer.value['users']).map(personOf))
      }
      return ok(found)
    },
    async organization(id) {
      const answer = await requests.get(`/api/v2/organizations/${id}`)
      return answer.ok ? ok(organizationOf(wireOf(answer.value['organization']))) : answer
    },
    async membershipsOf(userId) {
      const pages = await readPages(requests, `/api/v2/users/${userId}/organization_memberships`, [
        'organization_memberships'
      ])
      if (!pages.ok) return pages
      return ok((pages.value['organization_memberships'] ?? []).flatMap(item => idOf(item['organization_id']) ?? []))
    },
    async peopleOf(organizationId) {
      const pages = await readPages(requests, `/api/v2/organizations/${organizationId}/users`, ['users'])
      return pages.ok ? ok((pages.value['users'] ?? []).map(personOf)) : pages
    },
    async administrators() {
      const pages = await readPages(requests, '/api/v2/users?role=admin', ['users'])
      if (!pages.ok) return pages
      const users = (pages.value['users'] ?? []).filter(user => user['role'] === 'admin')
      return ok(users.map(user => ({ ...personOf(user), since: instantOf(user['created_at']) || ALWAYS })))
    },
    async members(groupKey, options) {
      const known = (options?.fresh ? undefined : members.get(groupKey)) ?? readMembers(groupKey)
      members.set(groupKey, known)
      const people = await known
      if (!people.ok) members.delete(groupKey)
      return people
    },
    async findUnits(text) {
      const query = encodeURIComponent(`type:organization ${text.trim()}`)
      const answer = await requests.get(`/api/v2/search?query=${query}&per_page=25`)
      if (!answer.ok) return answer
      const results = Array.isArray(answer.value['results']) ? answer.value['results'] : []
      return ok(results.map(wireOf).map(organizationOf))
    }
  }
}
