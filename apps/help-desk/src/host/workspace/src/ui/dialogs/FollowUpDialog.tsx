import { Checkbox, Field, Input, Label, Textarea } from '@zendeskgarden/react-forms'
import { useState } from 'react'
import type { WireTicket } from '../../rest/wire'
import type { TicketSession } from '../../ticket-form/TicketSession'
import { useDesk } from '../shared/DeskContext'
import { useTicketState } from '../ticket/use-ticket-state'
import { FormDialog } from './FormDialog'

/** A new ticket that goes on where a closed one ended: the account copies tags, fields and people. */
export function FollowUpDialog({ session, onClose }: { session: TicketSession; onClose(): void }) {
  const desk = useDesk()
  const { ticket } = useTicketState(session)
  const [subject, setSubject] = useState(ticket.subject ?? '')
  const [body, setBody] = useState(
    `Este é um acompanhamento da sua solicitação anterior #${ticket.id} “${ticket.subject ?? ''}”.\n\n`
  )
  const [isPublic, setPublic] = useState(ticket.is_public !== false)
  const create = async (): Promise<void> => {
    const comment = { body, public: isPublic }
    const { ticket: made } = await desk.rest.post<{ ticket: WireTicket }>('/api/v2/tickets.json', {
      ticket: { via_followup_source_id: ticket.id, subject, comment }
    })
    onClose()
    desk.notify(`Ticket #${made.id} criado como acompanhamento do #${ticket.id}`)
    desk.go({ kind: 'ticket', id: made.id })
  }
  return (
    <FormDialog
      title={`Criar acompanhamento do ticket #${ticket.id}`}
      action="Criar ticket"
      ready={subject.trim() !== '' && body.trim() !== ''}
      onSubmit={create}
      onClose={onClose}
    >
      <Field>
        <Label>Assunto do acompanhamento</Label>
        <Input value={subject} onChange={event => setSubject(event.target.value)} />
      </Field>
      <Field>
        <Label>Primeiro comentário</Label>
        <Textarea minRows={5} maxRows={12} value={body} onChange={event => setBody(event.target.value)} />
      </Field>
      <Field>
        <Checkbox checked={isPublic} onChange={event => setPublic(event.target.checked)}>
          <Label isRegular>O solicitante vê este comentário</Label>
        </Checkbox>
      </Field>
    </FormDialog>
  )
}
