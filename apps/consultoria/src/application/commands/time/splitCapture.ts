import { defineCommand } from '../defineCommand'
import type { Outcome } from '../outcome'
import type { Instant } from '../../../domain/kernel/instant'
import { ok, refuse } from '../../../domain/kernel/result'
import { factCommand } from '../factCommand'
import type { Session } from '../../session'

/** A stopped timer that ran over becomes two, each told by itself: none of its time is lost. */
export const splitCapture = defineCommand({
  name: 'split_capture',
  run: (session: Session, { capture, at }: { capture: number; at: Instant }): Outcome =>
    factCommand(session, 'split_capture', 'capture_split', { capture, at }, seen =>
      seen.captures.some(waiting => waiting.n === capture && waiting.open)
        ? ok({ kind: 'capture_split', data: { capture, at } })
        : refuse('capture_closed')
    )
})
