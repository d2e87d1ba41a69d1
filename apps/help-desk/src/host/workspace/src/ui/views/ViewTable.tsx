import { Alert } from '@zendeskgarden/react-notifications'
import { useObserved } from '../../desk/observable'
import { useNow } from '../../desk/use-now'
import type { WireTicket, WireView } from '../../rest/wire'
import { useDesk } from '../shared/DeskContext'
import { Loading } from '../shared/Loading'
import { counted } from '../shared/names'
import { PageBody, PageHead } from '../shared/PageHead'
import { useAnswer } from '../shared/use-answer'
import { useOrganizationNames, useUsers } from '../shared/use-people'
import { TicketTable, type Column } from './TicketTable'
import { viewColumn, type ColumnWorld } from './view-columns'

interface Execution {
  columns: { id: string | number; title: string }[]
  group?: { id: string | number; title: string } | null
}

export function ViewTable({ view }: { view: WireView }) {
  const desk = useDesk()
  const saves = useObserved(desk.savesSeen)
  const { value, failure } = useAnswer(`view ${view.id} ${saves}`, () =>
    Promise.all([
      desk.rest.get<{ view: { execution: Execution } }>(`/api/v2/views/${view.id}.json`),
      desk.rest.get<{ tickets: WireTicket[] }>(`/api/v2/views/${view.id}/tickets.json?per_page=100&include=slas`)
    ])
  )
  const execution = value?.[0].view.execution ?? null
  const tickets = value?.[1].tickets ?? null
  const people = useUsers(
    (tickets ?? []).flatMap(ticket => [ticket.requester_id, ticket.assignee_id ?? ticket.requester_id])
  )
  const organizations = useOrganizationNames((tickets ?? []).map(ticket => ticket.organization_id))
  const world: ColumnWorld = { account: desk.account, people, organizations, now: useNow(desk.clock) }
  const columns = columnsOf(execution, world)
  const group = execution?.group ? viewColumn(String(execution.group.id), execution.group.title, world) : null
  return (
    <PageBody aria-label={view.title}>
      <PageHead title={view.title} {...(tickets ? { note: counted(tickets.length, 'ticket', 'tickets') } : {})} />
      {failure !== null && <Alert type="error">{failure}</Alert>}
      {tickets && execution ? (
        <TicketTable
          label={view.title}
          columns={columns}
          tickets={tickets}
          {...(group ? { groupOf: (ticket: WireTicket) => `${group.title}: ${wordsOf(group, ticket)}` } : {})}
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

function wordsOf({ text, cell }: Column, ticket: WireTicket): string {
  const shown = text ? text(ticket) : cell(ticket)
  return typeof shown === 'string' ? shown : ''
}
