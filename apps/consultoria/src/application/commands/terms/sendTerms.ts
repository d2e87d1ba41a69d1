import { hasAgreed } from '../../../domain/acceptance/slice'
import { defineCommand } from '../defineCommand'
import type { Outcome } from '../outcome'
import { organizationAt } from '../../../domain/ledger/ticketPast'
import { isSamePrice } from '../../../domain/kernel/money'
import { localDate } from '../../../domain/kernel/instant'
import { priceAt } from '../../../domain/terms/pricing'
import { ok, refuse } from '../../../domain/kernel/result'
import { fieldOf } from '../../fieldOf'
import { openingOf } from './openConsultation'
import { intendedModality } from '../../intendedModality'
import { modalityOf } from '../../modalityOf'
import { areOpenAt, areTermsPending } from '../../../domain/terms/slice'
import { streamOf } from '../factCommand'
import type { Session } from '../../session'
import { stageTerms } from './stageTerms'

/** The same terms again after a problem, or newer ones; never twice for the same version and price. */
export const sendTerms = defineCommand({
  name: 'send_terms',
  bare: true,
  run: async (session: Session): Outcome => {
    const { context } = session
    const inForce = session.last?.consultation.modality ?? null
    const form = await context.ports.ticket.form()
    // the ticket may ask for other terms than those in force
    const intended = session.last ? intendedModality(context, session.last.consultation, form) : null
    const modality = intended ?? modalityOf(context, inForce ?? session.last?.modality?.key ?? null)
    if (!modality) return refuse('no_consultation')
    const { terms } = modality
    if (!terms) return refuse('no_terms_asked')
    const stream = await streamOf(session)
    const { clock } = context.ports
    const price = priceAt(modality, localDate(clock.now(), clock.offsetAt))
    const on = { stream, command: 'send_terms' as const, input: {}, press: session.press }
    const staged = await session.operations.run(on, op =>
      stageTerms(session, op, {
        modality,
        allow: seen => {
          const sent = seen.terms.sent?.data
          const isNew =
            sent?.policy !== modality.key || sent.termsVersion !== terms.version || !isSamePrice(sent.price, price)
          // T11: whoever the ticket is of now has not been told these terms
          const past = session.last?.history
          const addressedTo = sent && past ? organizationAt(past, sent.sentAt) : undefined
          const isMoved = addressedTo !== undefined && addressedTo !== form.organizationId && !seen.acceptance
          // refused, given up or no longer valid: only new ones can be answered
          const isOver = sent !== undefined && !hasAgreed(seen) && !areOpenAt(seen.terms, clock.now())
          const isOpen = seen.terms.problem !== null || areTermsPending(seen.terms)
          if (!isNew && !isOver && !isOpen && !isMoved) return refuse('terms_already_sent')
          return ok(isMoved ? { anew: true } : {})
        },
        // an opening that was never saved is lost with its tab: it is staged again as a whole
        patch: async open => {
          const { assignee, ...opening } = await openingOf(session, modality, open)
          const isUnsaved = fieldOf(open, 'consult_stage') === null
          return isUnsaved && assignee ? { ...opening, assignee } : opening
        }
      })
    )
    return staged.ok ? session.reload(staged.value) : staged
  }
})
