import { asksDesignation } from '../scheduling/assignment'
import { asksConsent } from '../acceptance/settings'
import { isTargetOpen } from '../sla/targets'
import type { Modality } from '../modality/modality'
import type { ConclusionGap } from './conclusion'
import type { Consultation } from './consultation'

/** Where the analyst who was designated stands: stored on the ticket, on the form until it is sent, or neither. */
export type DesignationOn = 'ticket' | 'form' | 'nowhere'

/** T12: whoever worked meanwhile, somebody is designated. */
export const isDesignationOwed = ({ designation }: Consultation, modality: Modality | null): boolean =>
  modality !== null && asksDesignation(modality.assignment) && designation === null

/** T12: minutes are no agreed time; where the client had none, or was attended at once, that is recorded. */
export const isAgendaOwed = ({ clocks }: Consultation, modality: Modality | null): boolean =>
  modality?.scheduling.appointment === 'required' &&
  !modality.scheduling.immediate &&
  (clocks.offer ?? clocks.start) !== null &&
  !clocks.agreed

/** Nothing was done for the consultation since somebody was designated: who holds the ticket still says whether that arrived. */
export const isJustDesignated = ({ designation, appointment, entries, captures }: Consultation): boolean =>
  designation !== null &&
  [...(appointment ? [appointment] : []), ...entries, ...captures].every(({ n }) => n < designation.n)

interface Seen {
  ticketStatus: string
  designationOn: DesignationOn
}

/**
 * What is still to be done although no money hangs on it: the sidebar says so, while the ticket's own ok stays. A rule that came
 * later reopens no ticket that was solved before it.
 */
export const owedGaps = (
  consultation: Consultation,
  modality: Modality | null,
  { ticketStatus, designationOn }: Seen
): ConclusionGap[] => {
  const { acceptance, mergedInto, clocks } = consultation
  const isOver =
    mergedInto !== null || consultation.ended !== null || ticketStatus === 'solved' || ticketStatus === 'closed'
  if (isOver || (acceptance === null && asksConsent(modality)) || consultation.stage === 'none') return []
  const gaps: ConclusionGap[] = []
  if (isDesignationOwed(consultation, modality)) gaps.push({ code: 'designation' })
  else if (designationOn !== 'ticket') gaps.push({ code: 'assignee' })
  if (isAgendaOwed(consultation, modality)) gaps.push({ code: 'agenda' })
  if (clocks.returned && isTargetOpen(clocks)) gaps.push({ code: 'return_unanswered' })
  return gaps
}
