import type { Evaluation } from '../evaluation/conditions/conditions'

/** Why a rule did or did not fire, for whoever asks. */
export interface TraceEntry {
  kind: 'trigger' | 'automation'
  ticket_id: number
  rule: { id: number; title: string }
  fired: boolean
  failed: Evaluation['failed']
  /** Actions that had no effect, and why. */
  ignored: { field: string; reason: string }[]
}

export type Trace = (entry: TraceEntry) => void

/** Of a long run the end is kept. */
const MOST = 5000

/** Writes into what `GET /__control/trace` shows, once somebody has asked for it. */
export function keptTrace({ control }: { control: { trace: TraceEntry[] | null } }): Trace | undefined {
  const { trace } = control
  if (!trace) return undefined
  return entry => {
    trace.push(entry)
    if (trace.length > MOST) trace.splice(0, trace.length - MOST)
  }
}
