import { Button } from '@zendeskgarden/react-buttons'
import { styled } from 'styled-components'
import { useObserved } from '../../desk/observable'
import type { WireTicket } from '../../rest/wire'
import type { TicketSession } from '../../ticket-form/TicketSession'
import { useDesk } from '../shared/DeskContext'
import { useAnswer } from '../shared/use-answer'
import { useTicketState } from '../ticket/use-ticket-state'

const List = styled.ul`
  margin: 0;
  padding: 0;
  list-style: none;
`
const shownAtMost = 6

/** Tickets likely meant: the requester's other open ones, then those open in tabs. */
export function MergeTargets({ session, onPick }: { session: TicketSession; onPick(id: number): void }) {
  const desk = useDesk()
  const { ticket } = useTicketState(session)
  const tabs = useObserved(desk.tabs)
  const { value: requested } = useAnswer(`requested ${ticket.requester_id}`, async () => {
    const path = `/api/v2/users/${ticket.requester_id}/tickets/requested.json?sort=-updated_at&page[size]=20`
    return (await desk.rest.get<{ tickets: WireTicket[] }>(path)).tickets
  })
  const inTabs = tabs.flatMap(tab => (tab.session ? [tab.session.state().ticket] : []))
  const likely = new Map([...(requested ?? []), ...inTabs].map(one => [one.id, one]))
  const shown = [...likely.values()].filter(one => one.id !== ticket.id && one.status !== 'closed')
  if (shown.length === 0) return null
  return (
    <List aria-label="Tickets do solicitante e abertos em guias">
      {shown.slice(0, shownAtMost).map(one => (
        <li key={one.id}>
          <Button isLink type="button" onClick={() => onPick(one.id)}>
            #{one.id} {one.subject}
          </Button>
        </li>
      ))}
    </List>
  )
}
