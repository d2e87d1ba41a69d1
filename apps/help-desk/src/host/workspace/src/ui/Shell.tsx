import { useEffect } from 'react'
import { styled } from 'styled-components'
import type { Desk } from '../desk/Desk'
import { listenToAccount } from '../desk/live-updates'
import { useObserved } from '../desk/observable'
import { loadServerSession } from '../desk/server-session'
import { AppPages } from './apps/AppPages'
import { DeskContext } from './shared/DeskContext'
import { Dialogs } from './dialogs/Dialogs'
import { Home } from './pages/Home'
import { Modals } from './apps/Modals'
import { NavBar } from './navigation/NavBar'
import { OrganizationPage } from './pages/OrganizationPage'
import { TicketPage } from './ticket/TicketPage'
import { Rescue } from './Rescue'
import { Toasts } from './Toasts'
import { TopBar } from './navigation/TopBar'
import { UserPage } from './pages/UserPage'
import { Views } from './views/Views'

const Frame = styled.div`
  display: grid;
  grid-template-columns: 60px minmax(0, 1fr);
  grid-template-rows: 48px minmax(0, 1fr);
  height: 100%;
`
const Content = styled.main`
  grid-column: 2;
  min-height: 0;
  overflow: hidden;
`

interface ShellProps {
  desk: Desk
  onLeave(): void
  onToggleScheme(): void
}

export function Shell({ desk, onLeave, onToggleScheme }: ShellProps) {
  const page = useObserved(desk.page)
  const tabs = useObserved(desk.tabs)
  useEffect(() => desk.start(), [desk])
  useEffect(
    () =>
      listenToAccount({
        ticket: update => void desk.ticketSaved(update),
        apps: () => void loadServerSession().then(session => desk.setInstalled(session)),
        again: () => desk.catchUp(),
        reset: () => window.location.reload(),
        time: time => desk.clock.heard(new Date(time.now), time.moved)
      }),
    [desk]
  )
  return (
    <DeskContext.Provider value={desk}>
      <Frame>
        <NavBar
          onLeave={() =>
            desk.losing(
              tabs.map(tab => tab.id),
              onLeave
            )
          }
        />
        <TopBar onToggleScheme={onToggleScheme} />
        <Content>
          <Rescue>
            {page.kind === 'home' && <Home />}
            {page.kind === 'views' && <Views id={page.id} />}
            {page.kind === 'suspended' && <Views id="suspended" />}
            {page.kind === 'user' && <UserPage key={page.id} id={page.id} />}
            {page.kind === 'organization' && <OrganizationPage key={page.id} id={page.id} />}
            {tabs.map(tab => (
              <TicketPage key={tab.id} tab={tab} active={page.kind === 'ticket' && page.id === tab.id} />
            ))}
            <AppPages shown={page.kind === 'app' ? page.slug : null} />
          </Rescue>
        </Content>
      </Frame>
      <Modals />
      <Dialogs />
      <Toasts />
    </DeskContext.Provider>
  )
}
