import type { MeasuredMetric, MetricClock } from '../tables/service/sla'
import type { Status } from '../tables/ticket'

/** In the order they are measured. */
export const MEASURED: readonly MeasuredMetric[] = [
  'requester_wait_time',
  'agent_work_time',
  'resolution_time',
  'reply_time',
  'periodic_update_time',
  'pausable_update_time'
]

/** Run from the ticket's creation until it is solved, and on when it is opened again. */
export const UNTIL_SOLVED: readonly MeasuredMetric[] = ['requester_wait_time', 'agent_work_time', 'resolution_time']

/** Run from one public reply of an agent to the next. */
export const BETWEEN_REPLIES: readonly MeasuredMetric[] = ['periodic_update_time', 'pausable_update_time']

/** Statuses in which a metric stands still. https://support.zendesk.com/hc/en-us/articles/4408829459866 */
const PAUSING: Readonly<Record<MeasuredMetric, readonly Status[]>> = {
  requester_wait_time: ['pending'],
  agent_work_time: ['pending', 'hold'],
  resolution_time: [],
  reply_time: [],
  periodic_update_time: [],
  pausable_update_time: ['pending']
}

export const isDone = (status: Status): boolean => status === 'solved' || status === 'closed'

export const pausesIn = (metric: MeasuredMetric, status: Status): boolean => PAUSING[metric].includes(status)

/** As policies and `slas` name what a clock measures. */
export function policyMetric({ metric, instance_id }: Pick<MetricClock, 'metric' | 'instance_id'>): string {
  if (metric === 'resolution_time') return 'total_resolution_time'
  if (metric === 'reply_time') return instance_id === 1 ? 'first_reply_time' : 'next_reply_time'
  return metric
}
