import { setTimeout as pause } from 'node:timers/promises'
import { Stopped } from '../terminal/failure'
import { words } from '../terminal/language'
import { type TokenSource, tokenSource } from '../zendesk/authorization'
import type { Account } from '../zendesk/credentials'
import { errorDetail } from '../zendesk/errors'
import { exchange } from '../zendesk/exchange'
import { usualLimits } from '../zendesk/limits'
import { secondsAsked } from '../zendesk/pauses'
import { type Raw, recordIn } from '../zendesk/wire'

/** An answer as it came: nothing is repeated, tidied or taken for a failure. */
export interface Answer {
  status: number
  headers: Headers
  body: Raw
  /** What the account says, in one line. */
  said: string
}

export interface Question {
  body?: unknown
  headers?: Record<string, string>
  /** Sent as they are instead of JSON. */
  file?: Blob
  /** Also after somebody asked to stop: nothing of ours stays behind. */
  tidying?: boolean
}

export type Ask = (method: string, path: string, question?: Question) => Promise<Answer>

export interface Asking {
  ask: Ask
  stop: () => void
}

/** Of one question, however often the account asks to wait. */
const tries = 4

/** The client for commands repairs what goes wrong on the way; here the account's bare behaviour is what is asked about. */
export const asking = (account: Account, send: typeof fetch = fetch): Asking => {
  const authorization: TokenSource = tokenSource(account, send)
  let isStopped = false
  const once = async (method: string, path: string, { body, headers, file }: Question): Promise<Answer> => {
    const content = file ?? (body === undefined ? undefined : JSON.stringify(body))
    const { response, answer } = await exchange(
      send,
      `${account.baseUrl}/api/v2${path}`,
      {
        method,
        headers: {
          authorization: await authorization.header(),
          accept: 'application/json',
          ...(file ? { 'content-type': 'application/octet-stream' } : { 'content-type': 'application/json' }),
          ...headers
        },
        ...(content === undefined ? {} : { body: content })
      },
      usualLimits
    )
    return { status: response.status, headers: response.headers, body: recordIn(answer), said: errorDetail(answer) }
  }
  const ask: Ask = async (method, path, question = {}) => {
    for (let attempt = 1; ; attempt += 1) {
      if (isStopped && !question.tidying) throw new Stopped(words().lock.stopped())
      const got = await once(method, path, question)
      if (got.status !== 429 || attempt === tries) return got
      await pause((secondsAsked(got.headers.get('retry-after'), got.headers.get('date')) ?? 10) * 1000)
    }
  }
  return { ask, stop: () => void (isStopped = true) }
}
