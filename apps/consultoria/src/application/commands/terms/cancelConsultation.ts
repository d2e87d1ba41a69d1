import { isAppointmentPending } from '../../../domain/scheduling/pending'
import { ok, refuse } from '../../../domain/kernel/result'
import { holdsText } from '../../../domain/terms/text'
import { areTermsPending, openTermsOf } from '../../../domain/terms/slice'
import type { BeforeOpening } from '../../../domain/terms/data'
import type { Consultation } from '../../../domain/consultation/consultation'
import { isCounted } from '../../../domain/time/entries'
import type { TicketForm } from '../../../ports'
import { fieldOf } from '../../fieldOf'
import { modalityByRequestType } from '../../modalityOf'
import type { Session } from '../../session'
import { defineCommand } from '../defineCommand'
import { factCommand } from '../factCommand'
import type { Outcome } from '../outcome'
import { clientMessage } from './clientMessage'

/** Cancelar consultoria: withdrawn by us, with the reason, as long as nothing billable is recorded. */
export const cancelConsultation = defineCommand({
  name: 'cancel_consultation',
  run: async (session: Session, input: { reason: string }): Outcome => {
    const { context } = session
    const reason = input.reason.trim()
    const form = await context.ports.ticket.form()
    if (form.status === 'closed') return refuse('ticket_closed')
    return factCommand(session, 'cancel_consultation', 'consultation_cancelled', input, seen => {
      if (seen.stage === 'none' || seen.modality === null) return refuse('no_consultation')
      if (seen.ended?.why === 'cancelled') return refuse('already_done')
      if (reason === '') return refuse('reason_missing')
      if (seen.entries.some(entry => isCounted(entry) && entry.billableSeconds > 0)) return refuse('billable_recorded')
      if (isAppointmentPending(seen)) return refuse('appointment_first')
      // submitted afterwards it would reach the client all the same
      if (holdsStagedTerms(form, seen)) return refuse('reply_unsent')
      const before = seen.terms.before ?? unknownBefore(form)
      const { sent } = seen.terms
      // whom an earlier end has told already is told nothing new
      const told =
        sent && openTermsOf(seen.terms) ? clientMessage(context, form, sent, { as: 'cancelled', reason }) : null
      return ok({
        kind: 'consultation_cancelled',
        data: {
          reason,
          before,
          asked: modalityByRequestType(context, before.requestType) !== null,
          ...(told === null ? {} : { publicNote: told })
        }
      })
    })
  }
})

const holdsStagedTerms = ({ comment }: TicketForm, { terms }: Consultation): boolean =>
  areTermsPending(terms) && terms.staged !== null && holdsText(comment.text, terms.staged.data.termsText)

const PORTAL: ReadonlySet<string> = new Set(['web', 'web_form', 'web_service', 'help_center'])

/** Terms that left by a macro applied by hand: it has set the type, unless the ticket came with it from the portal (T1, T2). */
const unknownBefore = (form: TicketForm): BeforeOpening => {
  const type = fieldOf(form, 'request_type')
  return { subject: null, requestType: PORTAL.has(form.channel) && typeof type === 'string' ? type : null }
}
