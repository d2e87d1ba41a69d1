import { tidy } from '../../../domain/kernel/normalise'
import { ok, refuse, type Refusal, type Result } from '../../../domain/kernel/result'
import { isReported } from '../../../domain/scheduling/errors'
import { openErrorTicket } from '../../errors/openErrorTicket'
import { appendFact } from '../../ledger/appendFact'
import type { StreamState } from '../../ledger/stream'
import type { Session } from '../../session'
import { defineCommand } from '../defineCommand'
import { knownOf, streamOf } from '../factCommand'
import type { Outcome } from '../outcome'

/** A5: errors are support's, on a second ticket; this one waits with its order and its minutes. */
export const reportError = defineCommand({
  name: 'report_error',
  run: async (session: Session, input: { subject: string; text: string }): Outcome => {
    const { context } = session
    const [subject, text] = [tidy(input.subject), input.text.trim()]
    if (subject === '' || text === '') return refuse('demand_empty')
    const form = await context.ports.ticket.form()
    if (form.status === 'closed') return refuse('ticket_closed')
    const stream = await streamOf(session)
    const on = { stream, command: 'report_error' as const, input, press: session.press }
    const done = await session.operations.run(on, async (op): Promise<Result<StreamState, Refusal>> => {
      const appended = await appendFact(
        context,
        stream,
        { kind: 'error_reported', op },
        seen => {
          if (seen.stage === 'none') return refuse('no_consultation')
          if (isReported(seen.errors, { subject, text })) return refuse('error_reported_already')
          const requesterId = form.requester?.id ?? 0
          const data = { subject, text, requesterId, organizationId: form.organizationId }
          return ok({ kind: 'error_reported', data })
        },
        knownOf(session, stream)
      )
      if (!appended.ok) return appended
      const error = appended.value.consultation.errors.find(({ report }) => report.n === appended.value.n)
      if (!error || error.ticketId !== null) return appended
      return openErrorTicket(context, appended.value, error)
    })
    return done.ok ? session.reload(done.value) : done
  }
})
