import { type TicketPast } from '../../domain/ledger/ticketPast'
import { unchecked, unfounded, withdrawn } from '../../domain/audit/evidence'
import type { FoldContext } from '../../domain/consultation/foldContext'
import { positionsOf } from '../../domain/ledger/positions'
import { anchorFaults, anchorsIn } from '../../domain/audit/anchors'
import { mayVouch } from '../../domain/people/roles'
import { witnessReport } from '../../domain/audit/witness'
import type { TicketHistory } from '../../ports'
import type { AuditFindings } from '../ledger/audited'
import type { StreamState } from '../ledger/stream'

export async function auditFindings(
  context: Pick<FoldContext, 'modalities' | 'offsetAt'>,
  state: StreamState,
  history: TicketHistory
): Promise<AuditFindings> {
  const past = pastOf(history)
  const positions = positionsOf(state.stream, state.records)
  const { edited, missing, unwitnessed, early } = witnessReport(
    state.stream,
    positions,
    past.witnesses,
    mayVouch(state.roles)
  )
  const absent = [...missing, ...anchorFaults(anchorsIn(history.metadata), positions)]
  const abandoned = new Set(state.consultation.abandoned)
  const gone = withdrawn(state.consultation)
  const facts = new Map(state.facts.map(fact => [fact.n, fact]))
  return {
    edited,
    missing: onceEach(absent.filter(({ n }) => n === null || !abandoned.has(n)).map(({ n }) => ({ n }))),
    unannounced: unwitnessed.filter(n => !gone.has(n)),
    early,
    unfounded: await unfounded(unchecked(state.records, state.consultation), facts, past, context),
    readTo: state.consultation.head?.n ?? 0
  }
}

const onceEach = (places: readonly { n: number | null }[]): { n: number | null }[] => [
  ...new Map(places.map(place => [place.n, place])).values()
]

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
