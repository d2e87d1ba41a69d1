import { useEffect, useState } from 'react'
import type { Snapshot } from '../../application/snapshot'
import { nameOf, personName } from '../nameOf'
import { useSidebar } from '../sidebarContext'

/** Anybody may write any number of records in anybody's name; so many are asked for. */
const MOST = 10

/** The names behind user ids: what the snapshot knows, and once they are shown, what the account says. */
export function useNames(ids: readonly number[]): (id: number) => string {
  const { snapshot, actions, t } = useSidebar()
  const [found, setFound] = useState<Snapshot['names']>({})
  const asked = [...new Set(ids)]
    .filter(id => nameOf(snapshot, id) === null)
    .slice(0, MOST)
    .join(' ')
  useEffect(() => {
    if (asked === '') return undefined
    let isCurrent = true
    const ask = async () => {
      const names = await actions.findNames(asked.split(' ').map(Number))
      if (isCurrent) setFound(names)
    }
    void ask()
    return () => {
      isCurrent = false
    }
  }, [actions, asked])
  return id => personName(snapshot, t, id, found[id] || undefined)
}
