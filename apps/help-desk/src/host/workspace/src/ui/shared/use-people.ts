import type { WireOrganization, WireUser } from '../../rest/wire'
import { useDesk } from './DeskContext'
import { useAnswer } from './use-answer'

export function useUser(id: number | null): WireUser | null {
  const { directory } = useDesk()
  return useAnswer(`user ${id}`, () => directory.user(id)).value
}

export function useOrganization(id: number | null): WireOrganization | null {
  const { directory } = useDesk()
  return useAnswer(`organization ${id}`, () => directory.organization(id)).value
}

const nobody: ReadonlyMap<number, WireUser> = new Map()

export function useUsers(ids: readonly number[]): ReadonlyMap<number, WireUser> {
  const { directory } = useDesk()
  return useAnswer(`users ${ids.join(',')}`, () => directory.users(ids)).value ?? nobody
}

const nothing: ReadonlyMap<number, string> = new Map()

export function useOrganizationNames(ids: readonly (number | null)[]): ReadonlyMap<number, string> {
  const { directory } = useDesk()
  const wanted = [...new Set(ids)].filter(id => id !== null)
  const names = async (): Promise<ReadonlyMap<number, string>> => {
    const found = await Promise.all(wanted.map(id => directory.organization(id)))
    return new Map(found.flatMap(item => (item ? [[item.id, item.name] as const] : [])))
  }
  return useAnswer(`organizations ${wanted.join(',')}`, names).value ?? nothing
}
