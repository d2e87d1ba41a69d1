import { type TicketPast, unchecked, type Unfounded, unfounded } from '../../domain/ledger/audit/evidence'
import type { FoldContext } from '../../domain/consultation/foldState'
import { positionsOf } from '../../domain/ledger/positions'
import { witnessReport } from '../../domain/ledger/audit/witness'
import type { TicketHistory } from '../../ports'
import type { StreamState } from '../ledger/stream'

/** What the ticket's audits say of the facts: only Zendesk writes them. */
export interface AuditFindings {
  /** Slots whose text is another than the one announced. */
  edited: ReadonlySet<number>
  /** Announced, and nowhere in the stream. */
  missing: readonly { n: number | null }[]
  /** Money that no audit of its author announces. */
  unannounced: readonly number[]
  /** Money whose audit is from before facts were announced with their hash. */
  early: readonly number[]
  /** What points at nothing the audits hold. */
  unfounded: readonly Unfounded[]
  /** The audits were read with this stream's facts up to here; 0 = never. */
  readTo: number
}

export const NOTHING_AUDITED: AuditFindings = {
  edited: new Set(),
  missing: [],
  unannounced: [],
  early: [],
  unfounded: [],
  readTo: 0
}

export async function auditFindings(
  context: Pick<FoldContext, 'modalities' | 'offsetAt'>,
  state: StreamState,
  history: TicketHistory
): Promise<AuditFindings> {
  const past = pastOf(history)
  const { edited, missing, unwitnessed, early } = witnessReport(
    state.stream,
    positionsOf(state.stream, state.records),
    past.witnesses
  )
  const facts = new Map(state.facts.map(fact => [fact.n, fact]))
  return {
    edited,
    missing,
    unannounced: unwitnessed,
    early,
    unfounded: await unfounded(unchecked(state.records, state.consultation), facts, past, context),
    readTo: state.consultation.head?.n ?? 0
  }
}

export const pastOf = ({
  comments,
  people,
  auditIds,
  metadata,
  operations,
  requesters,
  organizations,
  mergedInto
}: TicketHistory): TicketPast => ({
  comments,
  people,
  auditIds,
  witnesses: [...metadata, ...operations.map(({ comment, ...witness }) => ({ ...witness, commentId: comment }))],
  requesters,
  organizations,
  mergedInto
})
