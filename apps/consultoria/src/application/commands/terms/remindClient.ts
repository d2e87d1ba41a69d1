import { hasAgreed } from '../../../domain/acceptance/slice'
import { localDate } from '../../../domain/kernel/instant'
import { ok, refuse } from '../../../domain/kernel/result'
import { areExpiredAt, openTermsOf } from '../../../domain/terms/slice'
import type { Session } from '../../session'
import { defineCommand } from '../defineCommand'
import { factCommand } from '../factCommand'
import type { Outcome } from '../outcome'
import { clientMessage } from './clientMessage'

/** Lembrar: the client is asked once more for an answer, in public, once a day whoever presses. */
export const remindClient = defineCommand({
  name: 'remind',
  run: async (session: Session, input: { terms: number }): Outcome => {
    const { context } = session
    const { clock, ticket } = context.ports
    const form = await ticket.form()
    if (form.status === 'closed') return refuse('ticket_closed')
    return factCommand(session, 'remind', 'terms_reminded', input, seen => {
      const sent = openTermsOf(seen.terms)
      if (sent?.n !== input.terms || hasAgreed(seen)) return refuse('nothing_awaited')
      const now = clock.now()
      if (areExpiredAt(sent.data, now)) return refuse('terms_expired')
      const { reminder } = seen.terms
      const today = localDate(now, clock.offsetAt)
      if (reminder && localDate(reminder.at, clock.offsetAt) === today) return refuse('reminded_today')
      const publicNote = clientMessage(context, form, sent, { as: 'reminder' })
      return ok({ kind: 'terms_reminded', data: { terms: sent.n, publicNote } })
    })
  }
})
