import type { Consultation } from '../../domain/consultation/consultation'
import { projectionGaps, type Projection } from '../../domain/consultation/projection'
import { prefixOf, withPrefix } from '../../domain/terms/titlePrefix'
import type { FieldValues, TicketForm } from '../../ports'
import type { Context } from '../context'
import { modalityByRequestType, modalityOf } from '../modalityOf'

type Ticket = Pick<TicketForm, 'fields'> & { subject?: string }

/**
 * What an end without a service changes on the ticket, once, in the update that brings its stage: no date is waited for any more,
 * and cancelling puts title and type back as the opening found them. Afterwards the ticket is the agents' own again.
 */
export function withEnding(
  context: Context,
  { ended, modality: key }: Consultation,
  ticket: Ticket,
  projection: Projection
): Projection {
  if (!ended || !('consult_stage' in projectionGaps(projection, ticket.fields))) return projection
  const modality = modalityOf(context, key)
  const present: FieldValues<string> = ticket.fields
  const dateField = modality?.controlDateField
  const date = dateField !== undefined && dateField in present ? { [dateField]: null } : {}
  const { before } = ended
  if (!before) return { ...projection, fields: { ...projection.fields, ...date } }
  // a type that somebody has chosen since is theirs
  const isOurs = modalityByRequestType(context, present['request_type'] ?? null) !== null
  const type = isOurs ? { request_type: before.requestType } : {}
  return {
    ...projection,
    fields: { ...projection.fields, ...date, ...type },
    ...(ticket.subject === undefined ? {} : { subject: titleAsBefore(context, ticket.subject, before.subject, key) })
  }
}

/** The title as it was; of one that was changed since only our prefix goes, or becomes the one it had. */
function titleAsBefore({ catalog }: Context, now: string, before: string | null, key: string | null): string {
  const known = catalog.modalities.flatMap(({ titlePrefix }) => titlePrefix ?? [])
  const prefix = catalog.modalities.find(modality => modality.key === key)?.titlePrefix ?? null
  if (before !== null && withPrefix(before, prefix, known) === now) return before
  return withPrefix(now, before === null ? null : prefixOf(before, known), known)
}
