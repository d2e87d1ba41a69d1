import { useCallback, useEffect, useState } from 'react'

/** A file the account keeps until the text it belongs to is sent. */
export interface DraftFile {
  token: string
  name: string
  size: number
}

const prefix = 'client-portal:draft:'

export type ChangeDraft<D> = (change: Partial<D> | ((now: D) => Partial<D>)) => void

/** Kept in the browser with every letter: a reload, a lost connection or another page loses nothing. */
export function useDraft<D extends object>(key: string, blank: D): [D, ChangeDraft<D>, () => void] {
  const place = prefix + key
  const [draft, setDraft] = useState<D>(() => ({ ...blank, ...read(place) }))
  const change: ChangeDraft<D> = useCallback(
    next => setDraft(now => ({ ...now, ...(typeof next === 'function' ? next(now) : next) })),
    []
  )
  useEffect(() => {
    const text = JSON.stringify(draft)
    if (text === JSON.stringify(blank)) localStorage.removeItem(place)
    else localStorage.setItem(place, text)
  })
  const clear = useCallback(() => {
    localStorage.removeItem(place)
    setDraft(blank)
    // blank is the same for every draft of a kind
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [place])
  return [draft, change, clear]
}

function read(place: string): object {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '{}')
    return typeof kept === 'object' && kept !== null ? kept : {}
  } catch {
    return {}
  }
}
