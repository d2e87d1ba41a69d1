import { billOf } from '../../domain/billing/billing'
import { projectionWords } from '../../catalog/projectionWords'
import type { Consultation } from '../../domain/consultation/consultation'
import { project, type Projection } from '../../domain/consultation/projection'
import { isDeputyAsked } from '../../domain/scheduling/deputies'
import type { TicketForm } from '../../ports'
import { teamByModule } from '../commands/people/teamOf'
import type { Context } from '../context'
import { modalityOf } from '../modalityOf'

/** What the ticket must say about this consultation now; its own fields say which area answers for it. */
export function projectionOf(context: Context, consultation: Consultation, present: TicketForm['fields']): Projection {
  const modality = modalityOf(context, consultation.modality)
  const { clock } = context.ports
  const { offsetAt } = clock
  const now = clock.now()
  const team = teamByModule(context, present)
  const deputy = team && isDeputyAsked(team, context.catalog.absences ?? [], now, offsetAt)
  const moment = { now, offsetAt, words: projectionWords(offsetAt), deputy }
  return project(consultation, modality, billOf(consultation, modality), moment)
}
