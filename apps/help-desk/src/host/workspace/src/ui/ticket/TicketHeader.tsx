import { getColor } from '@zendeskgarden/react-theming'
import { SM } from '@zendeskgarden/react-typography'
import { styled } from 'styled-components'
import { customLabel } from '../../ticket-form/statuses'
import type { TicketSession } from '../../ticket-form/TicketSession'
import { asId, asText } from '../../ticket-form/values'
import { useDesk } from '../shared/DeskContext'
import { ForScreenReaders } from '../shared/ForScreenReaders'
import { channelNames } from '../shared/names'
import { PageLink } from '../shared/PageLink'
import { StatusBadge } from '../shared/StatusBadge'
import { useOrganization, useUser } from '../shared/use-people'
import { FollowUpLinks } from './FollowUpLinks'
import { SlaTargets } from '../sla/SlaTargets'
import { TicketMenu } from './TicketMenu'
import { useTicketState } from './use-ticket-state'

const Head = styled.header`
  padding: 8px 16px;
  border-bottom: ${p => p.theme.borders.sm} ${p => getColor({ theme: p.theme, variable: 'border.subtle' })};
`
const Trail = styled(SM)`
  display: flex;
  gap: 0 6px;
  align-items: center;
  color: ${p => getColor({ theme: p.theme, variable: 'foreground.subtle' })};
`
const Where = styled.span`
  display: flex;
  flex-wrap: wrap;
  gap: 2px 6px;
  align-items: center;
  min-width: 0;
`
const Subject = styled.input`
  box-sizing: border-box;
  width: calc(100% + 14px);
  margin: 4px -7px 0;
  padding: 3px 6px;
  border: 1px solid transparent;
  border-radius: ${p => p.theme.borderRadii.md};
  background: transparent;
  color: inherit;
  font: inherit;
  font-size: ${p => p.theme.fontSizes.lg};
  font-weight: ${p => p.theme.fontWeights.semibold};
  line-height: 24px;
  text-overflow: ellipsis;
  &:hover {
    border-color: ${p => getColor({ theme: p.theme, variable: 'border.default' })};
  }
  &:focus {
    outline: none;
    border-color: ${p => getColor({ theme: p.theme, variable: 'border.primaryEmphasis' })};
    box-shadow: 0 0 0 1px ${p => getColor({ theme: p.theme, variable: 'border.primaryEmphasis' })};
  }
`

export function TicketHeader({ session }: { session: TicketSession }) {
  const { ticket, values, saving } = useTicketState(session)
  const desk = useDesk()
  const requester = useUser(asId(values['requester_id']))
  const organization = useOrganization(ticket.organization_id)
  return (
    <Head>
      <ForScreenReaders as="h1">{`Ticket #${ticket.id}: ${asText(values['subject'])}`}</ForScreenReaders>
      <Trail tag="div">
        <Where>
          {organization && (
            <>
              <PageLink page={{ kind: 'organization', id: organization.id }}>{organization.name}</PageLink>
              <span aria-hidden>›</span>
            </>
          )}
          {requester && (
            <>
              <PageLink page={{ kind: 'user', id: requester.id }}>{requester.name}</PageLink>
              <span aria-hidden>›</span>
            </>
          )}
          <StatusBadge status={ticket.status} label={customLabel(desk.account.statuses, ticket)} />
          <span>
            Ticket #{ticket.id} · {channelNames[ticket.via.channel] ?? ticket.via.channel}
          </span>
          <SlaTargets ticket={ticket} />
          <FollowUpLinks ticket={ticket} />
        </Where>
        <TicketMenu session={session} />
      </Trail>
      <Subject
        aria-label="Assunto"
        value={asText(values['subject'])}
        disabled={saving || ticket.status === 'closed'}
        onChange={event => session.edit({ subject: event.target.value })}
      />
    </Head>
  )
}
