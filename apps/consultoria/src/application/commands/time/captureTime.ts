import { ticketStream } from '../../../domain/ledger/slots'
import { addSeconds } from '../../../domain/kernel/instant'
import { ok, type Refusal, type Result } from '../../../domain/kernel/result'
import { stopAt } from '../../../domain/time/timer/timer'
import type { RunningTimer } from '../../../ports'
import type { StopMoment } from '../inputs'
import { appendFact, type Appended } from '../../ledger/appendFact'
import type { Context } from '../../context'
import type { StreamState } from '../../ledger/stream'

/**
 * Stops a clock: its time becomes a fact of its ticket under the clock's own `op`, so that two tabs write it once; only then
 * the clock goes away. A clock whose removal failed is removed on the next open.
 */
export async function captureTime(
  context: Context,
  timer: RunningTimer,
  moment: StopMoment,
  known?: StreamState
): Promise<Result<Appended, Refusal>> {
  const { ports } = context
  const cut = 'endedAt' in moment ? moment.endedAt : addSeconds(ports.clock.now(), -moment.secondsAgo)
  const identity = { kind: 'time_captured' as const, op: timer.op }
  const captured = await appendFact(
    context,
    ticketStream(timer.ticketId),
    identity,
    () => {
      const { endedAt: end, seconds } = stopAt(timer.startedAt, cut, ports.clock.now())
      const data = { startedAt: timer.startedAt, endedAt: end, seconds, timerOp: timer.op, stoppedBy: timer.agentId }
      return ok({ kind: 'time_captured', data })
    },
    known
  )
  if (captured.ok) await ports.timers.remove(timer.id)
  return captured
}
