import type { RestClient } from './rest-client'
import type { WireComment, WireLogEvent, WireTicket } from './wire'

const channelsOfMessages = ['whatsapp', 'native_messaging']

/** Whether what is said to the client goes as a message of the channel, and not as a comment. */
export const isConversation = ({ from_messaging_channel, via }: WireTicket): boolean =>
  from_messaging_channel === true && channelsOfMessages.includes(via.channel)

export async function readTicket(rest: RestClient, id: number): Promise<[WireTicket, WireComment[]]> {
  const [{ ticket }, comments] = await Promise.all([
    rest.get<{ ticket: WireTicket }>(`/api/v2/tickets/${id}.json`),
    readComments(rest, id)
  ])
  return [ticket, await withMessages(rest, ticket, comments)]
}

/** All that was said on a ticket: its comments and, of a conversation, the messages among them. */
export async function readConversation(rest: RestClient, ticket: WireTicket): Promise<WireComment[]> {
  return withMessages(rest, ticket, await readComments(rest, ticket.id))
}

const readComments = (rest: RestClient, id: number): Promise<WireComment[]> =>
  rest.list<WireComment>(`/api/v2/tickets/${id}/comments.json`, 'comments')

async function withMessages(rest: RestClient, ticket: WireTicket, comments: WireComment[]): Promise<WireComment[]> {
  if (!isConversation(ticket)) return comments
  const events = await rest.list<WireLogEvent>(`/api/v2/tickets/${ticket.id}/conversation_log.json`, 'events')
  const messages = events.filter(event => event.content.type === 'text').map(event => asComment(ticket, event))
  return [...comments, ...messages].sort((a, b) => a.created_at.localeCompare(b.created_at))
}

const asComment = (ticket: WireTicket, event: WireLogEvent): WireComment => ({
  id: event.id,
  type: 'Message',
  author_id: event.author['zen:support:user_id'],
  body: event.content.text ?? '',
  html_body: event.content.text ?? '',
  plain_body: event.content.text ?? '',
  public: true,
  undelivered: event.metadata.delivered === false,
  audit_id: 0,
  attachments: [],
  via: ticket.via,
  created_at: event.created_at
})
