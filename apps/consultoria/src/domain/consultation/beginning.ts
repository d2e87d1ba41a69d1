import type { End } from '../terms/ending'
import { areTermsPending } from '../terms/slice'
import type { Consultation } from './consultation'
import type { Modality } from '../modality/modality'

type Terms = Consultation['terms']

type Beginning =
  | { kind: 'merged'; into: number }
  | { kind: 'closed' }
  | { kind: 'ended'; why: End }
  | { kind: 'choose_modality' }
  | { kind: 'open' }
  | { kind: 'terms_problem'; why: NonNullable<Terms['problem']> }
  | { kind: 'submit_terms' }

/** What comes before anything was agreed; a ticket without a consultation needs no more than this. */
export const beginning = ({
  consultation: { mergedInto, stage, terms, modality: opened, ended },
  modality,
  ticketStatus
}: {
  consultation: Consultation
  modality: Modality | null
  ticketStatus: string
}): Beginning | null => {
  if (mergedInto !== null) return { kind: 'merged', into: mergedInto }
  // a closed ticket that never asked for one has nothing to tell
  if (ticketStatus === 'closed' && (modality !== null || stage !== 'none')) return { kind: 'closed' }
  if (ended) return { kind: 'ended', why: ended.why }
  if (!modality) return { kind: 'choose_modality' }
  // minutes may have been told before anybody opened it
  if (stage === 'none' || opened === null) return { kind: 'open' }
  if (terms.problem) return { kind: 'terms_problem', why: terms.problem }
  return areTermsPending(terms) ? { kind: 'submit_terms' } : null
}
