import { asksCause } from '../billing/cause'
import { isAppointmentPending } from '../scheduling/pending'
import { isCeilingExceeded } from '../payer/ceiling'
import { asksConsent } from '../acceptance/settings'
import type { Consultation } from './consultation'
import { isCounted, unlinked } from '../time/entries'
import { isForeign } from '../payer/requesterOrganization'
import { isNewServiceOwed } from '../sla/targets'
import type { Modality } from '../modality/modality'
import { isTransferDue } from '../time/transfer'

/** What is known of the ticket beyond its ledger. */
interface OpenTicket {
  timerRunning: boolean
  /** The requester's organization now, where it is known. */
  organizationId?: number | null
}

/** What is missing before Solve. */
export interface ConclusionGap {
  code:
    | 'terms'
    | 'acceptance'
    | 'billing_data'
    | 'approval'
    | 'requester'
    | 'payment'
    | 'organization'
    | 'misplaced'
    | 'entry'
    | 'capture'
    | 'comment'
    | 'confirmation'
    | 'appointment_pending'
    | 'designation'
    | 'assignee'
    | 'agenda'
    | 'return_unanswered'
    | 'new_service'
    | 'ceiling_exceeded'
    | 'transfer'
    | 'cause'
    | 'timer_running'
    | 'ledger_gap'
  detail?: Record<string, string | number>
}

/**
 * What must be done before the ticket is solved. Before the acceptance only what is half done counts: a client who does not
 * accept owes nothing, and the ticket may be solved.
 */
export const conclusionGaps = (
  consultation: Consultation,
  modality: Modality | null,
  { timerRunning, organizationId }: OpenTicket
): ConclusionGap[] => {
  const { head, gap, mergedInto, ended } = consultation
  if (!head || mergedInto !== null) return []
  const consented = !ended && (consultation.acceptance !== null || !asksConsent(modality))
  return [
    ...(gap === null ? [] : [{ code: 'ledger_gap', detail: { n: gap } } as const]),
    ...(timerRunning ? [{ code: 'timer_running' } as const] : []),
    ...halfDone(consultation),
    ...(consented ? [...gateGaps(consultation), ...requesterGaps(consultation, organizationId)] : []),
    ...(consented ? serviceGaps(consultation, modality) : [])
  ]
}

const halfDone = ({ terms, captures, entries, pendingUpdates }: Consultation): ConclusionGap[] => [
  ...(terms.staged && !terms.sent ? [{ code: 'terms' } as const] : []),
  ...captures
    .filter(({ open }) => open)
    .map(({ n, data }) => ({ code: 'capture', detail: { capture: n, seconds: data.seconds } }) as const),
  ...unlinked({ entries }).map(
    ({ n, data }) => ({ code: 'comment', detail: { entry: n, seconds: data.seconds } }) as const
  ),
  ...(pendingUpdates.some(({ kind }) => kind === 'accepted') ? [{ code: 'confirmation' } as const] : [])
]

const gateGaps = ({ gate: { missing } }: Consultation): ConclusionGap[] => missing.map(code => ({ code }))

/** While there is work to do, whose it would be; and minutes that were told although nobody agreed to them (T18). */
const requesterGaps = (consultation: Consultation, organizationId: number | null | undefined): ConclusionGap[] => {
  const { gate, stage, payer, entries } = consultation
  const isWrong =
    gate.open && stage !== 'ready' && organizationId !== undefined && isForeign(consultation, organizationId)
  return [
    ...(isWrong ? [{ code: payer.kind === 'unit_invoice' ? 'requester' : 'organization' } as const] : []),
    ...entries
      .filter(
        ({ status, unbillable, data }) => status === 'counts' && unbillable === 'other_organization' && data.billable
      )
      .map(({ n, data }) => ({ code: 'misplaced', detail: { entry: n, seconds: data.seconds } }) as const)
  ]
}

const serviceGaps = (consultation: Consultation, modality: Modality | null): ConclusionGap[] => {
  const { ceiling, entries } = consultation
  const gaps: ConclusionGap[] = []
  const told = entries.some(entry => entry.served && isCounted(entry))
  if (!told && (modality?.entries.mandatory ?? true)) gaps.push({ code: 'entry' })
  if (isAppointmentPending(consultation)) gaps.push({ code: 'appointment_pending' })
  else if (isNewServiceOwed(consultation.clocks)) gaps.push({ code: 'new_service' })
  if (ceiling && isCeilingExceeded(consultation)) {
    const seconds = ceiling.usedSeconds - ceiling.minutes * 60
    gaps.push({ code: 'ceiling_exceeded', detail: { minutes: ceiling.minutes, seconds } })
  }
  if (isTransferDue(consultation)) gaps.push({ code: 'transfer' })
  if (told && asksCause(modality) && consultation.cause === null) gaps.push({ code: 'cause' })
  return gaps
}
