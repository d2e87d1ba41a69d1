import { parseAnnouncement } from '../../domain/audit/announcement'
import type { TicketForm } from '../../ports'
import { fieldOf } from '../fieldOf'
import type { StreamState } from '../ledger/stream'

/**
 * The ticket names the fact that was announced last, with the beginning of its hash. Where no fact of the stream is that one,
 * a record was changed or removed, or somebody wrote into the field: the audits tell which.
 */
export function announcedElsewhere(
  state: Pick<StreamState, 'records' | 'audited' | 'consultation'>,
  form: TicketForm
): boolean {
  const { op, hash } = parseAnnouncement(String(fieldOf(form, 'consult_op') ?? ''))
  if (op === '' || hash === null || state.audited.readTo === state.consultation.head?.n) return false
  return !state.records.some(
    ({ reading, hash: held }) => reading.kind === 'fact' && reading.fact.op === op && held.startsWith(hash)
  )
}
