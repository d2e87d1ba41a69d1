import { ALWAYS } from '../../domain/people/roles'
import { folded } from '../../domain/kernel/normalise'
import { ok, refused, type Result } from '../../domain/kernel/result'
import type { AccountError, Agent, Directory } from '../../ports'
import type { MemoryAccount } from './account'
import { withFault, type Faults } from './faults'

export function createMemoryDirectory(account: MemoryAccount, agentId: number, faults: Faults): Directory {
  const found = <T>(value: T | undefined): Result<T, AccountError> =>
    value === undefined ? refused({ kind: 'missing' }) : ok(value)
  return {
    me: () => Promise.resolve(agentOf(account, agentId)),
    person: id => withFault(faults, 'directory.person', () => found(account.people.get(id))),
    people: ids => withFault(faults, 'directory.people', () => ok(ids.flatMap(id => account.people.get(id) ?? []))),
    organization: id => withFault(faults, 'directory.organization', () => found(account.organizations.get(id))),
    membershipsOf: id =>
      withFault(faults, 'directory.membershipsOf', () => {
        const own = account.people.get(id)?.organizationId ?? null
        return ok([...new Set([...(own === null ? [] : [own]), ...(account.memberships.get(id) ?? [])])])
      }),
    peopleOf: organizationId =>
      withFault(faults, 'directory.peopleOf', () =>
        ok(
          [...account.people.values()].filter(
            ({ id, organizationId: main }) =>
              main === organizationId || account.memberships.get(id)?.includes(organizationId)
          )
        )
      ),
    members: groupKey =>
      withFault(faults, 'directory.members', () => {
        if (account.map.groups[groupKey] === undefined) return refused({ kind: 'missing' })
        const members = (account.groups[groupKey] ?? []).flatMap(id => {
          const person = account.people.get(id)
          return person ? [{ ...person, since: account.since.get(`${groupKey} ${id}`) ?? ALWAYS }] : []
        })
        return ok(members.toSorted((a, b) => a.name.localeCompare(b.name)))
      }),
    administrators: () =>
      withFault(faults, 'directory.administrators', () =>
        ok(
          [...account.people.values()]
            .filter(({ role }) => role === 'admin')
            .map(person => ({ ...person, since: ALWAYS }))
        )
      ),
    findUnits: text =>
      withFault(faults, 'directory.findUnits', () =>
        ok(
          [...account.organizations.values()].filter(organization =>
            folded(`${organization.name} ${String(organization.fields['unit_code'] ?? '')}`).includes(folded(text))
          )
        )
      )
  }
}

function agentOf(account: MemoryAccount, agentId: number): Agent {
  const person = account.people.get(agentId)
  const ids: Readonly<Record<string, number | undefined>> = account.map.groups
  const groupIds = Object.entries(account.groups)
    .filter(([, members]) => members.includes(agentId))
    .flatMap(([key]) => ids[key] ?? [])
  return {
    id: agentId,
    name: person?.name ?? '',
    email: person?.email ?? '',
    role: person?.role === 'admin' ? 'admin' : 'agent',
    locale: person?.locale ?? 'pt-BR',
    groupIds
  }
}
