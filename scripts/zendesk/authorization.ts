import { recordIn, text } from './wire'
import { type Account, variablesOf } from './credentials'
import { words } from '../terminal/language'
import { redirection, ZendeskError } from './errors'
import { exchange } from './exchange'
import { type Limits, usualLimits } from './limits'

export interface TokenSource {
  header: () => Promise<string>
  /** Forgets a token the account no longer takes; false when there is no way to get another. */
  renew: () => boolean
}

/** A token that has less than this to live is not begun with. */
const margin = 30_000

/** The Authorization header; a client-credentials token is asked for when first needed, before it expires and after a 401. */
export const tokenSource = (
  { auth, baseUrl }: Account,
  send: typeof fetch,
  { now = Date.now, limits = usualLimits }: { now?: () => number; limits?: Limits } = {}
): TokenSource => {
  if (auth.kind === 'bearer') return { header: async () => `Bearer ${auth.token}`, renew: () => false }
  if (auth.kind === 'apiToken') {
    const basic = Buffer.from(`${auth.email}/token:${auth.token}`).toString('base64')
    return { header: async () => `Basic ${basic}`, renew: () => false }
  }
  let token: string | null = null
  let until = Number.POSITIVE_INFINITY
  const ask = async () => {
    const body = JSON.stringify({
      grant_type: 'client_credentials',
      client_id: auth.id,
      client_secret: auth.secret,
      scope: 'read write'
    })
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body }
    const { response, answer: whole } = await exchange(send, `${baseUrl}/oauth/tokens`, init, limits)
    const answer = recordIn(whole)
    const got = text(answer.access_token)
    if (!response.ok || !got) {
      const said = redirection(response) ?? text(answer.error_description ?? answer.error)
      const why = response.status < 500 ? words().account.credentialsRefused(said, variablesOf(auth)) : said
      throw new ZendeskError(response.status, 'POST', '/oauth/tokens', why)
    }
    const seconds = Number(answer.expires_in)
    until = seconds > 0 ? now() + seconds * 1000 - margin : Number.POSITIVE_INFINITY
    return got
  }
  // Requests that begin together share one question.
  let asked: Promise<string> | null = null
  return {
    header: async () => {
      if (now() >= until) token = null
      token ??= await (asked ??= ask().finally(() => (asked = null)))
      return `Bearer ${token}`
    },
    renew: () => {
      token = null
      return true
    }
  }
}
