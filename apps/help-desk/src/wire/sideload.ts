import type { Desk } from '../desk'
import { presentGroup, presentOrganization, presentUser } from './people'

const present = <T, R>(items: (T | undefined)[], read: (item: T) => R): R[] =>
  items.filter(item => item !== undefined).map(read)

export function sideloadUsers(desk: Desk, ids: Iterable<number | null>): Record<string, unknown>[] {
  return present(
    [...new Set(ids)].map(id => desk.tables.users.get(id)),
    user => presentUser(desk, user)
  )
}

export function sideloadGroups(desk: Desk, ids: Iterable<number | null>): Record<string, unknown>[] {
  return present(
    [...new Set(ids)].map(id => desk.tables.groups.get(id)),
    group => presentGroup(desk, group)
  )
}

export function sideloadOrganizations(desk: Desk, ids: Iterable<number | null>): Record<string, unknown>[] {
  return present(
    [...new Set(ids)].map(id => desk.tables.organizations.get(id)),
    organization => presentOrganization(desk, organization)
  )
}
