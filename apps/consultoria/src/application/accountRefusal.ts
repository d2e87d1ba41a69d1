import type { Refusal } from '../domain/kernel/result'
import type { AccountError } from '../ports'

/** What the account's refusal is called in the interface. */
export function accountRefusal(error: AccountError): Refusal {
  switch (error.kind) {
    case 'busy':
      return { code: 'busy', detail: { seconds: error.retryAfterSeconds } }
    case 'invalid':
      return { code: 'account_refused', detail: { message: error.message } }
    case 'unknown':
      return { code: 'outcome_unknown' }
    case 'missing':
      return { code: 'not_found' }
    default:
      return { code: error.kind }
  }
}

const OF_ACCOUNT: ReadonlySet<string> = new Set([
  'busy',
  'account_refused',
  'outcome_unknown',
  'not_found',
  'offline',
  'conflict',
  'forbidden'
])

/** The account did not do it, or could not be asked: no rule was against it. */
export const isOfAccount = ({ code }: Refusal): boolean => OF_ACCOUNT.has(code)
