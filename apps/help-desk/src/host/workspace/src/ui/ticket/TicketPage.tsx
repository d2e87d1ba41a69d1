import { Alert } from '@zendeskgarden/react-notifications'
import { getColor } from '@zendeskgarden/react-theming'
import { styled } from 'styled-components'
import type { TicketTab } from '../../desk/Desk'
import type { TicketSession } from '../../ticket-form/TicketSession'
import { AppsPanel } from '../apps/AppsPanel'
import { Properties } from '../fields/Properties'
import { useDesk } from '../shared/DeskContext'
import { Loading } from '../shared/Loading'
import { Composer } from './Composer'
import { Conversation } from './Conversation'
import { SubmitBar } from './SubmitBar'
import { TicketHeader } from './TicketHeader'
import { TicketNoticeBar } from './TicketNoticeBar'
import { useShortcuts } from './use-shortcuts'
import { useSubmit } from './use-submit'

const Columns = styled.article`
  display: grid;
  grid-template-columns: 272px minmax(0, 1fr) 320px;
  grid-template-rows: minmax(0, 1fr) 53px;
  height: 100%;
`
const Middle = styled.section`
  display: flex;
  flex-direction: column;
  min-width: 0;
  min-height: 0;
  border-right: ${p => p.theme.borders.sm} ${p => getColor({ theme: p.theme, variable: 'border.default' })};
  border-left: ${p => p.theme.borders.sm} ${p => getColor({ theme: p.theme, variable: 'border.default' })};
`
const Failed = styled.div`
  max-width: 560px;
  margin: 48px auto;
`

/** One open ticket. It stays on the page, hidden, while another one is in front: its app keeps running. */
export function TicketPage({ tab, active }: { tab: TicketTab; active: boolean }) {
  if (tab.session) return <OpenTicket session={tab.session} active={active} />
  return (
    <div hidden={!active}>
      {tab.error === null ? (
        <Loading label={`Carregando o ticket ${tab.id}`} />
      ) : (
        <Failed>
          <Alert type="error">
            <Alert.Title>O ticket {tab.id} não pôde ser aberto</Alert.Title>
            {tab.error}
          </Alert>
        </Failed>
      )}
    </div>
  )
}

function OpenTicket({ session, active }: { session: TicketSession; active: boolean }) {
  const desk = useDesk()
  const submit = useSubmit(session)
  useShortcuts(active, session, submit)
  return (
    <Columns hidden={!active} aria-label={`Ticket ${session.id}`}>
      <Properties session={session} />
      <Middle aria-label="Conversa do ticket">
        <TicketHeader session={session} />
        <TicketNoticeBar session={session} />
        <Conversation session={session} shown={active} />
        <Composer session={session} />
      </Middle>
      <AppsPanel session={session} />
      <SubmitBar session={session} onSubmit={submit} onClose={() => desk.closeTab(session.id)} />
    </Columns>
  )
}
