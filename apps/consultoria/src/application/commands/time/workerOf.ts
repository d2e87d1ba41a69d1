import type { Consultation } from '../../../domain/consultation/consultation'
import type { EntryData } from '../../../domain/time/data'
import { ok, refuse, type Refusal, type Result } from '../../../domain/kernel/result'
import type { TimeInput } from '../inputs'
import { isLeaderNow } from '../people/leaders'
import type { Session } from '../../session'

export type Worker = Pick<EntryData, 'analystId'>

/**
 * Whose work an entry tells: what is corrected and what a clock measured stay whose they were. Only a leader tells another's, and
 * nobody corrects their own.
 */
export async function workerOf(
  session: Session,
  seen: Consultation,
  { capture, corrects }: Pick<TimeInput, 'capture' | 'corrects'>
): Promise<Result<Worker, Refusal>> {
  const { directory } = session.context.ports
  const me = await directory.me()
  const corrected = seen.entries.find(item => item.n === corrects)?.data
  if (corrected) return ok({ analystId: corrected.analystId })
  const analystId = seen.captures.find(item => item.n === capture)?.by ?? me.id
  if (analystId === me.id) return ok({ analystId })
  const leader = await isLeaderNow(session)
  if (!leader.ok) return leader
  return leader.value ? ok({ analystId }) : refuse('capture_of_other')
}
