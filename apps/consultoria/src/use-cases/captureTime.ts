import { secondsBetween } from '../domain/instant'
import { ticketStream } from '../domain/ledger/slots'
import type { Instant } from '../domain/policy'
import { ok, refuse, refused, type Refusal, type Result } from '../domain/result'
import type { RunningTimer } from '../ports'
import { accountRefusal } from './accountRefusal'
import { appendFact, type Appended } from './appendFact'
import type { Context } from './context'

/**
 * Stops a clock: its time becomes a fact of its ticket under the clock's own `op`, so that two tabs write it once; only then
 * the clock goes away. A clock whose removal failed is removed on the next open.
 */
export async function captureTime(
  context: Context,
  timer: RunningTimer,
  endedAt: Instant | null
): Promise<Result<Appended, Refusal>> {
  const { ports } = context
  const captured = await appendFact(context, ticketStream(timer.ticketId), timer.op, () => {
    const now = ports.clock.now()
    const end = endedAt !== null && endedAt < now ? endedAt : now
    const seconds = Math.max(0, secondsBetween(timer.startedAt, end))
    if (seconds === 0) return refuse('timer_too_short')
    const data = { startedAt: timer.startedAt, endedAt: end, seconds, timerOp: timer.op, stoppedBy: timer.agentId }
    return ok({ kind: 'time_captured', data })
  })
  if (!captured.ok && captured.error.code !== 'timer_too_short') return captured
  const removed = await ports.timers.remove(timer.id)
  if (!removed.ok) return captured.ok ? captured : refused(accountRefusal(removed.error))
  return captured
}
