import type { ChargedEntry } from './chargedEntry'
import type { TimeSettings } from '../time/settings'
import type { WaiverReason } from '../time/waiverReasons'
import { ok, refuse, type Refusal, type Result } from '../kernel/result'

/** A product or documentation defect behind the ticket; `published` = it stands on the client portal already. */
interface KnownIssue {
  id: string
  published: boolean
  kind: 'product' | 'documentation'
}

export interface WaiverProposal {
  entries: number[]
  reason: WaiverReason
  issueId: string
}

/** T16: where the modality proposes it, all entries are waived at once for a defect that is not yet published. A leader confirms. */
export const proposeWaiver = (
  consultation: { entries: readonly ChargedEntry[] },
  modality: Pick<TimeSettings, 'waiver'>,
  issue: KnownIssue | null
): WaiverProposal | null => {
  if (!issue || !modality.waiver.proposed) return null
  if (modality.waiver.requiresUnpublishedIssue && issue.published) return null
  const reason: WaiverReason = issue.kind === 'product' ? 'ISSUE' : 'DOCUMENTACAO'
  if (!modality.waiver.reasons.includes(reason)) return null
  const entries = consultation.entries
    .filter(entry => entry.billableSeconds > 0 && entry.invoice === null)
    .map(({ n }) => n)
  return entries.length === 0 ? null : { entries, reason, issueId: issue.id }
}

/** Reasons that the modality names point at the defect behind them, where it asks for that. */
export const needsIssue = (reason: WaiverReason, modality: Pick<TimeSettings, 'waiver'> | null): boolean =>
  modality !== null && modality.waiver.requiresUnpublishedIssue && modality.waiver.reasons.includes(reason)

/** May this waiver be written? The fold asks the same of invoice and the one waiver per entry. */
export const checkWaiver = <E extends ChargedEntry>(
  entry: E | null,
  waiver: { reason: WaiverReason; note: string; issueId: string | null },
  modality: Pick<TimeSettings, 'waiver'>
): Result<E, Refusal> => {
  const altered = checkAlteration(entry)
  if (!altered.ok) return altered
  if (altered.value.status === 'waived') return refuse('entry.already_waived')
  if (waiver.note.trim() === '') return refuse('waiver.note_required')
  return needsIssue(waiver.reason, modality) && !waiver.issueId?.trim() ? refuse('waiver.issue_required') : altered
}

/** Anular and corrections: nothing that is invoiced, nothing twice. */
export const checkAlteration = <E extends ChargedEntry>(entry: E | null): Result<E, Refusal> => {
  if (!entry) return refuse('entry.unknown')
  if (entry.invoice !== null) return refuse('entry.invoiced', { invoice: entry.invoice })
  return entry.status === 'voided' || entry.status === 'corrected' ? refuse(`entry.${entry.status}`) : ok(entry)
}
