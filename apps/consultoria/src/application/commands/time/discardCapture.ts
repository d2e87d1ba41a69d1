import { defineCommand } from '../defineCommand'
import type { Outcome } from '../outcome'
import { ok, refuse } from '../../../domain/kernel/result'
import { factCommand } from '../factCommand'
import type { Session } from '../../session'

/** Minutes of a stopped clock that were no work on this ticket. */
export const discardCapture = defineCommand({
  name: 'discard_capture',
  run: (session: Session, { capture, reason }: { capture: number; reason: string }): Outcome =>
    factCommand(session, 'discard_capture', 'capture_discarded', { capture, reason }, seen => {
      if (!seen.captures.some(waiting => waiting.n === capture && waiting.open)) return refuse('capture_closed')
      if (reason.trim() === '') return refuse('reason_missing')
      return ok({ kind: 'capture_discarded', data: { capture, reason: reason.trim() } })
    })
})
