import { ThemeProvider } from '@zendeskgarden/react-theming'
import { useEffect, useState, type ReactNode } from 'react'
import type { ColorScheme } from '../ports'
import { GlobalStyle, themes } from './theme'

export function Root({ scheme, children }: { scheme: ColorScheme; children: ReactNode }) {
  const [base, setBase] = useState(scheme.now)
  useEffect(() => scheme.onChange(setBase), [scheme])
  return (
    <ThemeProvider theme={themes[base]}>
      <GlobalStyle />
      {children}
    </ThemeProvider>
  )
}
