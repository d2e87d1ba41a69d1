import { useEffect, useState } from 'react'

export type ColorScheme = 'light' | 'dark'

const key = 'client-portal:color-scheme'
const systemDark = (): MediaQueryList => window.matchMedia('(prefers-color-scheme: dark)')

/** As the system has it, until the reader chooses. */
export function useColorScheme(): [ColorScheme, () => void] {
  const [chosen, setChosen] = useState(() => localStorage.getItem(key))
  const [dark, setDark] = useState(() => systemDark().matches)
  useEffect(() => {
    const query = systemDark()
    const listen = (): void => setDark(query.matches)
    query.addEventListener('change', listen)
    return () => query.removeEventListener('change', listen)
  }, [])
  const scheme: ColorScheme = (chosen ?? (dark ? 'dark' : 'light')) === 'dark' ? 'dark' : 'light'
  const toggle = (): void => {
    const next = scheme === 'dark' ? 'light' : 'dark'
    localStorage.setItem(key, next)
    setChosen(next)
  }
  return [scheme, toggle]
}
