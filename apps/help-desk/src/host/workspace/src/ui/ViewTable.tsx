import { Alert } from '@zendeskgarden/react-notifications'
import { useEffect, useState } from 'react'
import { useObserved } from '../desk/observable'
import type { WireTicket, WireView } from '../rest/wire'
import { useDesk } from './DeskContext'
import { Loading } from './Loading'
import { PageBody, PageHead } from './PageHead'
import { TicketTable } from './TicketTable'
import { useOrganizationNames } from './use-organization-names'
import { useUsers } from './use-people'
import { viewColumn, type ColumnWorld } from './view-columns'

interface Execution {
  columns: { id: string | number; title: string }[]
  group?: { id: string | number; title: string } | null
}

export function ViewTable({ view }: { view: WireView }) {
  const desk = useDesk()
  const saves = useObserved(desk.savesSeen)
  const [execution, setExecution] = useState<Execution | null>(null)
  const [tickets, setTickets] = useState<WireTicket[] | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  useEffect(() => {
    let current = true
    void Promise.all([
      desk.rest.get<{ view: { execution: Execution } }>(`/api/v2/views/${view.id}.json`),
      desk.rest.get<{ tickets: WireTicket[] }>(`/api/v2/views/${view.id}/tickets.json?per_page=100`)
    ]).then(
      ([shown, found]) => {
        if (!current) return
        setExecution(shown.view.execution)
        setTickets(found.tickets)
        setFailure(null)
      },
      (error: unknown) => current && setFailure(error instanceof Error ? error.message : String(error))
    )
    return () => {
      current = false
    }
  }, [desk, view.id, saves])
  const people = useUsers(
    (tickets ?? []).flatMap(ticket => [ticket.requester_id, ticket.assignee_id ?? ticket.requester_id])
  )
  const organizations = useOrganizationNames((tickets ?? []).map(ticket => ticket.organization_id))
  const world: ColumnWorld = { account: desk.account, people, organizations, now: desk.clock.now() }
  const columns = columnsOf(execution, world)
  const group = execution?.group ? viewColumn(String(execution.group.id), execution.group.title, world) : null
  return (
    <PageBody aria-label={view.title}>
      <PageHead title={view.title} {...(tickets ? { note: countText(tickets.length) } : {})} />
      {failure !== null && <Alert type="error">{failure}</Alert>}
      {tickets && execution ? (
        <TicketTable
          label={view.title}
          columns={columns}
          tickets={tickets}
          {...(group
            ? { groupOf: (ticket: WireTicket) => `${group.title}: ${plainText(group.cell(ticket), ticket)}` }
            : {})}
        />
      ) : (
        failure === null && <Loading label="Carregando os tickets" />
      )}
    </PageBody>
  )
}

/** Number and subject always, as agents need something to open a ticket by. */
function columnsOf(execution: Execution | null, world: ColumnWorld) {
  const listed = (execution?.columns ?? []).map(({ id, title }) => viewColumn(String(id), title, world))
  const ids = listed.map(column => column.id)
  return [
    ...(ids.includes('nice_id') ? [] : [viewColumn('nice_id', 'ID', world)]),
    ...(ids.includes('subject') ? [] : [viewColumn('subject', 'Assunto', world)]),
    ...listed
  ]
}

const countText = (count: number): string => (count === 1 ? '1 ticket' : `${count} tickets`)
const plainText = (shown: unknown, ticket: WireTicket): string => (typeof shown === 'string' ? shown : ticket.status)
