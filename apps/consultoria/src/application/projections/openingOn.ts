import type { Consultation } from '../../domain/consultation/consultation'
import type { Projection } from '../../domain/consultation/projection'
import { openingPatch } from '../../domain/terms/ticketPatch'
import type { FieldValues, TicketForm } from '../../ports'
import type { Context } from '../context'
import { controlDateOf } from '../fieldOf'
import { withEnding } from './endingOn'
import { intendedModality } from '../intendedModality'
import { modalityOf } from '../modalityOf'

type Ticket = Pick<TicketForm, 'fields'> & { subject?: string }

/**
 * What the opening puts on a ticket stays true however the terms went out (T6, T7): the title's prefix once, that of the
 * modality in force, and type and control date where they are empty. While the ticket itself asks for another modality
 * nothing is put back.
 */
export function withOpening(
  context: Context,
  consultation: Consultation,
  ticket: Ticket,
  projection: Projection
): Projection {
  const { terms, stage, mergedInto, ended } = consultation
  if (ended) return withEnding(context, consultation, ticket, projection)
  const modality = modalityOf(context, consultation.modality)
  const isOver = stage === 'ready' || mergedInto !== null
  if (!modality || !terms.sent || isOver || intendedModality(context, consultation, ticket)) return projection
  const { clock } = context.ports
  const opening = openingPatch({
    subject: ticket.subject ?? '',
    modality,
    modalities: context.catalog.modalities,
    leader: null,
    controlDate: controlDateOf(ticket, modality),
    now: clock.now(),
    offsetAt: clock.offsetAt
  })
  const present: FieldValues<string> = ticket.fields
  // empty where it must say something, or still saying what only another modality says
  const missing = Object.entries(opening.fields).filter(
    ([name, value]) => ((present[name] ?? '') === '') === (value !== null)
  )
  return {
    ...projection,
    fields: { ...Object.fromEntries(missing), ...projection.fields },
    ...(ticket.subject === undefined ? {} : { subject: opening.subject })
  }
}
