import type { TraceEntry } from '../automation/runs/trace'
import { defaultPlan, type PlanName } from '../plans/plan'
import { closedFrame, type FrameFlags } from './frame-flags'
import { RateWindow } from './rate'
import type { WireProfile } from './wire'

/** What tests and demos may bend: faults, the request rate, the request log. */
export interface Fault {
  method?: string
  /** Matched against path and query. */
  path: RegExp
  /** How often it strikes yet. */
  times: number
  /** `delay` waits before anything happens, `delay_after_commit` holds the answer back. */
  kind: 'status' | 'drop_before' | 'drop_after_commit' | 'delay' | 'delay_after_commit'
  status: number
  retry_after?: number
  html: boolean
  delay_ms: number
  /** Strikes only the workspace's own requests, or only the others; both when absent. */
  workspace?: boolean
}

interface LoggedRequest {
  method: string
  /** With its query. */
  path: string
  /** Null when no answer left. */
  status: number | null
  actor: string | null
  /** Made by the agent workspace for its own page, not by an app or a program. */
  workspace: boolean
}

export interface Control {
  /** What the account has and has not; its rate is apart. */
  plan: PlanName
  /** Whose answers it gives where documentation and recordings differ. */
  wire: WireProfile
  /** Whether the account has a help center; without one its endpoints answer 404. */
  guide: boolean
  /** What the iframes of apps are let do. */
  frame: FrameFlags
  faults: Fault[]
  /** Requests an account may make in a minute. */
  perMinute: number
  /** How many of them were made. */
  window: RateWindow
  requests: LoggedRequest[]
  /** Why rules fired or did not; null while nobody asks. */
  trace: TraceEntry[] | null
}

const defaultPerMinute = 2500

export function createControl(wire: WireProfile): Control {
  return {
    plan: defaultPlan,
    wire,
    guide: true,
    frame: closedFrame,
    faults: [],
    perMinute: defaultPerMinute,
    window: new RateWindow(),
    requests: [],
    trace: null
  }
}
