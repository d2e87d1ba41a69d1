import type { Consultation } from '../../domain/consultation/consultation'
import { type DesignationOn, isJustDesignated } from '../../domain/consultation/outstanding'
import type { FormPatch, TicketForm } from '../../ports'
import type { Context } from '../context'
import type { Session } from '../session'
import type { ProjectionRepair } from './projectionRepair'

export type Designated = NonNullable<Consultation['designation']>

/** Whoever designated has not saved the ticket yet. */
export const unsentDesignation = (
  { stage, designation }: Pick<Consultation, 'stage' | 'designation'>,
  form: TicketForm
): Designated | null =>
  stage === 'designated' && designation !== null && form.assignee.userId !== designation.data.analystId
    ? designation
    : null

/** The designated analyst, as the assignee. */
export function designationOf(
  { ports, catalog }: Context,
  { designation }: Consultation
): NonNullable<FormPatch['assignee']> | null {
  if (!designation) return null
  const team = catalog.areas.teams[designation.data.team]
  return {
    userId: designation.data.analystId,
    groupId: team ? (ports.account.groups[team.group] ?? null) : null
  }
}

/** What became of putting the analyst on the ticket, kept for the readings that follow. */
export function rememberDesignation(session: Session, consultation: Consultation, outcome: ProjectionRepair): void {
  const n = consultation.designation?.n
  if (n === undefined) return
  if (outcome === 'assigned') session.designation = { n, on: 'ticket' }
  if (outcome === 'restaged') session.designation = { n, on: 'form' }
}

/**
 * Whether the analyst stands on the ticket. The open form shows unsaved edits as well: where this tab put the analyst there, the
 * stored ticket is asked until it says the same.
 */
export async function designationPlace(
  session: Session,
  consultation: Consultation,
  form: TicketForm
): Promise<DesignationOn> {
  const { designation } = consultation
  if (!designation || !isJustDesignated(consultation)) return 'ticket'
  const said = session.designation?.n === designation.n ? session.designation.on : null
  if (said === 'ticket') return 'ticket'
  if (form.assignee.userId !== designation.data.analystId) return 'nowhere'
  if (said === null) return 'ticket'
  const stored = await session.context.ports.ticket.stored()
  if (!stored.ok || stored.value.assigneeId !== designation.data.analystId) return 'form'
  session.designation = null
  return 'ticket'
}
