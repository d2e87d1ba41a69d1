import type { Positions } from '../ledger/positions'
import type { Rejected } from '../ledger/streamEnd'
import type { Fact } from '../registry'
import type { FoldContext } from './foldContext'
import type { Judged } from './judge'

/** How far the facts of a stream were judged, and which of them do not count. */
export interface FoldState {
  stream: string
  context: FoldContext
  positions: Positions<Fact>
  judged: Judged
  rejected: Rejected[]
  pending: number[]
  newer: number[]
  /** Operations that counted, by kind: a second fact of the same command does not. */
  done: Set<string>
}
