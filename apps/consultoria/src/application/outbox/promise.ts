import type { Consultation, Entry, PendingUpdate } from '../../domain/consultation/consultation'
import type { FactDraft } from '../../domain/registry'
import { unlinked } from '../../domain/time/entries'
import type { Refusal, Result } from '../../domain/kernel/result'
import type { TicketForm, TicketHistory, TicketWrite } from '../../ports'
import type { Written } from '../announcing/writeOnce'
import type { Context } from '../context'
import type { StreamState } from '../ledger/stream'
import type { RepairName } from '../shown/notices'

/** What a fact promises to put on the ticket, as long as nothing there shows it: its public comment, or an update. */
export type Promised = ({ kind: 'entry' } & Entry) | PendingUpdate

export const promisedOn = (consultation: Pick<Consultation, 'entries' | 'pendingUpdates'>): Promised[] => [
  ...unlinked(consultation).map(entry => ({ kind: 'entry' as const, ...entry })),
  ...consultation.pendingUpdates
]

export const isPromised = (consultation: Pick<Consultation, 'entries' | 'pendingUpdates'>, n: number): boolean =>
  promisedOn(consultation).some(promised => promised.n === n)

export type Change = Omit<TicketWrite, 'updatedStamp'>

/** How one kind of promise is kept. */
export interface PromiseRules<P extends Promised> {
  /** Its repair, as it is told. */
  repair: RepairName
  /** It is found on the ticket, whoever put it there. */
  foundIn(history: TicketHistory, promised: P): Written | null
  /** That a reading found it says something new. */
  isNews(promised: P): boolean
  /** Whether opening the ticket keeps it without a press. */
  isOwn(promised: P, opening: Opening): boolean
  /** The update that keeps it, announcing its fact. */
  change(context: Context, state: StreamState, form: TicketForm, promised: P): Promise<Result<Change, Refusal>>
  /** The fact that says it is kept. Its `op` follows from the promise's, so that several openers write it once. */
  link(promised: P, written: Written): { op: string; draft: FactDraft }
}

/** Who opens the ticket, and how it lies before them. */
export interface Opening {
  state: StreamState
  form: TicketForm
  history: TicketHistory
  me: number
  now: string
}
