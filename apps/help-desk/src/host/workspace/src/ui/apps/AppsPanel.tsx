import { IconButton } from '@zendeskgarden/react-buttons'
import { getColor } from '@zendeskgarden/react-theming'
import { Tooltip } from '@zendeskgarden/react-tooltips'
import puzzle from '@zendeskgarden/svg-icons/src/16/puzzle-piece-stroke.svg'
import reload from '@zendeskgarden/svg-icons/src/16/reload-stroke.svg'
import { useState } from 'react'
import { styled } from 'styled-components'
import { useObserved } from '../../desk/observable'
import type { InstalledApp } from '../../desk/server-session'
import type { TicketSession } from '../../ticket-form/TicketSession'
import { useDesk } from '../shared/DeskContext'
import { Icon } from '../shared/Icon'
import { AppFrame } from './AppFrame'

const Panel = styled.aside`
  display: flex;
  flex-direction: column;
  width: 320px;
  min-height: 0;
  overflow-y: auto;
  background-color: ${p => getColor({ theme: p.theme, variable: 'background.default' })};
`
const One = styled.section`
  flex: 1;
  display: flex;
  flex-direction: column;
  min-height: 320px;
`
const Head = styled.header`
  flex: none;
  display: flex;
  gap: 8px;
  align-items: center;
  height: 40px;
  padding: 0 8px 0 16px;
  border-bottom: ${p => p.theme.borders.sm} ${p => getColor({ theme: p.theme, variable: 'border.subtle' })};
  font-weight: ${p => p.theme.fontWeights.semibold};
`
const Tools = styled.span`
  margin-left: auto;
`
const Body = styled.div`
  flex: 1;
  min-height: 0;
  overflow-y: auto;
`
const Empty = styled.p`
  margin: 0;
  padding: 24px 16px;
  color: ${p => getColor({ theme: p.theme, variable: 'foreground.subtle' })};
`

/** The installed apps of the ticket sidebar. A changed installation starts anew, as after Zendesk's reload. */
export function AppsPanel({ session }: { session: TicketSession }) {
  const desk = useDesk()
  const apps = useObserved(desk.apps).filter(app => app.locations['ticket_sidebar'])
  return (
    <Panel aria-label="Aplicativos">
      {apps.map(app => (
        <SidebarApp key={`${app.folder}${JSON.stringify(app.settings)}`} app={app} session={session} />
      ))}
      {apps.length === 0 && <Empty>Nenhum aplicativo instalado nesta conta.</Empty>}
    </Panel>
  )
}

function SidebarApp({ app, session }: { app: InstalledApp; session: TicketSession }) {
  const [round, setRound] = useState(0)
  const page = app.locations['ticket_sidebar']?.url ?? ''
  const label = `Recarregar ${app.title}`
  return (
    <One aria-label={app.title}>
      <Head>
        <Icon $src={puzzle} />
        {app.title}
        <Tools>
          <Tooltip content={label}>
            <IconButton size="small" aria-label={label} onClick={() => setRound(round + 1)}>
              <Icon $src={reload} />
            </IconButton>
          </Tooltip>
        </Tools>
      </Head>
      <Body>
        <AppFrame key={round} app={app} location="ticket_sidebar" page={page} session={session} />
      </Body>
    </One>
  )
}
