import { type TicketPast, unchecked, unfounded } from '../../domain/ledger/audit/evidence'
import type { FoldContext } from '../../domain/consultation/foldState'
import { positionsOf } from '../../domain/ledger/positions'
import { witnessReport } from '../../domain/ledger/audit/witness'
import type { TicketHistory } from '../../ports'
import type { AuditFindings } from '../ledger/audited'
import type { StreamState } from '../ledger/stream'

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
