import { badRequest } from '../http/api-error'
import { booleanOf, isRecord, recordsOf, textOf, wholeOf, type JsonRecord } from '../input'
import type { Control, Fault } from './control'
import type { WireProfile } from './wire'

const kinds = ['status', 'drop_before', 'drop_after_commit', 'delay', 'delay_after_commit'] as const

/** @throws 400 for a rule that could never strike. */
export function readFaults(body: JsonRecord): Fault[] {
  if (!Array.isArray(body['rules']) || !body['rules'].every(isRecord))
    throw badRequest('Invalid attribute', 'rules must be a list of objects')
  return recordsOf(body['rules']).map(readFault)
}

function readFault(rule: JsonRecord): Fault {
  const kind = kinds.find(kind => kind === rule['kind'])
  if (!kind) throw badRequest('Invalid attribute', `kind must be one of ${kinds.join(', ')}`)
  const method = textOf(rule['method'])?.toUpperCase()
  const retryAfter = wholeOf(rule['retry_after'])
  const workspace = booleanOf(rule['workspace'])
  return {
    kind,
    path: readPattern(textOf(rule['path']) ?? ''),
    times: wholeOf(rule['times']) ?? 1,
    status: wholeOf(rule['status']) ?? 503,
    html: rule['html'] !== undefined && rule['html'] !== false,
    delay_ms: wholeOf(rule['delay_ms']) ?? 0,
    ...(method && method !== '*' ? { method } : {}),
    ...(retryAfter === undefined ? {} : { retry_after: retryAfter }),
    ...(workspace === undefined ? {} : { workspace })
  }
}

function readPattern(text: string): RegExp {
  try {
    return new RegExp(text)
  } catch {
    throw badRequest('Invalid attribute', `path is not a regular expression: ${text}`)
  }
}

/** The first rule that matches, used up by one. */
export function takeFault(
  control: Control,
  request: { method: string; path: string; workspace: boolean }
): Fault | undefined {
  const fault = control.faults.find(
    fault =>
      fault.times > 0 &&
      (fault.method === undefined || fault.method === request.method) &&
      (fault.workspace === undefined || fault.workspace === request.workspace) &&
      fault.path.test(request.path)
  )
  if (fault) fault.times--
  return fault
}

/** The answer of a `status` fault. */
export function strike(fault: Fault, wire: WireProfile): Response {
  const headers = new Headers({ 'content-type': fault.html ? 'text/html; charset=utf-8' : 'application/json' })
  if (fault.retry_after !== undefined) headers.set('retry-after', String(fault.retry_after))
  const body = fault.html
    ? `<!doctype html><html><head><title>${fault.status}</title></head><body><h1>${sentence(fault.status)}</h1></body></html>`
    : JSON.stringify({ error: errorName(fault.status, wire), description: sentence(fault.status) })
  return new Response(body, { status: fault.status, headers })
}

/** Recorded conflicts of an update are the database's. */
function errorName(status: number, wire: WireProfile): string {
  if (status === 409 && wire === 'recorded') return 'DatabaseConflict'
  return (
    { 401: "Couldn't authenticate you", 404: 'RecordNotFound', 409: 'Conflict', 429: 'TooManyRequests' }[status] ??
    'Unavailable'
  )
}

function sentence(status: number): string {
  if (status === 429) return 'Rate limit for ticket updates exceeded, please wait before updating this ticket again'
  if (status === 409) return 'The resource was changed by another request'
  return status >= 500 ? 'The service is temporarily unavailable' : `Refused with ${status}`
}
