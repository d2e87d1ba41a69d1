import { projectionGaps, type Projection } from '../../domain/consultation/projection'
import type { FormPatch, TicketForm } from '../../ports'

export type ProjectionRepair = 'none' | 'written' | 'staged' | 'restaged' | 'pending'

/** What the form or the stored ticket lacks. */
export const gapsIn = (
  { fields, tags, subject }: Pick<TicketForm, 'fields' | 'tags'> & { subject?: string },
  projection: Projection
): Required<Pick<FormPatch, 'fields' | 'addTags'>> & Pick<FormPatch, 'subject'> => ({
  fields: projectionGaps(projection, fields),
  addTags: projection.addTags.filter(tag => !tags.includes(tag)),
  ...(projection.subject === undefined || projection.subject === subject ? {} : { subject: projection.subject })
})

export const isGap = ({ fields, addTags, subject }: ReturnType<typeof gapsIn>): boolean =>
  Object.keys(fields).length > 0 || addTags.length > 0 || subject !== undefined
