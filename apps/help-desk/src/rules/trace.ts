import type { Evaluation } from '../business-rules/conditions'

/** Why a rule did or did not fire, for whoever asks. */
export interface TraceEntry {
  rule: { id: number; title: string }
  fired: boolean
  failed: Evaluation['failed']
  /** Actions that had no effect, and why. */
  ignored: { field: string; reason: string }[]
}

export type Trace = (entry: TraceEntry) => void
