import { billOf } from '../domain/billing/billing'
import { conclusionGaps } from '../domain/consultation/conclusion'
import { journeyOf } from '../domain/consultation/journey'
import { nextStep, type NextStepState } from '../domain/consultation/nextStep'
import { owedGaps } from '../domain/consultation/outstanding'
import { nearestDeadline } from '../domain/sla/sla'
import type { Snapshot } from './snapshot'

type View = Pick<Snapshot, 'bill' | 'next' | 'journey' | 'gaps' | 'deadline'>

/** What the state of a ticket means for the agent. */
export const viewOf = (seen: NextStepState): View => {
  const { consultation, modality, timerRunning, organizationId, now } = seen
  const next = nextStep(seen)
  return {
    bill: billOf(consultation, modality),
    next,
    journey: journeyOf(consultation, modality, next),
    gaps: [
      ...conclusionGaps(consultation, modality, { timerRunning, organizationId }),
      ...owedGaps(consultation, modality, seen)
    ],
    deadline: stillAhead(nearestDeadline(consultation, now), timerRunning)
  }
}

type Deadline = Snapshot['deadline']

/** What the running clock is about to meet is not called late. */
const stillAhead = (deadline: Deadline, timerRunning: boolean): Deadline =>
  timerRunning && deadline?.clock !== 'offer' ? null : deadline
