import { Alert } from '@zendeskgarden/react-notifications'
import { LG } from '@zendeskgarden/react-typography'
import { useObserved } from '../../desk/observable'
import type { WireTicket } from '../../rest/wire'
import { useDesk } from '../shared/DeskContext'
import { Loading } from '../shared/Loading'
import { DemoHints } from './DemoHints'
import { PageBody, PageHead } from '../shared/PageHead'
import { useAnswer } from '../shared/use-answer'
import { useOrganizationNames, useUsers } from '../shared/use-people'
import { TicketTable } from '../views/TicketTable'
import { viewColumn } from '../views/view-columns'

/** What to try, and the agent's own unsolved tickets. */
export function Home() {
  const desk = useDesk()
  const saves = useObserved(desk.savesSeen)
  const { me } = desk.account
  const { value: tickets, failure } = useAnswer(`assigned ${me.id} ${saves}`, async () => {
    const path = `/api/v2/users/${me.id}/tickets/assigned.json?per_page=100`
    const answer = await desk.rest.get<{ tickets: WireTicket[] }>(path)
    return answer.tickets.filter(ticket => !['solved', 'closed'].includes(ticket.status))
  })
  const people = useUsers((tickets ?? []).map(ticket => ticket.requester_id))
  const organizations = useOrganizationNames((tickets ?? []).map(ticket => ticket.organization_id))
  const world = { account: desk.account, people, organizations, now: desk.clock.now() }
  const columns = ['status', 'nice_id', 'subject', 'requester', 'organization', 'updated'].map(id =>
    viewColumn(id, '', world)
  )
  return (
    <PageBody aria-label="Página inicial">
      <PageHead title={`Olá, ${me.name.split(' ')[0] ?? me.name}`} />
      <DemoHints />
      <LG tag="h2" isBold>
        Seus tickets não resolvidos
      </LG>
      {failure !== null && <Alert type="error">{failure}</Alert>}
      {tickets && <TicketTable label="Seus tickets" columns={columns} tickets={tickets} />}
      {!tickets && failure === null && <Loading label="Carregando seus tickets" />}
    </PageBody>
  )
}
