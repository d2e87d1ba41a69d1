import { useEffect, useState } from 'react'
import type { Refusal, Result } from '../../domain/kernel/result'

const QUIET = 300
const FEW = 8

interface Search<T> {
  search: string
  setSearch(text: string): void
  /** Null until the first answer. */
  found: T[] | null
  /** There are more than a list shows well: a search stands beside it. */
  isLong: boolean
}

/** Asked at once, and again whenever nobody types any more; `onFound` is told each answer. */
export function useSearch<T>(
  ask: (text: string) => Promise<Result<T[], Refusal>>,
  onFound: (found: T[]) => void = () => undefined
): Search<T> {
  const [search, setSearch] = useState('')
  const [found, setFound] = useState<T[] | null>(null)
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    let current = true
    const look = async () => {
      const answer = await ask(search)
      if (!current) return
      const all = answer.ok ? answer.value : []
      setFound(all)
      setLong(before => before || all.length > FEW)
      onFound(all)
    }
    const timer = setTimeout(() => void look(), search === '' ? 0 : QUIET)
    return () => {
      current = false
      clearTimeout(timer)
    }
    // oxlint-disable-next-line react/exhaustive-deps -- asked again only when the search changes
  }, [search])
  return { search, setSearch, found, isLong }
}
