import { spokenConsent } from '../../../catalog/spokenConsent'
import { organizationAt } from '../../../domain/ledger/ticketPast'
import { areExpiredAt } from '../../../domain/terms/slice'
import { acceptorDoubts } from '../../../domain/people/eligibility'
import type { FactDraft } from '../../../domain/registry'
import { ok, refused, type Refusal, type Result } from '../../../domain/kernel/result'
import { acceptedTerms, askedFor } from './acceptedTerms'
import { accountRefusal } from '../../accountRefusal'
import type { AcceptanceInput } from '../inputs'
import type { Outcome } from '../outcome'
import { appendFact } from '../../ledger/appendFact'
import { leaderWhere } from '../people/leaders'
import { confirmationFor } from './confirmation'
import { membersAmong } from '../people/membersAmong'
import { knownOf, streamOf } from '../factCommand'
import { announcementsOf } from '../../announcing/announcements'
import { keepPromise } from '../../outbox/keepPromise'
import { clientLocale } from '../time/timeLogMacro'
import type { Session } from '../../session'
import type { StreamState } from '../../ledger/stream'

/** Said on the phone: the fact first; the public comment that confirms it follows, and then the link to it. */
export async function acceptByPhone(session: Session, input: Extract<AcceptanceInput, { kind: 'oral' }>): Outcome {
  const { context } = session
  const [person, form, leader, stream] = await Promise.all([
    context.ports.directory.person(input.acceptorId),
    context.ports.ticket.form(),
    leaderWhere(session, input.confirmation !== null),
    streamOf(session)
  ])
  if (!person.ok) return refused(accountRefusal(person.error))
  if (!leader.ok) return leader
  const asking = { organizationId: form.organizationId, requesterId: form.requester?.id ?? null }
  const members = await membersAmong(context, person.value, form.organizationId)
  const accepted = await session.operations.run(
    { stream, command: 'record_acceptance', input, press: session.press },
    async (op): Promise<Result<StreamState, Refusal>> => {
      announcementsOf(context, stream).add(op)
      const appended = await appendFact(
        context,
        stream,
        { kind: 'accepted', op },
        (seen): Result<FactDraft, Refusal> => {
          const asked = askedFor(context, seen)
          if (!asked.ok) return asked
          const { sent, modality } = asked.value
          const history = session.last?.history ?? null
          const addressedTo = history ? organizationAt(history, sent.data.sentAt) : undefined
          const late = areExpiredAt(sent.data, context.ports.clock.now()) ? (['terms_expired'] as const) : []
          const doubts = [...late, ...acceptorDoubts(person.value, modality, { ...asking, addressedTo }, members)]
          const confirmed = confirmationFor(doubts, input.confirmation, leader.value)
          if (!confirmed.ok) return confirmed
          const words = spokenConsent(person.value.name, modality, sent.data.price, clientLocale(form))
          const data = {
            ...acceptedTerms(context, sent, modality, form, person.value, context.ports.clock.now()),
            acceptorId: person.value.id,
            channel: 'oral' as const,
            commentId: null,
            auditId: null,
            doubts,
            confirmation: confirmed.value,
            oralNote: [words, input.note.trim()].filter(part => part !== '').join('\n\n')
          }
          return ok({ kind: 'accepted', data })
        },
        knownOf(session, stream)
      )
      if (!appended.ok) return appended
      const { consultation, n } = appended.value
      const promised = consultation.pendingUpdates.find(item => item.n === n)
      return promised ? keepPromise(context, appended.value, form, promised) : appended
    }
  )
  return accepted.ok ? session.reload(accepted.value) : accepted
}
