import { useState } from 'react'
import { useHistoryState } from 'wouter/use-browser-location'
import { useSession } from '../../rest/session'
import { useLoad } from '../../rest/use-load'
import type { Field, Request } from '../../rest/wire'
import { useWords } from '../../words/words'
import { Card } from '../shared/Card'
import { Loads } from '../shared/Loads'
import { Note } from '../shared/Note'
import { TextLink, Title } from '../shared/text'
import { ReplyForm } from '../writing/ReplyForm'
import { Conversation } from './Conversation'
import { Details } from './Details'
import { readConversation, type Conversed } from './read-conversation'

interface OpenRequest extends Conversed {
  request: Request
  fields: Field[]
}

export function RequestPage({ id }: { id: number }) {
  const { rest } = useSession()
  const words = useWords()
  const loaded = useLoad(`request ${id}`, async (): Promise<OpenRequest> => {
    const [{ request }, conversation, { ticket_fields: fields }] = await Promise.all([
      rest.get<{ request: Request }>(`/api/v2/requests/${id}.json`),
      readConversation(rest, id),
      rest.get<{ ticket_fields: Field[] }>('/api/v2/ticket_fields.json')
    ])
    return { request, fields, ...conversation }
  })
  const [told, setTold] = useState<string | null>(useHistoryState() === 'sent' ? words.request.sent : null)
  return (
    <Loads loaded={loaded} title={words.requests.title}>
      {open => (
        <>
          <Title>{open.request.subject || words.requests.noSubject}</Title>
          <Details {...open} />
          <Conversation {...open} />
          {told !== null && <Note kind="success">{told}</Note>}
          <Answering
            open={open}
            onSent={() => {
              setTold(words.reply.sent)
              loaded.again()
            }}
            onUncertain={loaded.again}
          />
        </>
      )}
    </Loads>
  )
}

interface AnsweringProps {
  open: OpenRequest
  onSent(): void
  onUncertain(): void
}

/** The reply, or why there is none to write. */
function Answering({ open, onSent, onUncertain }: AnsweringProps) {
  const { facts } = useSession()
  const { request: words } = useWords()
  const { request, comments } = open
  if (request.status === 'closed')
    return (
      <Card>
        {words.closed} <TextLink href={`/requests/new?followup=${request.id}`}>{words.followUp}</TextLink>
      </Card>
    )
  const own = request.requester_id === facts.user.id || request.email_cc_ids.includes(facts.user.id)
  const shared = facts.organizations.some(({ id, access }) => id === request.organization_id && access === 'comment')
  if (!own && !shared) return <Card>{words.readOnly}</Card>
  return <ReplyForm request={request} comments={comments} onSent={onSent} onUncertain={onUncertain} />
}
