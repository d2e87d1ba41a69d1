import { folded } from '../kernel/normalise'
import type { Stamped } from '../ledger/fact'
import type { ErrorReported } from './data'

/** An error that is attended elsewhere; null = its ticket is still to be opened. */
export interface ReportedError {
  report: Stamped<ErrorReported>
  ticketId: number | null
}

/** The same error in the same words. */
export const isReported = (
  errors: readonly ReportedError[],
  { subject, text }: Pick<ErrorReported, 'subject' | 'text'>
): boolean =>
  errors.some(({ report: { data } }) => folded(data.subject) === folded(subject) && folded(data.text) === folded(text))
