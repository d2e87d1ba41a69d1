import type { Refusal, Result } from '../domain/kernel/result'
import type { Payer } from '../domain/payer/payerKinds'
import type { WaiverReason } from '../domain/time/waiverReasons'
import type { Instant, LocalDate } from '../domain/kernel/instant'
import type { Organization } from '../ports'
import type { Names } from './commands/people/names'
import type { Finished, Press } from './ledger/operations'
import type { Analyst } from './shown/ticketRead'
import type { Snapshot } from './snapshot'

/** A command answers with the fresh snapshot, or says why nothing (more) happened; `retained` = the typed data are still there. */
export type Outcome = Promise<Result<Snapshot, Refusal>>

/**
 * What an agent can do in the sidebar: one verb each, bound to the ports in main.tsx. The interface calls nothing else.
 * Each verb is a file of its own beside this one.
 */
export interface Actions {
  /** `whole` false: the ticket changed, and nothing says that my clock did. */
  load(input?: { whole: boolean }): Outcome
  openConsultation(input: { modality: string }, press?: Press): Outcome
  /** Stages the same macro again after a problem, or newer terms for a re-acceptance. */
  sendTerms(press?: Press): Outcome
  /** The day the consultation is dealt with next, as long as nothing due decides it. */
  setControlDate(input: { date: LocalDate }, press?: Press): Outcome
  describeDemand(input: { text: string }, press?: Press): Outcome
  recordAcceptance(input: AcceptanceInput, press?: Press): Outcome
  choosePayer(input: PayerInput, press?: Press): Outcome
  recordApproval(
    input: { commentId: number; ceilingMinutes: number | null; confirmation: string | null },
    press?: Press
  ): Outcome
  changeRequester(press?: Press): Outcome
  sendTransfer(press?: Press): Outcome
  designate(input: { analystId: number }, press?: Press): Outcome
  schedule(input: { start: Instant; minutes: number; medium: string; analystId: number }, press?: Press): Outcome
  cancelAppointment(input: { reason: string; party: 'client' | 'us' | 'no_show' }, press?: Press): Outcome
  recordSlaException(input: { clock: 'offer' | 'start' | 'both'; reason: string }, press?: Press): Outcome
  /** `handOver` stops the clock that runs on another ticket first (its time waits there to be told). */
  startTimer(input: { handOver: StopMoment | null }, press?: Press): Outcome
  stopTimer(input: StopMoment, press?: Press): Outcome
  discardCapture(input: { capture: number; reason: string }, press?: Press): Outcome
  logTime(input: TimeInput, press?: Press): Outcome
  /** What would be billed for it, before it is written. */
  previewTime(input: TimeInput): Promise<Result<TimePreview, Refusal>>
  voidEntry(input: { entry: number; reason: WaiverReason; note: string }, press?: Press): Outcome
  waiveEntry(
    input: { entry: number; reason: WaiverReason; note: string; issueId: string | null },
    press?: Press
  ): Outcome
  /** Releases the places of the ledger that hold nothing: an administrator's or a leader's way out of a gap. */
  abandonSlots(press?: Press): Outcome
  /** A leader's word on a fact that its author left undone or announced nowhere: its comment, or its announcement. */
  confirmFact(input: { n: number }, press?: Press): Outcome
  findUnits(text: string): Promise<Result<Organization[], Refusal>>
  /** The team's people for another designation or appointment, the most suitable first. */
  findAnalysts(): Promise<Result<Analyst[], Refusal>>
  /** Names behind ids that nothing on the screen tells. */
  findNames(ids: readonly number[]): Promise<Names>
  conclude(press?: Press): Outcome
  openTicket(id: number): Promise<void>
  /** What was shown as done and whose typed words are gone: the next command like it is a new one. */
  forget(finished: readonly Finished[]): void
}

/**
 * When a clock stops: by server time so many seconds ago (0 = now; more where the press had to be tried again), or where an
 * absence is cut off.
 */
export type StopMoment = { secondsAgo: number } | { endedAt: Instant }

export type AcceptanceInput =
  | { kind: 'comment'; commentId: number; confirmation: string | null }
  /** Said on the phone: who, and the sentence of the public confirmation comment. */
  | { kind: 'oral'; acceptorId: number; confirmation: string | null; note: string }

export interface PayerInput {
  payer: Payer
  unitOrganizationId: number | null
  code: string
  cnpj: string
  costCenter: string
  valueClass: string
  accountingItem: string
  /** Only for a leader's re-routing after the first billable entry. */
  reason: string | null
}

export interface TimeInput {
  /** Either seconds, or start and end. */
  seconds: number | null
  startedAt: Instant | null
  endedAt: Instant | null
  workDate: LocalDate
  note: string
  billable: boolean
  source: 'timer' | 'manual' | 'composer'
  capture: number | null
  corrects: number | null
}

export interface TimePreview {
  billableSeconds: number
  unbillableSeconds: number
  /** Minutes on the bill after this entry, minus before. */
  addedBilledMinutes: number
  /** What they cost; null = nothing has a price. */
  addedAmount: number | null
  /** The words of the public comment, as it will be read. */
  comment: string
}
