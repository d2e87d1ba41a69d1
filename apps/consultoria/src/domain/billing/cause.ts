import type { LocalDate } from '../kernel/instant'
import type { TermsSettings } from '../terms/settings'
import type { TimeSettings } from '../time/settings'
import { isCounted } from '../time/entries'
import type { ChargedEntry } from './chargedEntry'
import type { Cause, CauseRecorded } from './data'
import { proposeWaiver, type WaiverProposal } from './waiver'

export type Asking = Pick<TimeSettings, 'waiver'> & Pick<TermsSettings, 'pricing'>

/** Only where a waiver may be proposed the cause changes anything: elsewhere nobody is asked (T16). */
export const asksCause = (modality: Asking | null): boolean =>
  modality !== null && modality.waiver.proposed && modality.pricing.source !== 'none'

/** What each cause says with it. */
interface Says {
  issue: boolean
  /** It was published: asked for, possible, or contradicting the cause. */
  date: 'required' | 'optional' | 'none'
}

export const CAUSE_SAYS: Record<Cause, Says> = {
  usage: { issue: false, date: 'none' },
  unpublished_defect: { issue: true, date: 'none' },
  published_defect: { issue: true, date: 'required' },
  documentation: { issue: true, date: 'optional' }
}

type CauseGap = 'cause.issue_required' | 'cause.date_required' | 'cause.contradicts'

/** What is missing in a cause, or too much. */
export const causeGap = ({ cause, issueId, publishedOn }: CauseRecorded): CauseGap | null => {
  const { issue, date } = CAUSE_SAYS[cause]
  if (issue && !issueId?.trim()) return 'cause.issue_required'
  if (date === 'required' && publishedOn === null) return 'cause.date_required'
  return (!issue && issueId !== null) || (date === 'none' && publishedOn !== null) ? 'cause.contradicts' : null
}

/**
 * The waiver that the cause proposes (T16). A defect counts as published where that was so on the first day that was worked:
 * what was published later the client could not know.
 */
export const proposedBy = (
  cause: CauseRecorded | null,
  entries: readonly ChargedEntry[],
  modality: Pick<TimeSettings, 'waiver'> | null
): WaiverProposal | null => {
  if (!cause?.issueId || modality === null) return null
  const first = firstDay(entries)
  const { issueId: id, publishedOn } = cause
  const published = publishedOn !== null && (first === null || publishedOn <= first)
  const kind = cause.cause === 'documentation' ? 'documentation' : 'product'
  return proposeWaiver({ entries }, modality, { id, published, kind })
}

const firstDay = (entries: readonly ChargedEntry[]): LocalDate | null =>
  entries
    .filter(isCounted)
    .map(({ data }) => data.workDate)
    .toSorted()[0] ?? null
