import { DEFAULT_THEME, ThemeProvider } from '@zendeskgarden/react-theming'
import { useEffect, useState } from 'react'
import { forgetToken, keepToken, keptToken } from '../rest/kept-session'
import { isOver, resume, SessionProvider, signIn } from '../rest/session'
import { useLoad } from '../rest/use-load'
import { languageOf, LanguageProvider } from '../words/words'
import { Chooser } from './Chooser'
import { Frame } from './frame/Frame'
import { GlobalStyle } from './frame/GlobalStyle'
import { useColorScheme } from './frame/use-color-scheme'
import { Failure, OverContext } from './shared/Failure'
import { Loading } from './shared/Loading'

/** Who is at the help center is remembered per browser tab; a new tab starts as who was chosen last. */
export function Portal() {
  const [scheme, toggleScheme] = useColorScheme()
  const [token, setToken] = useState(keptToken)
  const { value, error, again } = useLoad(`session ${token}`, async () => (token === null ? null : resume(token)))
  const isEnded = isOver(error)
  const session = isEnded ? null : value
  const language = languageOf(session ? [session.facts.user.locale] : navigator.languages)
  useEffect(() => {
    document.documentElement.lang = language.tag
    document.title = language.words.title
  }, [language])

  const page = () => {
    if (session)
      return (
        <SessionProvider value={session}>
          <Frame
            key={session.facts.user.id}
            scheme={scheme}
            onToggleScheme={toggleScheme}
            onLeave={() => {
              forgetToken()
              setToken(null)
            }}
          />
        </SessionProvider>
      )
    if (token === null || isEnded)
      return (
        <Chooser
          ended={isEnded}
          onChoose={async person => {
            const chosen = await signIn(person)
            keepToken(chosen)
            setToken(chosen)
          }}
        />
      )
    return error === null ? <Loading /> : <Failure error={error} onAgain={again} />
  }
  return (
    <ThemeProvider theme={{ ...DEFAULT_THEME, colors: { ...DEFAULT_THEME.colors, base: scheme } }}>
      <GlobalStyle />
      <LanguageProvider value={language}>
        <OverContext.Provider value={again}>{page()}</OverContext.Provider>
      </LanguageProvider>
    </ThemeProvider>
  )
}
