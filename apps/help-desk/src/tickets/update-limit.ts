import type { Desk } from '../desk'
import { secondsToWait } from '../http/use-window'

const updates = 30
const windowSeconds = 600

/**
 * One person updates one ticket 30 times in 10 minutes, in the workspace or through the API. Past that the answer is
 * text, not JSON. https://developer.zendesk.com/api-reference/introduction/rate-limits/
 */
export function refusedUpdate(desk: Desk, userId: number, ticketId: number): Response | undefined {
  const wait = secondsToWait(desk, `update of ticket ${ticketId} by ${userId}`, updates, windowSeconds)
  if (wait === undefined) return undefined
  return new Response('Rate limit for ticket updates exceeded, please wait before updating this ticket again', {
    status: 429,
    headers: { 'content-type': 'text/html; charset=utf-8', 'retry-after': String(wait) }
  })
}
