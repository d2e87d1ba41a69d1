import type { Desk } from '../desk'
import { secondsToWait } from '../http/use-window'

const updates = 30
const windowSeconds = 600
/** With the high-volume add-on 300. */
const accountUpdates = 100
const accountSeconds = 60

/**
 * One person updates one ticket 30 times in 10 minutes, in the workspace or through the API; the whole account updates 100
 * tickets a minute through the API. Past that the answer is text, not JSON.
 * https://developer.zendesk.com/api-reference/introduction/rate-limits/
 */
export function refusedUpdate(
  desk: Desk,
  by: { userId: number; isWorkspace: boolean },
  ticketId: number
): Response | undefined {
  const ofTicket = secondsToWait(desk, `update of ticket ${ticketId} by ${by.userId}`, updates, windowSeconds)
  const ofAccount = by.isWorkspace ? undefined : secondsToWait(desk, 'ticket updates', accountUpdates, accountSeconds)
  const wait = ofTicket ?? ofAccount
  if (wait === undefined) return undefined
  return new Response('Rate limit for ticket updates exceeded, please wait before updating this ticket again', {
    status: 429,
    headers: { 'content-type': 'text/html; charset=utf-8', 'retry-after': String(wait) }
  })
}
