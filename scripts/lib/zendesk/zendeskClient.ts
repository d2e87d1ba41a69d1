import type { Raw } from '../types/resource'
import { record, records, text } from '../types/wire'
import { type TokenSource, tokenSource } from './authorization'
import type { Account } from './credentials'
import { errorDetail, LostAnswer, ZendeskError } from './errors'
import type { Pace } from '../pace'
import { words } from '../language'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export interface ClientOptions {
  fetch?: typeof fetch
  sleep?: (milliseconds: number) => Promise<void>
  /** Tries of one request, the first included. */
  attempts?: number
  onWait?: (reason: string, seconds: number) => void
}

export interface ZendeskClient {
  /** One call to `/api/v2<path>` (or to an absolute path that starts with /api/). */
  send: (method: Method, path: string, body?: unknown) => Promise<Raw>
  upload: (path: string, form: FormData) => Promise<Raw>
  /** Every object of a list, by cursor, 100 a page. */
  list: (path: string, collection: string, query?: string) => Promise<Raw[]>
  /** A list that the account answers whole when no page is asked for. */
  whole: (path: string, collection: string) => Promise<Raw[]>
  readonly requests: { reads: number; writes: number }
  pace: () => Pace
  /** The account's clock as its last answer said, whole seconds, UTC. */
  serverTime: () => string
}

const pause = (milliseconds: number) => new Promise<void>(resolve => void setTimeout(resolve, milliseconds))

/** Processed for certain not at all (429), or to be asked again (409 a lock, 503 maintenance). */
const retryable = new Set([409, 429, 503])

/** The only place in Node that talks to `/api/v2`. Secrets never reach a message. */
export const zendeskClient = (account: Account, options: ClientOptions = {}): ZendeskClient => {
  const { fetch: send = fetch, sleep = pause, attempts = 5, onWait } = options
  const authorization: TokenSource = tokenSource(account, send)
  const requests = { reads: 0, writes: 0 }
  let answered = false
  let lastDate = new Date().toUTCString()
  const took = { milliseconds: 0, answers: 0 }
  let perMinute: number | null = null

  const wait = async (reason: string, seconds: number) => {
    onWait?.(reason, seconds)
    await sleep(seconds * 1000)
  }

  const call = async (method: Method, path: string, body?: string | FormData): Promise<Raw> => {
    const url = path.startsWith('http') ? path : account.baseUrl + (path.startsWith('/api/') ? path : `/api/v2${path}`)
    let renewed = false
    for (let attempt = 1; ; attempt += 1) {
      const backoff = Math.min(2 ** attempt / 4, 8)
      let response: Response
      let answer: string
      try {
        if (method === 'GET') requests.reads += 1
        else requests.writes += 1
        const headers: Record<string, string> = {
          authorization: await authorization.header(),
          accept: 'application/json'
        }
        if (typeof body === 'string') headers['content-type'] = 'application/json'
        const sentAt = performance.now()
        response = await send(url, { method, headers, ...(body === undefined ? {} : { body }) })
        answer = await response.text()
        answered = true
        took.milliseconds += performance.now() - sentAt
        took.answers += 1
        perMinute = Number(response.headers.get('ratelimit-limit') ?? response.headers.get('x-rate-limit')) || perMinute
        lastDate = response.headers.get('date') ?? lastDate
      } catch (cause) {
        if (cause instanceof ZendeskError) throw cause
        // A repeated POST could make a second object: its caller looks first.
        if (method === 'POST') throw new LostAnswer(words().account.answerLost(`POST ${path}`), { cause })
        // Before anything ever answered, waiting long would only hide a wrong address.
        if (attempt >= (answered ? attempts : 2))
          throw new Error(words().account.unreachable(account.baseUrl, reasonOf(cause)), { cause })
        await wait(words().account.noAnswer(), backoff)
        continue
      }
      if (response.status === 401 && !renewed && authorization.renew()) {
        renewed = true
        continue
      }
      if (response.ok) {
        await respectBudget(response.headers, wait)
        const whole = parsed(answer)
        if (whole) return whole
        if (method === 'POST') throw new LostAnswer(words().account.answerCutOff(`POST ${path}`))
        if (attempt >= attempts) throw new ZendeskError(response.status, method, path, words().account.notWholeJson())
        await wait(words().account.cutOff(), backoff)
        continue
      }
      // A stamped update that conflicts would conflict again: its caller reads anew.
      const stamped = response.status === 409 && typeof body === 'string' && body.includes('"updated_stamp"')
      if (retryable.has(response.status) && !stamped && attempt < attempts) {
        if (method === 'POST' && response.status === 503) throw new LostAnswer(`POST ${path}: 503.`)
        await wait(String(response.status), Number(response.headers.get('retry-after')) || backoff)
        continue
      }
      throw new ZendeskError(response.status, method, path, errorDetail(answer))
    }
  }

  const list = async (path: string, collection: string, query = '') => {
    const all: Raw[] = []
    let next = `${path}?${query ? `${query}&` : ''}page[size]=100`
    for (;;) {
      const page = await call('GET', next)
      all.push(...listed(next, page, collection))
      if (record(page.meta).has_more !== true) return all
      const after = text(record(page.meta).after_cursor)
      if (!after) throw new ZendeskError(200, 'GET', next, words().account.noCursor())
      next = `${path}?${query ? `${query}&` : ''}page[size]=100&page[after]=${encodeURIComponent(after)}`
    }
  }

  return {
    send: (method, path, body) => call(method, path, body === undefined ? undefined : JSON.stringify(body)),
    upload: (path, form) => call('POST', path, form),
    list,
    whole: async (path, collection) => listed(path, await call('GET', path), collection),
    requests,
    pace: () => ({ secondsPerRequest: took.answers === 0 ? 0 : took.milliseconds / took.answers / 1000, perMinute }),
    serverTime: () => `${new Date(lastDate).toISOString().slice(0, 19)}Z`
  }
}

/** Null for JSON that ends too early, or a page for people. */
const parsed = (answer: string): Raw | null => {
  try {
    return answer ? record(JSON.parse(answer)) : {}
  } catch {
    return null
  }
}

/** An answer without the list is no empty list. */
const listed = (path: string, answer: Raw, collection: string): Raw[] => {
  if (!Array.isArray(answer[collection]))
    throw new ZendeskError(200, 'GET', path, words().account.listMissing(collection))
  return records(answer[collection])
}

const reasonOf = (cause: unknown): string => {
  if (!(cause instanceof Error)) return String(cause)
  const inner = cause.cause
  return inner instanceof Error ? text(record(inner).code ?? inner.message) : cause.message
}

/** Waits for the next minute when the account says that this one is used up. */
const respectBudget = async (headers: Headers, wait: (reason: string, seconds: number) => Promise<void>) => {
  const remaining = headers.get('ratelimit-remaining')
  if (remaining === null || Number(remaining) > 1) return
  await wait(words().account.rateLimit(), Number(headers.get('ratelimit-reset')) || 1)
}
