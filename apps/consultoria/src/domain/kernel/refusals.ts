import type { RefusalCode } from './refusalCode'
import type { Refusal } from './result'

const OUTDATED: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'recorded_before',
  'recorded_elsewhere',
  'scheduled_already',
  'already_accepted',
  'already_open',
  'already_done',
  'terms_already_sent',
  'capture_closed',
  'appointment_gone',
  'return_answered',
  'entry_gone',
  'nothing_to_confirm',
  'nothing_to_abandon',
  'would_not_count'
])

/** The ledger holds more than the one who was refused has seen: read it again. */
export const saysOutdated = ({ code }: Pick<Refusal, 'code'>): boolean => OUTDATED.has(code)

const USUAL_WAIT = 30

/** After how many seconds it may be tried again by itself: only where nothing was written. null = only by hand. */
export const retrySeconds = ({ code, detail }: Refusal): number | null => {
  if (code === 'busy') return Number(detail?.['seconds'] ?? USUAL_WAIT)
  return code === 'offline' ? USUAL_WAIT : null
}
