import { isLight } from '../../rest/directory'
import type { WireTicket } from '../../rest/wire'
import { useDesk } from '../shared/DeskContext'
import { Loading } from '../shared/Loading'
import { roleNames } from '../shared/names'
import { PageBody, PageHead } from '../shared/PageHead'
import { useAnswer } from '../shared/use-answer'
import { useOrganization, useUser } from '../shared/use-people'
import { TicketTable } from '../views/TicketTable'
import { viewColumn } from '../views/view-columns'
import { FactList } from './FactList'

export function UserPage({ id }: { id: number }) {
  const desk = useDesk()
  const user = useUser(id)
  const organization = useOrganization(user?.organization_id ?? null)
  const { value: tickets } = useAnswer(`requested ${id}`, async () => {
    const path = `/api/v2/users/${id}/tickets/requested.json?per_page=100`
    return (await desk.rest.get<{ tickets: WireTicket[] }>(path)).tickets
  })
  if (!user) return <Loading label="Carregando a pessoa" />
  const world = {
    account: desk.account,
    people: new Map([[id, user]]),
    organizations: new Map(),
    now: desk.clock.now()
  }
  return (
    <PageBody aria-label={user.name}>
      <PageHead title={user.name} note={roleNames[isLight(user) ? 'light_agent' : user.role] ?? user.role} />
      <FactList
        facts={[
          ['Situação', user.suspended ? 'Suspenso' : null],
          ['E-mail', user.email ?? 'Sem e-mail'],
          ['Organização', organization?.name],
          ['Telefone', user.phone],
          ['Idioma', user.locale],
          ['Tags', user.tags.join(', ')],
          ['Anotações', user.notes]
        ]}
      />
      <TicketTable
        label={`Tickets de ${user.name}`}
        columns={['status', 'nice_id', 'subject', 'updated'].map(column => viewColumn(column, '', world))}
        tickets={tickets ?? []}
      />
    </PageBody>
  )
}
