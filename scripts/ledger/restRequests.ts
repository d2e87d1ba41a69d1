import { refused, ok } from '../../apps/consultoria/src/domain/kernel/result'
import type { AccountError } from '../../apps/consultoria/src/ports'
import type { Answer, Requests } from '../../packages/zendesk-wire/requests'
import { statusError } from '../../packages/zendesk-wire/statusError'
import { LostAnswer, ZendeskError } from '../zendesk/errors'
import type { ZendeskClient } from '../zendesk/zendeskClient'

/** Seconds after which it is worth trying again, where the account has asked to wait longer than a command does. */
const LATER = 60

/** The client as the app's own readers and writers speak to an account: what it refuses is an answer. */
export const restRequests = (client: Pick<ZendeskClient, 'send'>): Requests => ({
  get: url => answered(client.send('GET', url), false),
  post: (url, body) => answered(client.send('POST', url, body), true)
})

const answered = async (sent: ReturnType<ZendeskClient['send']>, writing: boolean): Answer => {
  try {
    return ok(await sent)
  } catch (error) {
    const known = accountError(error, writing)
    if (!known) throw error
    return refused(known)
  }
}

/** Null for what is no answer of the account: an address that leads nowhere, credentials that cannot be renewed. */
const accountError = (error: unknown, writing: boolean): AccountError | null => {
  if (error instanceof LostAnswer) return { kind: 'unknown' }
  if (!(error instanceof ZendeskError)) return null
  return statusError(error.status, { writing, retryAfterSeconds: LATER, message: () => error.message })
}
