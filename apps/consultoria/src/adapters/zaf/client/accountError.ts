import type { AccountError } from '../../../ports'
import { isWire, listOf, textOf, wireOf, type Wire } from '../../../../../../packages/zendesk-wire/wire'
import { statusError } from '../../../../../../packages/zendesk-wire/statusError'
import { NoAnswer } from './deadline'
import { header } from './headers'

const DEFAULT_WAIT_SECONDS = 10

/** What a failed request means. A write without an answer may have been committed: `unknown`. */
export function accountError(failure: unknown, writing: boolean): AccountError {
  const answer = wireOf(failure)
  const status = typeof answer['status'] === 'number' ? answer['status'] : 0
  if (failure instanceof NoAnswer || status === 0) return writing ? { kind: 'unknown' } : { kind: 'offline' }
  return statusError(status, { writing, retryAfterSeconds: retryAfter(answer), message: () => messageOf(answer) })
}

function retryAfter(answer: Wire): number {
  const seconds = Number(header(answer, 'retry-after'))
  return Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : DEFAULT_WAIT_SECONDS
}

/** Both error shapes Zendesk speaks: `{error, description, details}` and `{errors: [{title, detail}]}`. */
function messageOf(answer: Wire): string {
  const body = isWire(answer['responseJSON']) ? answer['responseJSON'] : parsed(textOf(answer['responseText']))
  const first = listOf(body['errors'])[0]
  if (first) return textOf(first['detail']) || textOf(first['title'])
  const details = Object.values(wireOf(body['details'])).flatMap(listOf)[0]
  return textOf(details?.['description']) || textOf(body['description']) || textOf(body['error'])
}

function parsed(text: string): Wire {
  try {
    return wireOf(JSON.parse(text))
  } catch {
    return {}
  }
}
