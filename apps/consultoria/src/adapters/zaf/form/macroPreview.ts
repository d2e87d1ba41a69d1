import { composed } from '../../../domain/kernel/normalise'
import { ok } from '../../../domain/kernel/result'
import type { TicketGateway } from '../../../ports'
import { plainText } from './plainText'
import type { Requests } from '../client/request'
import { listOf, textOf, wireOf, type Wire } from '../../../../../../packages/zendesk-wire/wire'

/** What the macro would write on this ticket; nothing is saved (REST: show ticket after changes). */
export async function previewMacro(
  requests: Requests,
  ticketId: number,
  macroId: number
): ReturnType<TicketGateway['previewMacro']> {
  const answer = await requests.get(`/api/v2/tickets/${ticketId}/macros/${macroId}/apply`)
  if (!answer.ok) return answer
  const comment = wireOf(wireOf(wireOf(answer.value['result'])['ticket'])['comment'])
  return ok({ text: composed(textIn(comment)), public: comment['public'] !== false })
}

/** The words as the macro holds them (REST: show macro): of several channels the first one's. */
export async function readMacroWords(requests: Requests, macroId: number): ReturnType<TicketGateway['macroWords']> {
  const answer = await requests.get(`/api/v2/macros/${macroId}`)
  if (!answer.ok) return answer
  const actions = listOf(wireOf(answer.value['macro'])['actions'])
  const action = actions.find(({ field }) => field === 'comment_value' || field === 'comment_value_html')
  const value: unknown = action?.['value']
  return ok(composed(plainText(textOf(Array.isArray(value) ? value.at(-1) : value))))
}

function textIn(comment: Wire): string {
  const scoped: unknown = comment['scoped_body']
  const first: unknown = Array.isArray(scoped) && Array.isArray(scoped[0]) ? scoped[0][1] : undefined
  return plainText(textOf(comment['body']) || textOf(comment['html_body']) || textOf(first))
}
