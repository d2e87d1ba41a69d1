import { useEffect, useState } from 'react'
import { useDesk } from './DeskContext'

export function useOrganizationNames(ids: readonly (number | null)[]): ReadonlyMap<number, string> {
  const { directory } = useDesk()
  const [names, setNames] = useState<ReadonlyMap<number, string>>(new Map())
  const key = [...new Set(ids)].join(',')
  useEffect(() => {
    let current = true
    const wanted = key.split(',').filter(Boolean).map(Number)
    void Promise.all(wanted.map(id => directory.organization(id))).then(found => {
      if (current) setNames(new Map(found.flatMap(item => (item ? [[item.id, item.name] as const] : []))))
    })
    return () => {
      current = false
    }
  }, [key, directory])
  return names
}
