import type { Desk } from '../desk'
import type { Comment } from '../tables/audit'
import type { Message } from '../tables/messaging'
import { presentAttachments } from './attachment'

/** An event of a ticket's conversation log. The id of one that is a comment is its number in a ULID's length. */
interface LogEvent {
  id: string
  created_at: string
  present(): Record<string, unknown>
}

const authorOf = (desk: Desk, id: number) => ({
  type: desk.tables.users.get(id)?.role === 'end-user' ? 'user' : 'agent',
  'zen:support:user_id': id
})

function ofComment(desk: Desk, comment: Comment): LogEvent {
  const id = String(comment.id).padStart(26, '0')
  const present = () => ({
    id,
    type: 'Comment',
    reference: `zen:ticket_event:${comment.id}`,
    created_at: comment.created_at,
    attachments: presentAttachments(desk, comment.attachment_ids),
    author: authorOf(desk, comment.author_id),
    content: { type: 'html', html: comment.html_body },
    metadata: { public: comment.public, via: comment.via }
  })
  return { id, created_at: comment.created_at, present }
}

function ofMessage(desk: Desk, message: Message): LogEvent {
  const { id, created_at, conversation_id, user_id, text, delivered } = message
  const present = () => ({
    id,
    type: 'Messaging::ConversationMessage',
    reference: `zen:sunco:message:${id}`,
    created_at,
    attachments: [],
    author: { ...authorOf(desk, user_id), 'zen:sunco:user_id': `${user_id}` },
    content: { type: 'text', text },
    metadata: { 'zen:sunco:conversation_id': conversation_id, delivered }
  })
  return { id, created_at, present }
}

/** Comments and messages of a ticket in the order they were written. */
export function conversationLog(desk: Desk, comments: readonly Comment[], messages: readonly Message[]): LogEvent[] {
  const all = [...comments.map(one => ofComment(desk, one)), ...messages.map(one => ofMessage(desk, one))]
  return all.toSorted((a, b) => (a.created_at === b.created_at ? 0 : a.created_at < b.created_at ? -1 : 1))
}
