import type { AccountError } from '../../apps/consultoria/src/ports'

/**
 * What a status that is no success means to whoever asked. A write that 5xx or nobody answered may have been committed:
 * `unknown`. A 429 often carries an HTML body, so the body is never needed to tell it.
 */
export function statusError(
  status: number,
  { writing, retryAfterSeconds, message }: { writing: boolean; retryAfterSeconds: number; message: () => string }
): AccountError {
  if (status === 429 || status === 503) return { kind: 'busy', retryAfterSeconds }
  if (status < 400 || status >= 500) return writing ? { kind: 'unknown' } : { kind: 'offline' }
  if (status === 409) return { kind: 'conflict' }
  if (status === 401 || status === 403) return { kind: 'forbidden' }
  return status === 404 ? { kind: 'missing' } : { kind: 'invalid', message: message() }
}
