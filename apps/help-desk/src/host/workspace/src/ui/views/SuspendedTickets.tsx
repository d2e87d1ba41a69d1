import { Button } from '@zendeskgarden/react-buttons'
import { Alert } from '@zendeskgarden/react-notifications'
import { Table } from '@zendeskgarden/react-tables'
import { useState } from 'react'
import type { WireSuspendedTicket } from '../../rest/wire'
import { momentText } from '../shared/dates'
import { useDesk } from '../shared/DeskContext'
import { Loading } from '../shared/Loading'
import { PageBody, PageHead } from '../shared/PageHead'
import { useAnswer } from '../shared/use-answer'

const path = '/api/v2/suspended_tickets'

/** By the numbers of Zendesk's reference of causes. */
const causes: Record<number, string> = {
  3: 'Resposta automática',
  5: 'Pessoa desconhecida respondeu a um ticket existente',
  6: 'Usuários finais só atualizam os próprios tickets',
  8: 'Resposta automática de ausência',
  11: 'E-mail sem conteúdo'
}

/** Mails that were not let in. Letting one in keeps its author as the requester, as Zendesk does for several. */
export function SuspendedTickets() {
  const desk = useDesk()
  const [changes, setChanges] = useState(0)
  const [refusal, setRefusal] = useState<string | null>(null)
  const { value, failure } = useAnswer(`suspended ${changes}`, () =>
    desk.rest.list<WireSuspendedTicket>(`${path}.json`, 'suspended_tickets')
  )
  const act = async (work: () => Promise<unknown>, done: string): Promise<void> => {
    setRefusal(null)
    try {
      await work()
      desk.notify(done)
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : String(error))
    }
    setChanges(count => count + 1)
  }
  const recover = ({ id }: WireSuspendedTicket) =>
    act(() => desk.rest.put(`${path}/recover_many.json?ids=${id}`, {}), 'Mensagem recuperada')
  const remove = ({ id }: WireSuspendedTicket) => act(() => desk.rest.delete(`${path}/${id}.json`), 'Mensagem excluída')
  const problem = refusal === null ? failure : `A mensagem continua suspensa: ${refusal}`
  return (
    <PageBody aria-label="Tickets suspensos">
      <PageHead title="Tickets suspensos" note="O que não é recuperado em 14 dias é excluído." />
      {problem !== null && <Alert type="error">{problem}</Alert>}
      {!value && failure === null && <Loading label="Carregando as mensagens suspensas" />}
      {value?.length === 0 && <p>Nenhuma mensagem suspensa.</p>}
      {value && value.length > 0 && (
        <Table aria-label="Tickets suspensos" size="small">
          <Table.Head>
            <Table.HeaderRow>
              <Table.HeaderCell>Assunto</Table.HeaderCell>
              <Table.HeaderCell>De</Table.HeaderCell>
              <Table.HeaderCell>Motivo</Table.HeaderCell>
              <Table.HeaderCell width={132}>Recebido</Table.HeaderCell>
              <Table.HeaderCell width={180}>Ações</Table.HeaderCell>
            </Table.HeaderRow>
          </Table.Head>
          <Table.Body>
            {value.map(held => (
              <Table.Row key={held.id}>
                <Table.Cell isTruncated>{held.subject || held.content.slice(0, 60)}</Table.Cell>
                <Table.Cell isTruncated>{`${held.author.name} (${held.author.email})`}</Table.Cell>
                <Table.Cell>{causes[held.cause_id ?? -1] ?? held.cause}</Table.Cell>
                <Table.Cell>{momentText(held.created_at, desk.clock.now())}</Table.Cell>
                <Table.Cell>
                  <Button size="small" isBasic onClick={() => void recover(held)}>
                    Recuperar
                  </Button>
                  <Button size="small" isBasic isDanger onClick={() => void remove(held)}>
                    Excluir
                  </Button>
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      )}
    </PageBody>
  )
}
