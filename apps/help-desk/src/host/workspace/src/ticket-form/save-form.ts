import { isConversation, readConversation } from '../rest/read-ticket'
import type { RestClient } from '../rest/rest-client'
import type { WireComment, WireField, WireTicket } from '../rest/wire'
import { putBody } from './submission'
import type { TicketState } from './ticket-state'

interface SavedForm {
  ticket: WireTicket
  auditId: number | null
  /** Null when the conversation could not be read. */
  comments: WireComment[] | null
  /** What became of a message to the client; null when there was none. */
  message: { delivered: boolean } | { failure: string } | null
}

/**
 * Sends a form: one `PUT` and, where the ticket is a conversation and the text is for the client, the message behind it.
 * @throws RestError when the ticket was not saved
 */
export async function saveForm(
  rest: RestClient,
  fields: readonly WireField[],
  { ticket: before, base, values, composer, stamp, macroIds }: TicketState
): Promise<SavedForm> {
  const text = isConversation(before) && composer.isPublic ? composer.text.trim() : ''
  const comment = text === '' ? composer : { ...composer, text: '' }
  const body = putBody({ base, values, composer: comment, stamp, macroIds, fields })
  const path = `/api/v2/tickets/${before.id}.json`
  const { ticket, audit } = await rest.put<{ ticket: WireTicket; audit?: { id: number } }>(path, body)
  const message = text === '' ? null : await say(rest, ticket.id, text)
  const comments = await readConversation(rest, ticket).catch(() => null)
  return { ticket, auditId: audit?.id ?? null, comments, message }
}

async function say(rest: RestClient, ticketId: number, text: string): Promise<SavedForm['message']> {
  const path = `/__workspace/tickets/${ticketId}/messages`
  try {
    return (await rest.post<{ message: { delivered: boolean } }>(path, { text })).message
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) }
  }
}
