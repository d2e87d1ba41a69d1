import { billOf } from '../../domain/billing/billing'
import { momentWords } from '../../catalog/readable'
import type { Consultation } from '../../domain/consultation/consultation'
import { project, type Projection } from '../../domain/consultation/projection'
import type { Context } from '../context'
import { modalityOf } from '../modalityOf'

/** What the ticket must say about this consultation now. */
export function projectionOf(context: Context, consultation: Consultation): Projection {
  const modality = modalityOf(context, consultation.modality)
  const { clock } = context.ports
  const { offsetAt } = clock
  const moment = { now: clock.now(), offsetAt, dueWords: (at: string) => momentWords(at, offsetAt, 'pt-BR') }
  return project(consultation, modality, billOf(consultation, modality), moment)
}
