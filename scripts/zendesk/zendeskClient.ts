import { setTimeout as pause } from 'node:timers/promises'
import { type Raw, record, text } from './wire'
import { type TokenSource, tokenSource } from './authorization'
import { type Account, variablesOf } from './credentials'
import { errorDetail, LostAnswer, redirection, TimedOut, ZendeskError } from './errors'
import { AnswerTooLong, exchange, type Exchanged, NoAnswerInTime } from './exchange'
import { type Limits, usualLimits } from './limits'
import { type Beside, readByCursor, readWhole } from './pages'
import { budgetPause, createPauses, secondsAsked } from './pauses'
import type { Pace } from './pace'
import { createShare } from './share'
import { words } from '../terminal/language'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export interface ClientOptions {
  fetch?: typeof fetch
  sleep?: (milliseconds: number) => Promise<void>
  /** Tries of one request, the first included. */
  attempts?: number
  onWait?: (reason: string, seconds: number) => void
  limits?: Partial<Limits>
  /** Takes no more than this part of what the rate headers grant, for long work beside the account's people. */
  part?: number
}

export interface Asked {
  method: string
  path: string
  status: number | null
  milliseconds: number
}

/** So many are remembered. */
const remembered = 30

export interface ZendeskClient {
  /** One call to `/api/v2<path>` (or to a path that starts with /api/): always to the account itself. */
  send: (method: Method, path: string, body?: unknown) => Promise<Raw>
  upload: (path: string, form: FormData) => Promise<Raw>
  /** Every object of a list, by cursor, 100 a page; `beside` sees each page with what the query includes. */
  list: (path: string, collection: string, query?: string, beside?: Beside) => Promise<Raw[]>
  /** A list that the account answers whole when no page is asked for. */
  whole: (path: string, collection: string) => Promise<Raw[]>
  readonly requests: { reads: number; writes: number }
  pace: () => Pace
  /** The last requests, the newest last: what was asked and how it ended, nothing of what was said. */
  recent: () => readonly Asked[]
  /** The account's clock as its last answer said, whole seconds, UTC. */
  serverTime: () => string
  /** The same in milliseconds, carried on since that answer by a clock that nobody sets. */
  now: () => number
}

/** Processed for certain not at all (429), or to be asked again (409 a lock, 503 maintenance, 502 and 504 a gateway). */
const retryable = new Set([409, 429, 502, 503, 504])

const clocks = () => ({ running: performance.now(), walking: Date.now() })

