import { beginning } from '../domain/modality/beginning'
import type { NextStepState } from '../domain/modality/nextStep'
import type { Snapshot } from './snapshot'
import type { StreamState } from './ledger/stream'

export type View = Pick<Snapshot, 'bill' | 'next' | 'journey' | 'gaps' | 'deadline'>

/** What a stream means for the agent; one without facts means the same on every ticket and needs no rules fetched. */
export async function viewOf({ records }: StreamState, seen: NextStepState): Promise<View> {
  if (records.length === 0) return { ...BEFORE, next: beginning(seen) ?? { kind: 'open' } }
  const { billOf, conclusionGaps, journeyOf, nearestDeadline, nextStep } = await import('./ledger/meaning')
  const { consultation, modality, timerRunning, organizationId, now } = seen
  return {
    bill: billOf(consultation, modality),
    next: nextStep(seen),
    journey: journeyOf(consultation, modality),
    gaps: conclusionGaps(consultation, modality, { timerRunning, organizationId }),
    deadline: stillAhead(nearestDeadline(consultation, now), timerRunning)
  }
}

type Deadline = Snapshot['deadline']

/** What the running clock is about to meet is not called late. */
const stillAhead = (deadline: Deadline, timerRunning: boolean): Deadline =>
  timerRunning && deadline?.clock !== 'offer' ? null : deadline

const NOTHING: Snapshot['bill']['perPayer'][number] = {
  payer: 'client',
  unit: null,
  billedMinutes: 0,
  realSeconds: 0,
  billableSeconds: 0,
  amount: 0,
  total: null,
  price: null,
  previouslyInvoicedSeconds: 0,
  invoicedMinutes: 0,
  openMinutes: 0,
  openAmount: 0,
  lines: [],
  explanation: []
}

const STEPS = ['acceptance', 'payer', 'designation', 'appointment', 'service', 'conclusion'] as const

const BEFORE: Omit<View, 'next'> = {
  bill: { ...NOTHING, perPayer: [NOTHING] },
  journey: [{ step: 'terms', status: 'now' }, ...STEPS.map(step => ({ step, status: 'todo' as const }))],
  gaps: [],
  deadline: null
}
