import { ThemeProvider } from '@zendeskgarden/react-theming'
import { useEffect, useState, type ReactNode } from 'react'
import { GlobalStyle, themes, type Scheme } from './theme'

/** Zendesk's colour scheme, followed while it changes. */
export interface SchemeSource {
  now: Scheme
  onChange(listener: (scheme: Scheme) => void): () => void
}

export function Root({ scheme, children }: { scheme: SchemeSource; children: ReactNode }) {
  const [base, setBase] = useState(scheme.now)
  useEffect(() => scheme.onChange(setBase), [scheme])
  return (
    <ThemeProvider theme={themes[base]}>
      <GlobalStyle />
      {children}
    </ThemeProvider>
  )
}