/** The only place in Node that talks to `/api/v2`. Secrets never reach a message. */
export const zendeskClient = (account: Account, options: ClientOptions = {}): ZendeskClient => {
  const { fetch: send = fetch, sleep = pause, attempts = 5, onWait, part } = options
  const limits = { ...usualLimits, ...options.limits }
  const authorization: TokenSource = tokenSource(account, send, { limits })
  const requests = { reads: 0, writes: 0 }
  let answered = false
  let lastDate = new Date().toUTCString()
  let datedAt = clocks()
  const recent: Asked[] = []
  const share = part === undefined ? null : createShare(part, () => performance.now())
  const took = { milliseconds: 0, answers: 0 }
  let perMinute: number | null = null
  let underWay = 0
  /** Seconds to the next budget, waited for only if there is a next request. */
  let budgetIn: number | null = null

  const wait = async (reason: string, seconds: number) => {
    onWait?.(reason, seconds)
    await sleep(seconds * 1000)
  }
  const pauses = createPauses(wait)

  const refuseLongWait = (status: number, method: Method, path: string, seconds: number, waited = 0) => {
    if (waited + seconds <= limits.waitSeconds) return
    throw new ZendeskError(status, method, path, words().account.asksToWait(seconds, limits.waitSeconds))
  }

  const turn = async (method: Method, path: string) => {
    const due = budgetIn
    if (due !== null) {
      refuseLongWait(429, method, path, due)
      budgetIn = null
      await pauses.rest(words().account.rateLimit(), due)
    }
    await pauses.turn()
    for (let seconds = share?.take(method, path) ?? 0; seconds > 0; seconds = share?.take(method, path) ?? 0)
      await pauses.rest(words().account.partUsed(Math.round((part ?? 1) * 100)), seconds)
  }

  const measured = async (url: string, init: RequestInit & { method: string }) => {
    const sentAt = performance.now()
    underWay += 1
    const asked: Asked = { method: init.method, path: new URL(url).pathname, status: null, milliseconds: 0 }
    recent.push(asked)
    if (recent.length > remembered) recent.shift()
    const got = await exchange(send, url, init, limits).finally(() => {
      underWay -= 1
      asked.milliseconds = Math.round(performance.now() - sentAt)
    })
    asked.status = got.response.status
    const { headers } = got.response
    answered = true
    took.milliseconds += performance.now() - sentAt
    took.answers += 1
    perMinute = Number(headers.get('ratelimit-limit') ?? headers.get('x-rate-limit')) || perMinute
    share?.told(headers)
    const date = headers.get('date')
    if (date && !Number.isNaN(Date.parse(date))) {
      lastDate = date
      datedAt = clocks()
    }
    if (got.response.ok && !pauses.isResting()) budgetIn = budgetPause(headers, underWay) ?? budgetIn
    return got
  }

  const call = async (method: Method, path: string, body?: string | FormData): Promise<Raw> => {
    const url = account.baseUrl + (path.startsWith('/api/') ? path : `/api/v2${path}`)
    let renewed = false
    let waited = 0
    for (let attempt = 1; ; attempt += 1) {
      const backoff = Math.min(2 ** attempt / 4, 8)
      let got: Exchanged
      let sent = false
      try {
        await turn(method, path)
        const headers: Record<string, string> = {
          authorization: await authorization.header(),
          accept: 'application/json'
        }
        if (typeof body === 'string') headers['content-type'] = 'application/json'
        if (method === 'GET') requests.reads += 1
        else requests.writes += 1
        sent = true
        got = await measured(url, { method, headers, ...(body === undefined ? {} : { body }) })
      } catch (cause) {
        if (cause instanceof ZendeskError) throw cause
        const silent = cause instanceof NoAnswerInTime
        // A repeated POST could make a second object: its caller looks first.
        if (sent && method === 'POST') throw new LostAnswer(lostSentence(path, cause), { cause })
        if (cause instanceof AnswerTooLong)
          throw new ZendeskError(200, method, path, words().account.answerTooLong(limits.answerBytes))
        // Before anything ever answered, waiting long would only hide a wrong address.
        if (attempt >= (silent ? limits.silentTries : answered ? attempts : 2))
          throw silent
            ? new TimedOut(silence(sent && method !== 'GET', cause), { cause })
            : new Error(words().account.unreachable(account.baseUrl, reasonOf(cause)), { cause })
        await wait(words().account.noAnswer(), backoff)
        continue
      }
      const { response, answer } = got
      if (response.status === 401 && !renewed && authorization.renew()) {
        renewed = true
        continue
      }
      if (response.ok) {
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
        if (method === 'POST' && response.status > 500) throw new LostAnswer(`POST ${path}: ${response.status}.`)
        const asked = secondsAsked(response.headers.get('retry-after'), response.headers.get('date'))
        refuseLongWait(response.status, method, path, asked ?? backoff, waited)
        waited += asked ?? backoff
        if (asked === null) await wait(String(response.status), backoff)
        else await pauses.rest(String(response.status), asked)
        continue
      }
      const said = redirection(response) ?? errorDetail(answer)
      throw new ZendeskError(response.status, method, path, withRemedy(response.status, said, account))
    }
  }

  const get = (path: string) => call('GET', path)
  return {
    send: (method, path, body) => call(method, path, body === undefined ? undefined : JSON.stringify(body)),
    upload: (path, form) => call('POST', path, form),
    list: (path, collection, query = '', beside) => readByCursor(get, path, collection, query, limits, beside),
    whole: (path, collection) => readWhole(get, path, collection, account.baseUrl, limits),
    requests,
    recent: () => recent.map(one => ({ ...one })),
    pace: () => {
      const secondsPerRequest = took.answers === 0 ? 0 : took.milliseconds / took.answers / 1000
      if (!share) return { secondsPerRequest, perMinute }
      const [allowed, used] = [share.perMinute(), share.used()]
      const updates = { perMinute: allowed.updates, used: used.updates }
      return { secondsPerRequest, perMinute: allowed.requests, used: used.requests, updates }
    },
    serverTime: () => `${new Date(lastDate).toISOString().slice(0, 19)}Z`,
    // While a machine sleeps only one of the two clocks goes on; each is asked how long, never what time it is.
    now: () => Date.parse(lastDate) + Math.max(performance.now() - datedAt.running, Date.now() - datedAt.walking)
  }
}

/** What whoever runs the command can do about it, where the answer tells. */
const withRemedy = (status: number, said: string, { auth }: Account) => {
  if (status === 401) return words().account.credentialsRefused(said.replace(/\.$/, ''), variablesOf(auth))
  if (status === 403 && /scope/i.test(said))
    return words().account.scopeMissing(said.replace(/\.$/, ''), variablesOf(auth))
  return said
}

/** What was not answered in time may have been done all the same. */
const silence = (mayBeDone: boolean, { request, seconds }: NoAnswerInTime) =>
  mayBeDone ? words().account.writeUnanswered(request, seconds) : words().account.unanswered(request, seconds)

const lostSentence = (path: string, cause: unknown) =>
  cause instanceof NoAnswerInTime ? silence(true, cause) : words().account.answerLost(`POST ${path}`)

/** Null for JSON that ends too early, or a page for people. */
const parsed = (answer: string): Raw | null => {
  try {
    return answer ? record(JSON.parse(answer)) : {}
  } catch {
    return null
  }
}

const reasonOf = (cause: unknown): string => {
  if (!(cause instanceof Error)) return String(cause)
  const inner = cause.cause
  return inner instanceof Error ? text(record(inner).code ?? inner.message) : cause.message
}
