import { errorTicketWords } from '../../catalog/errorTicketWords'
import { withTokens } from '../../catalog/readable'
import { ok, refuse, refused, type Refusal, type Result } from '../../domain/kernel/result'
import type { ReportedError } from '../../domain/scheduling/errors'
import { accountRefusal } from '../accountRefusal'
import { clientLocale } from '../commands/time/timeLogMacro'
import type { Context } from '../context'
import { appendFact } from '../ledger/appendFact'
import type { StreamState } from '../ledger/stream'
import { keepPromise } from '../outbox/keepPromise'
import { promisedOn } from '../outbox/promise'

/**
 * The ticket of a reported error, found or made under the report's own operation; then the fact that names it, and the client's
 * comment. Each step is safe to be done again by whoever comes next.
 */
export async function openErrorTicket(
  context: Context,
  state: StreamState,
  { report }: ReportedError
): Promise<Result<StreamState, Refusal>> {
  const { ticket } = context.ports
  const form = await ticket.form()
  const words = errorTicketWords[clientLocale(form)]
  const { subject, text, requesterId, organizationId } = report.data
  const opened = await ticket.openAnother({
    key: `consultoria-${report.op}`,
    subject,
    text: `${text}\n\n${withTokens(words.origin, { ticket: String(ticket.id) })}`,
    requesterId,
    organizationId,
    fields: { module: form.fields.module ?? null }
  })
  if (!opened.ok) return refused(accountRefusal(opened.error))
  const ticketId = opened.value.id
  const publicNote = withTokens(words.opened, { ticket: String(ticketId), assunto: subject })
  const appended = await appendFact(
    context,
    state.stream,
    { kind: 'error_ticket_opened', op: `${report.op}:ticket` },
    seen =>
      seen.errors.some(one => one.report.n === report.n && one.ticketId !== null)
        ? refuse('already_done')
        : ok({ kind: 'error_ticket_opened', data: { report: report.n, ticketId, publicNote } }),
    state,
    { fresh: true }
  )
  if (!appended.ok) return appended
  const promised = promisedOn(appended.value.consultation).find(({ n }) => n === appended.value.n)
  return promised ? keepPromise(context, appended.value, form, promised) : appended
}
