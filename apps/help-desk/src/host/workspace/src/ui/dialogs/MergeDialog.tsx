import { Checkbox, Field, Input, Label, Message, Textarea } from '@zendeskgarden/react-forms'
import { useState } from 'react'
import { mergeTickets } from '../../rest/merge-tickets'
import type { WireTicket } from '../../rest/wire'
import { mergeWords } from '../../ticket-form/merge-words'
import type { TicketSession } from '../../ticket-form/TicketSession'
import { useDesk } from '../shared/DeskContext'
import { statusNames } from '../shared/names'
import { useAnswer } from '../shared/use-answer'
import { useTicketState } from '../ticket/use-ticket-state'
import { FormDialog } from './FormDialog'
import { MergeTargets } from './MergeTargets'

/** Closes this ticket into another one. Zendesk asks for the other's number, and has both told what happened. */
export function MergeDialog({ session, onClose }: { session: TicketSession; onClose(): void }) {
  const desk = useDesk()
  const { ticket, comments } = useTicketState(session)
  const [number, setNumber] = useState('')
  const targetId = Number(/^\s*#?(\d{1,12})\s*$/.exec(number)?.[1] ?? 0)
  const [told, setTold] = useState<{ source?: string; target?: string }>({})
  const [isPublic, setPublic] = useState(false)
  const { value: found } = useAnswer(`merge target ${targetId}`, async () => {
    if (targetId === 0) return null
    const path = `/api/v2/tickets/show_many.json?ids=${targetId}`
    return (await desk.rest.get<{ tickets: WireTicket[] }>(path)).tickets[0] ?? null
  })
  const target = found?.id === targetId ? found : null
  const problem = targetId === ticket.id ? 'Escolha outro ticket.' : target?.status === 'closed' ? closedText : null
  const named = target ?? { id: targetId, subject: null }
  const words = mergeWords(desk.account.me.locale, { source: ticket, target: named, comments })
  const source = told.source ?? words.source
  const received = told.target ?? words.target
  const merge = async (): Promise<void> => {
    const comments = { sourceComment: source, targetComment: received, isPublic }
    await mergeTickets(desk.rest, { sourceId: ticket.id, targetId, ...comments })
    onClose()
    desk.notify(`Ticket #${ticket.id} mesclado ao ticket #${targetId}`)
    desk.go({ kind: 'ticket', id: targetId })
  }
  return (
    <FormDialog
      title={`Mesclar o ticket #${ticket.id} com outro`}
      action="Mesclar"
      ready={target !== null && problem === null}
      onSubmit={merge}
      onClose={onClose}
    >
      <Field>
        <Label>Número do ticket que continua</Label>
        <Input value={number} inputMode="numeric" onChange={event => setNumber(event.target.value)} />
        <Message {...(problem === null ? {} : { validation: 'error' as const })}>
          {problem ?? (target ? `#${target.id} ${target.subject ?? ''} · ${statusNames[target.status]}` : openText)}
        </Message>
      </Field>
      <MergeTargets session={session} onPick={id => setNumber(String(id))} />
      <Field>
        <Label>Comentário no ticket #{ticket.id}, que será fechado</Label>
        <Textarea minRows={2} value={source} onChange={event => setTold({ ...told, source: event.target.value })} />
      </Field>
      <Field>
        <Label>Comentário no ticket que continua</Label>
        <Textarea minRows={2} value={received} onChange={event => setTold({ ...told, target: event.target.value })} />
      </Field>
      <Field>
        <Checkbox checked={isPublic} onChange={event => setPublic(event.target.checked)}>
          <Label isRegular>Os solicitantes veem estes comentários</Label>
        </Checkbox>
      </Field>
    </FormDialog>
  )
}

const closedText = 'Um ticket fechado não recebe outro.'
const openText = 'Este ticket será fechado. A mesclagem não pode ser desfeita.'
