import { ok, refused } from '../../../domain/kernel/result'
import type { Instant } from '../../../domain/kernel/instant'
import type { ZafClient } from './client'
import type { ServerClock } from '../serverClock'
import { accountError } from './accountError'
import { pause, within } from './deadline'
import { header } from './headers'
import type { Answer, Requests as Asking } from '../../../../../../packages/zendesk-wire/requests'
import { isWire, wireOf, type Wire } from '../../../../../../packages/zendesk-wire/wire'

export interface Requests extends Asking {
  put(url: string, body: Wire): Answer
  delete(url: string, body?: Wire): Answer
  /** The server's time, as its last answer told it. */
  now(): Instant
}

const TIME_OUT = 15_000
const READ_TRIES = 3
/** Longer waits are the person's to decide: the sidebar says when it tries again. */
const LONGEST_WAIT_SECONDS = 3

/**
 * REST through the framework, with the agent's own session. Reads are repeated when the account is busy, writes never:
 * only the use case knows how to find out whether a write happened.
 */
export function createRequests(
  client: Pick<ZafClient, 'request'>,
  clock: ServerClock,
  wait: (ms: number) => Promise<void> = pause
): Requests {
  const once = async (type: string, url: string, body?: Wire): Answer => {
    const options = { url, type, httpCompleteResponse: true, autoRetry: false, dataType: 'json', cache: true }
    const payload = body ? { contentType: 'application/json', data: JSON.stringify(body) } : {}
    try {
      const answer = wireOf(await within(TIME_OUT, client.request({ ...options, ...payload })))
      clock.observe(header(answer, 'date'))
      const status = answer['status']
      noted(type, url, status)
      if (typeof status === 'number' && (status < 200 || status >= 300))
        return refused(accountError(answer, type !== 'GET'))
      return ok(bodyOf(answer))
    } catch (failure) {
      clock.observe(header(wireOf(failure), 'date'))
      noted(type, url, wireOf(failure)['status'])
      return refused(accountError(failure, type !== 'GET'))
    }
  }
  const read = async (url: string, tries = READ_TRIES): Answer => {
    const answer = await once('GET', url)
    if (answer.ok || answer.error.kind !== 'busy' || tries <= 1) return answer
    if (answer.error.retryAfterSeconds > LONGEST_WAIT_SECONDS) return answer
    await wait(answer.error.retryAfterSeconds * 1000)
    return read(url, tries - 1)
  }
  return {
    get: url => read(url),
    post: (url, body) => once('POST', url, body),
    put: (url, body) => once('PUT', url, body),
    delete: (url, body) => once('DELETE', url, body),
    now: () => clock.now()
  }
}

/** What a diagnosis tells of the last requests, where the browser keeps such notes; nothing of what was asked or said. */
function noted(type: string, url: string, status: unknown) {
  if (performance.getEntriesByType('mark').length > 50) performance.clearMarks()
  performance.mark(`asked ${type} ${url.split('?')[0]} ${String(status ?? '-')}`)
}

/** With `httpCompleteResponse` the answer wraps the body; a host that ignores the option hands the body itself. */
function bodyOf(answer: Wire): Wire {
  if (isWire(answer['responseJSON'])) return answer['responseJSON']
  if (!('responseText' in answer) && !('status' in answer && 'statusText' in answer)) return answer
  try {
    return wireOf(JSON.parse(String(answer['responseText'] ?? '')))
  } catch {
    return {}
  }
}
