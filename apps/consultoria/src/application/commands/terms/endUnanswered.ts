import { hasAgreed } from '../../../domain/acceptance/slice'
import { ok, refuse } from '../../../domain/kernel/result'
import { silenceOf } from '../../../domain/terms/silence'
import { openTermsOf } from '../../../domain/terms/slice'
import { modalityOf } from '../../modalityOf'
import type { Session } from '../../session'
import { defineCommand } from '../defineCommand'
import { factCommand } from '../factCommand'
import type { Outcome } from '../outcome'
import { clientMessage } from './clientMessage'

/** Encerrar sem resposta: as many days after the reminder as the modality says; the client reads that nothing is charged. */
export const endUnanswered = defineCommand({
  name: 'end_unanswered',
  run: async (session: Session, input: { terms: number }): Outcome => {
    const { context } = session
    const { clock, ticket } = context.ports
    const form = await ticket.form()
    if (form.status === 'closed') return refuse('ticket_closed')
    return factCommand(session, 'end_unanswered', 'terms_unanswered', input, seen => {
      const sent = openTermsOf(seen.terms)
      const { reminder } = seen.terms
      if (sent?.n !== input.terms || hasAgreed(seen)) return refuse('nothing_awaited')
      const silence = silenceOf(seen.terms, modalityOf(context, seen.modality), clock.now(), clock.offsetAt)
      if (!reminder || !silence?.mayEnd) return refuse('remind_first')
      const publicNote = clientMessage(context, form, sent, { as: 'unanswered' })
      return ok({ kind: 'terms_unanswered', data: { terms: sent.n, reminder: reminder.n, publicNote } })
    })
  }
})
