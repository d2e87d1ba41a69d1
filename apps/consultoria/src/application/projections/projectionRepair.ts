import { projectionGaps, type Projection } from '../../domain/consultation/projection'
import type { FormPatch, TicketForm } from '../../ports'

/** `assigned` and `restaged` = written and staged together with the analyst who was designated. */
export type ProjectionRepair = 'none' | 'written' | 'staged' | 'assigned' | 'restaged' | 'pending'

export type Assigned = Pick<FormPatch, 'assignee'>

type Ticket = Pick<TicketForm, 'fields' | 'tags'> & { subject?: string; assigneeId?: number | null }

/** What the form or the stored ticket lacks. */
export const gapsIn = (
  { fields, tags, subject, assigneeId }: Ticket,
  projection: Projection & Assigned
): Required<Pick<FormPatch, 'fields' | 'removeTags'>> & Pick<FormPatch, 'subject' | 'assignee'> => ({
  fields: projectionGaps(projection, fields),
  removeTags: projection.removeTags.filter(tag => tags.includes(tag)),
  ...(projection.subject === undefined || projection.subject === subject ? {} : { subject: projection.subject }),
  ...(projection.assignee && projection.assignee.userId !== assigneeId ? { assignee: projection.assignee } : {})
})

export const isGap = ({ fields, removeTags, subject, assignee }: ReturnType<typeof gapsIn>): boolean =>
  Object.keys(fields).length > 0 || removeTags.length > 0 || subject !== undefined || assignee !== undefined
