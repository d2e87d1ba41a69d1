import { acceptorDoubts, otherAcceptors } from '../../../domain/people/eligibility'
import type { Consultation } from '../../../domain/consultation/consultation'
import type { NextStep } from '../../../domain/consultation/nextStep'
import type { Modality } from '../../../domain/modality/modality'
import type { Person, TicketForm, TicketHistory } from '../../../ports'
import { awaitsAcceptance } from '../../pendingWork'
import type { Context } from '../../context'

/** T10, the second way out: who of the client's organization may accept; asked only when the requester may not. */
export async function acceptorsFor(
  context: Context,
  seen: { consultation: Consultation; modality: Modality | null; next: NextStep },
  history: TicketHistory | null,
  { requester, organizationId }: TicketForm
): Promise<Person[]> {
  const { consultation, modality, next } = seen
  if (!history || organizationId === null || modality?.acceptor !== 'flagged_user') return []
  if (!awaitsAcceptance(consultation)) return []
  const asker = requester ? (history.people[requester.id] ?? null) : null
  const isBlocked =
    asker !== null &&
    acceptorDoubts(asker, modality, { organizationId, requesterId: asker.id }, new Set([asker.id])).length > 0
  if (next.kind !== 'acceptor_not_allowed' && !isBlocked) return []
  const people = await context.ports.directory.peopleOf(organizationId)
  return people.ok ? otherAcceptors(people.value, modality, organizationId) : []
}
