import { Alert, Close } from '@zendeskgarden/react-notifications'
import { styled } from 'styled-components'
import type { TicketNotice } from '../../ticket-form/ticket-state'
import type { TicketSession } from '../../ticket-form/TicketSession'
import { fieldIdOf } from '../../ticket-form/values'
import { useDesk } from '../shared/DeskContext'
import { counted, keyNames } from '../shared/names'
import { useUser } from '../shared/use-people'
import { useTicketState } from './use-ticket-state'

const Place = styled.div`
  padding: 12px 16px;
`

/** What happened to the ticket while it was open here. */
export function TicketNoticeBar({ session }: { session: TicketSession }) {
  const { notice } = useTicketState(session)
  const user = useUser(notice?.kind === 'updated' || notice?.kind === 'collision' ? notice.userId : null)
  const { account } = useDesk()
  if (!notice || notice.kind === 'refused') return null
  const names = (keys: readonly string[]): string =>
    [
      ...new Set(
        keys.map(key => keyNames[key] ?? account.fields.find(field => field.id === fieldIdOf(key))?.title ?? key)
      )
    ].join(', ')
  const fieldNames = (ids: readonly number[]): string =>
    ids.map(id => account.fields.find(field => field.id === id)?.title ?? id).join(', ')
  const own = user?.id === account.me.id
  const by = own ? ' por um aplicativo, em seu nome,' : user ? ` por ${user.name}` : ''
  return (
    <Place>
      <Alert type={notice.kind === 'updated' ? 'info' : 'error'} role={notice.kind === 'updated' ? 'status' : 'alert'}>
        {notice.kind === 'updated' && (
          <>
            <Alert.Title>Ticket atualizado{by}</Alert.Title>
            {notice.changed.length > 0 ? `Mudou: ${names(notice.changed)}.` : 'Há novidades na conversa.'}
          </>
        )}
        {notice.kind === 'collision' && <Collision notice={notice} ticketId={session.id} by={by} names={names} />}
        {notice.kind === 'missing' && (
          <>
            <Alert.Title>Ticket #{session.id} não enviado</Alert.Title>
            Preencha antes de enviar: {fieldNames(notice.fieldIds)}.
          </>
        )}
        {notice.kind === 'undelivered' && (
          <>
            <Alert.Title>A mensagem não foi entregue</Alert.Title>O WhatsApp aceita respostas até 24 horas depois da
            última mensagem do cliente. A sua ficou registrada no ticket.
          </>
        )}
        {notice.kind === 'failed' && (
          <>
            <Alert.Title>Ticket #{session.id} não salvo</Alert.Title>
            {notice.message}
          </>
        )}
        <Close aria-label="Fechar aviso" onClick={() => session.dismiss()} />
      </Alert>
    </Place>
  )
}

interface CollisionProps {
  notice: Extract<TicketNotice, { kind: 'collision' }>
  ticketId: number
  by: string
  names(keys: readonly string[]): string
}

function Collision({ notice, ticketId, by, names }: CollisionProps) {
  const news = [
    ...(notice.changed.length > 0 ? [`Mudou: ${names(notice.changed)}.`] : []),
    ...(notice.newComments > 0 ? [`Há ${counted(notice.newComments, 'novo comentário', 'novos comentários')}.`] : []),
    ...(notice.conflicts.length > 0 ? [`Seu valor foi mantido em: ${names(notice.conflicts)}.`] : [])
  ]
  return (
    <>
      <Alert.Title>Ticket #{ticketId} não salvo</Alert.Title>
      Este ticket foi alterado{by} enquanto você o editava. {news.join(' ')} Seu rascunho foi mantido: confira e envie
      novamente.
    </>
  )
}
