import { ok, refuse } from '../../../domain/kernel/result'
import type { ReturnOutcome } from '../../../domain/sla/facts/returnAnswered'
import type { Session } from '../../session'
import { defineCommand } from '../defineCommand'
import { factCommand } from '../factCommand'
import type { Outcome } from '../outcome'

/** T12: what the client came back for. Whoever was first has answered. */
export const answerReturn = defineCommand({
  name: 'answer_return',
  run: (session: Session, { returned, outcome }: { returned: number; outcome: ReturnOutcome }): Outcome =>
    factCommand(session, 'answer_return', 'return_answered', { returned, outcome }, ({ clocks }) =>
      clocks.returned?.n === returned
        ? ok({ kind: 'return_answered', data: { returned, outcome } })
        : refuse('return_answered')
    )
})
