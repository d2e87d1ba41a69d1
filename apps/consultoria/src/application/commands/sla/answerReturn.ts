import { ok, refuse } from '../../../domain/kernel/result'
import type { ReturnOutcome } from '../../../domain/sla/facts/returnAnswered'
import type { Session } from '../../session'
import { defineCommand } from '../defineCommand'
import { factCommand } from '../factCommand'
import type { Outcome } from '../outcome'

/**
 * T12: what the client came back for. Whoever was first has answered. Thanks for what was solved before leave nothing to do: the
 * status is put back on the form, for the agent's own submit.
 */
export const answerReturn = defineCommand({
  name: 'answer_return',
  run: async (session: Session, { returned, outcome }: { returned: number; outcome: ReturnOutcome }): Outcome => {
    const answered = await factCommand(
      session,
      'answer_return',
      'return_answered',
      { returned, outcome },
      ({ clocks }) =>
        clocks.returned?.n === returned
          ? ok({ kind: 'return_answered', data: { returned, outcome } })
          : refuse('return_answered')
    )
    if (!answered.ok || outcome !== 'thanks') return answered
    const { next, form } = answered.value
    if (next.kind !== 'closed' || form.status === 'solved' || form.status === 'closed') return answered
    const staged = await session.context.ports.ticket.stage({ status: 'solved' })
    if (!staged.ok) return answered
    session.isSolveUnsent = true
    return session.reload(session.known ?? undefined)
  }
})
