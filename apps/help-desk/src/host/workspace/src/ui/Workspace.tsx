import { DEFAULT_THEME, getColor, ThemeProvider } from '@zendeskgarden/react-theming'
import { useEffect, useMemo, useState } from 'react'
import { createGlobalStyle } from 'styled-components'
import { Desk, type ColorScheme } from '../desk/Desk'
import { Observable, useObserved } from '../desk/observable'
import { ServerClock } from '../desk/server-clock'
import { loadServerSession, type ServerSession } from '../desk/server-session'
import { loadAccount } from '../rest/directory'
import { basicAuthorization, RestClient } from '../rest/rest-client'
import { Chooser } from './Chooser'
import { Loading } from './shared/Loading'
import { Shell } from './Shell'

const personKey = 'help-desk:person'
const schemeKey = 'help-desk:color-scheme'

const GlobalStyle = createGlobalStyle`
  html, body, #root { height: 100%; }
  html { color-scheme: ${p => p.theme.colors.base}; }
  body {
    margin: 0;
    background-color: ${p => getColor({ theme: p.theme, variable: 'background.default' })};
    color: ${p => getColor({ theme: p.theme, variable: 'foreground.default' })};
    font-family: ${p => p.theme.fonts.system};
    font-size: ${p => p.theme.fontSizes.md};
    line-height: 20px;
    overflow: hidden;
  }
  [hidden] { display: none !important; }
`

/** Who is at the desk is remembered per browser tab, so that two people can work in two tabs. */
export function Workspace() {
  const scheme = useMemo(() => new Observable<ColorScheme>(rememberedScheme()), [])
  const clock = useMemo(() => new ServerClock(), [])
  const [session, setSession] = useState<ServerSession | null>(null)
  const [email, setEmail] = useState(() => sessionStorage.getItem(personKey))
  const [desk, setDesk] = useState<Desk | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const base = useObserved(scheme)

  useEffect(() => {
    const load = async (): Promise<void> => {
      const loaded = await loadServerSession()
      clock.heard(new Date(loaded.now), loaded.moved)
      setSession(loaded)
    }
    load().catch((error: unknown) => setFailure(String(error)))
  }, [clock])

  useEffect(() => {
    if (!session || email === null) return
    const rest = new RestClient(basicAuthorization(email), now => clock.heard(now))
    loadAccount(rest, session.account).then(
      account => setDesk(new Desk(rest, account, session, clock, scheme)),
      (error: unknown) => {
        setFailure(error instanceof Error ? error.message : String(error))
        sessionStorage.removeItem(personKey)
        setEmail(null)
      }
    )
  }, [session, email, clock, scheme])

  const choose = (chosen: string | null): void => {
    setFailure(null)
    setDesk(null)
    if (chosen === null) sessionStorage.removeItem(personKey)
    else sessionStorage.setItem(personKey, chosen)
    setEmail(chosen)
  }
  const toggleScheme = (): void => {
    scheme.set(base === 'light' ? 'dark' : 'light')
    localStorage.setItem(schemeKey, scheme.get())
  }

  return (
    <ThemeProvider theme={{ ...DEFAULT_THEME, colors: { ...DEFAULT_THEME.colors, base } }}>
      <GlobalStyle />
      {email === null ? (
        <Chooser session={session} failure={failure} onChoose={choose} />
      ) : desk ? (
        <Shell desk={desk} onLeave={() => choose(null)} onToggleScheme={toggleScheme} />
      ) : (
        <Loading label="Carregando a central de atendimento" />
      )}
    </ThemeProvider>
  )
}

const rememberedScheme = (): ColorScheme => (localStorage.getItem(schemeKey) === 'dark' ? 'dark' : 'light')
