import { projectionGaps, type Projection } from '../../domain/consultation/projection'
import type { FormPatch, TicketForm } from '../../ports'

export type ProjectionRepair = 'none' | 'written' | 'staged' | 'restaged' | 'pending'

/** What the form or the stored ticket lacks. */
export const gapsIn = (
  { fields, tags }: Pick<TicketForm, 'fields' | 'tags'>,
  projection: Projection
): Required<Pick<FormPatch, 'fields' | 'addTags'>> => ({
  fields: projectionGaps(projection, fields),
  addTags: projection.addTags.filter(tag => !tags.includes(tag))
})
