import { getColor } from '@zendeskgarden/react-theming'
import { useEffect, useRef } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { styled } from 'styled-components'
import { Route, Router, Switch, useLocation } from 'wouter'
import { useWords } from '../../words/words'
import { ArticlePage } from '../articles/ArticlePage'
import { SearchPage } from '../articles/SearchPage'
import { SectionPage } from '../articles/SectionPage'
import { HomePage } from '../home/HomePage'
import { MailsPage } from '../mails/MailsPage'
import { ShopPage } from '../shop/ShopPage'
import { NewRequestPage } from '../requests/NewRequestPage'
import { RequestPage } from '../requests/RequestPage'
import { RequestsPage } from '../requests/RequestsPage'
import { Missing } from '../shared/Failure'
import { Note } from '../shared/Note'
import { TopBar } from './TopBar'
import type { ColorScheme } from './use-color-scheme'

const Skip = styled.a`
  position: absolute;
  left: 8px;
  top: -48px;
  z-index: 1;
  padding: 8px 12px;
  border-radius: ${p => p.theme.borderRadii.md};
  background-color: ${p => getColor({ theme: p.theme, variable: 'background.default' })};
  color: ${p => getColor({ theme: p.theme, variable: 'foreground.primary' })};
  &:focus {
    top: 8px;
  }
`
const Main = styled.main`
  box-sizing: border-box;
  max-width: 960px;
  margin: 0 auto;
  padding: 24px 16px 64px;
`

interface FrameProps {
  scheme: ColorScheme
  onToggleScheme(): void
  onLeave(): void
}

/** The help center around its pages. */
export function Frame({ scheme, onToggleScheme, onLeave }: FrameProps) {
  const words = useWords()
  return (
    <Router base="/client">
      <Skip href="#content">{words.skip}</Skip>
      <TopBar scheme={scheme} onToggleScheme={onToggleScheme} onLeave={onLeave} />
      <Main id="content" tabIndex={-1}>
        <Pages />
      </Main>
    </Router>
  )
}

function Pages() {
  const [place] = useLocation()
  useNewPage(place)
  return (
    <ErrorBoundary resetKeys={[place]} FallbackComponent={NotDrawn}>
      <Switch>
        <Route path="/">
          <HomePage />
        </Route>
        <Route path="/requests">
          <RequestsPage />
        </Route>
        <Route path="/requests/new">
          <NewRequestPage />
        </Route>
        <Route path="/requests/:id">{({ id }) => <RequestPage key={id} id={Number(id)} />}</Route>
        <Route path="/articles/:id">{({ id }) => <ArticlePage key={id} id={Number(id)} />}</Route>
        <Route path="/sections/:id">{({ id }) => <SectionPage key={id} id={Number(id)} />}</Route>
        <Route path="/search">
          <SearchPage />
        </Route>
        <Route path="/shop">
          <ShopPage />
        </Route>
        <Route path="/mails">
          <MailsPage />
        </Route>
        <Route>
          <Missing />
        </Route>
      </Switch>
    </ErrorBoundary>
  )
}

const NotDrawn = () => <Note kind="error">{useWords().failures.drawing}</Note>

/** Another page starts at its top, and who cannot see it is told so by the focus. */
function useNewPage(place: string): void {
  const last = useRef(place)
  useEffect(() => {
    if (last.current === place) return
    last.current = place
    window.scrollTo(0, 0)
    document.getElementById('content')?.focus({ preventScroll: true })
  }, [place])
}
