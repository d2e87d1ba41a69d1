import { useEffect, useState } from 'react'
import type { WireOrganization, WireUser } from '../rest/wire'
import { useDesk } from './DeskContext'

export function useUser(id: number | null): WireUser | null {
  const { directory } = useDesk()
  return useAnswer(() => directory.user(id), `${id}`)
}

export function useOrganization(id: number | null): WireOrganization | null {
  const { directory } = useDesk()
  return useAnswer(() => directory.organization(id), `${id}`)
}

export function useUsers(ids: readonly number[]): ReadonlyMap<number, WireUser> {
  const { directory } = useDesk()
  return useAnswer(() => directory.users(ids), ids.join(',')) ?? new Map<number, WireUser>()
}

/** The last answer stays on screen until the next one is there. */
function useAnswer<T>(ask: () => Promise<T | null>, key: string): T | null {
  const [answer, setAnswer] = useState<T | null>(null)
  useEffect(() => {
    let current = true
    void ask().then(found => {
      if (current) setAnswer(found)
    })
    return () => {
      current = false
    }
    // oxlint-disable-next-line react/exhaustive-deps -- `key` is what the question depends on
  }, [key])
  return answer
}
