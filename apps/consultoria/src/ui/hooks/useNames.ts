import { useEffect, useMemo, useState } from 'react'
import { nameOf } from '../nameOf'
import { useSidebar } from '../sidebarContext'

/** Anybody may write any number of records in anybody's name; so many are asked for. */
const MOST = 10

/** The names behind user ids: what the snapshot knows, and once they are shown, what the account says. */
export function useNames(ids: readonly number[]): (id: number) => string {
  const { snapshot, actions, t } = useSidebar()
  const [found, setFound] = useState<ReadonlyMap<number, string>>(new Map())
  const unknown = [...new Set(ids)].filter(id => nameOf(snapshot, id) === null).slice(0, MOST)
  const asked = unknown.join(' ')
  useEffect(() => {
    let isCurrent = true
    const ask = async () => {
      const wanted = asked.split(' ').filter(Boolean).map(Number)
      const people = await Promise.all(wanted.map(id => actions.findPerson(id)))
      const names = people.flatMap(person => (person.ok ? [[person.value.id, person.value.name] as const] : []))
      if (isCurrent && names.length > 0) setFound(before => new Map([...before, ...names]))
    }
    void ask()
    return () => {
      isCurrent = false
    }
  }, [actions, asked])
  return useMemo(() => id => nameOf(snapshot, id) ?? found.get(id) ?? t('common.person', { id }), [snapshot, found, t])
}
