import { useEffect, useState } from 'react'
import { useObserved } from '../desk/observable'
import type { WireTicket } from '../rest/wire'
import { useDesk } from './DeskContext'
import { Loading } from './Loading'
import { PageBody, PageHead } from './PageHead'
import { TicketTable } from './TicketTable'
import { useOrganizationNames } from './use-organization-names'
import { useUsers } from './use-people'
import { viewColumn } from './view-columns'

/** The agent's own unsolved tickets. */
export function Home() {
  const desk = useDesk()
  const saves = useObserved(desk.savesSeen)
  const { me } = desk.account
  const [tickets, setTickets] = useState<WireTicket[] | null>(null)
  useEffect(() => {
    let current = true
    void desk.rest.get<{ tickets: WireTicket[] }>(`/api/v2/users/${me.id}/tickets/assigned.json?per_page=100`).then(
      answer => current && setTickets(answer.tickets.filter(ticket => !['solved', 'closed'].includes(ticket.status))),
      (error: unknown) => desk.notify(String(error), 'error')
    )
    return () => {
      current = false
    }
  }, [desk, me.id, saves])
  const people = useUsers((tickets ?? []).map(ticket => ticket.requester_id))
  const organizations = useOrganizationNames((tickets ?? []).map(ticket => ticket.organization_id))
  const world = { account: desk.account, people, organizations, now: desk.clock.now() }
  const columns = ['status', 'nice_id', 'subject', 'requester', 'organization', 'updated'].map(id =>
    viewColumn(id, '', world)
  )
  return (
    <PageBody aria-label="Página inicial">
      <PageHead title={`Olá, ${me.name.split(' ')[0] ?? me.name}`} note="Seus tickets não resolvidos" />
      {tickets ? (
        <TicketTable label="Seus tickets" columns={columns} tickets={tickets} />
      ) : (
        <Loading label="Carregando seus tickets" />
      )}
    </PageBody>
  )
}
