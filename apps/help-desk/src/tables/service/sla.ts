import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import { Collection } from '../../store/collection'
import type { Stamped } from './stamped'

export interface PolicyMetric {
  priority: string
  metric: string
  /** Minutes. */
  target: number
  business_hours: boolean
}

export interface FilterCondition {
  field: string
  operator: string
  value: string | number | (string | number)[]
}

export interface SlaPolicy extends Stamped {
  title: string
  description: string
  position: number
  filter: { all: FilterCondition[]; any: FilterCondition[] }
  policy_metrics: PolicyMetric[]
}

/** As metric events name them; the first and every later reply are instances of one. OAS TicketMetricEventBaseObject */
export type MeasuredMetric =
  | 'agent_work_time'
  | 'pausable_update_time'
  | 'periodic_update_time'
  | 'reply_time'
  | 'requester_wait_time'
  | 'resolution_time'

/** Minutes, with fraction. */
export interface Spent {
  calendar: number
  business: number
}

export interface Target {
  policy_id: number
  minutes: number
  business_hours: boolean
}

/** One measuring of one metric on one ticket. */
export interface MetricClock {
  metric: MeasuredMetric
  /** From 1 on. */
  instance_id: number
  stage: 'active' | 'paused' | 'achieved'
  /** What was measured before the run that goes on. */
  spent: Spent
  /** Null while it does not run. */
  running_since: string | null
  target: Target | null
  /** When the target is missed, or was; schedules that change afterwards do not move it. Null without a target, and while paused before it. */
  breach_at: string | null
}

/** What is measured on a ticket; its id is the ticket's. */
interface TicketClocks {
  id: number
  policy_id: number | null
  clocks: MetricClock[]
}

export interface MetricEvent {
  id: number
  ticket_id: number
  metric: MeasuredMetric
  /** 0 of a `measure` event. */
  instance_id: number
  type: 'measure' | 'activate' | 'pause' | 'fulfill' | 'apply_sla' | 'breach' | 'update_status'
  /** A breach is noted as soon as it is known when it will come: those ahead are no events yet. */
  time: string
  /** Of an `apply_sla` event; null where no target holds any more. */
  sla?: {
    target: number
    target_in_seconds: number
    business_hours: boolean
    policy: { id: number; title: string; description: string }
  } | null
  /** Whole minutes, of an `update_status` event. */
  status?: Spent
  /** Of a `breach` event: whether a later target took it back. */
  deleted?: boolean
}

export function slaTables(db: DatabaseSyncInstance) {
  return {
    slaPolicies: new Collection<SlaPolicy>(db, { name: 'sla_policies', firstId: 368_000_000_001 }),
    ticketClocks: new Collection<TicketClocks>(db, { name: 'ticket_clocks' }),
    metricEvents: new Collection<MetricEvent>(db, {
      name: 'metric_events',
      firstId: 926_000_000_001,
      indexes: { ticket_id: event => event.ticket_id, time: event => event.time }
    })
  }
}
