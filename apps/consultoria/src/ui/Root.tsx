import { ThemeProvider } from '@zendeskgarden/react-theming'
import { useEffect, useLayoutEffect, useState, type ReactNode } from 'react'
import type { ColorScheme } from '../ports'
import { showScheme, themes } from './theme'

export function Root({ scheme, children }: { scheme: ColorScheme; children: ReactNode }) {
  const [base, setBase] = useState(scheme.now)
  useEffect(() => scheme.onChange(setBase), [scheme])
  useLayoutEffect(() => showScheme(base), [base])
  return <ThemeProvider theme={themes[base]}>{children}</ThemeProvider>
}
