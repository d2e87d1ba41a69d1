import { stampOf } from '../../clock/clock'
import { requireAdmin, urlOf, type Api } from '../../http/api'
import { badRequest } from '../../http/api-error'
import { pageOf, rowsIn } from '../../http/pagination'
import type { Desk } from '../../desk'
import type { MetricEvent } from '../../tables/service/sla'
import { presentMetricEvent } from '../../wire/sla'

/** Events of one answer; those of its last second come all. */
const MOST = 1000
const minute = 60_000
const inTime = [{ column: 'time' }, { column: 'id' }]

const within = (from: string, to: string) => ({ time: { gte: from, lte: to } })

function exported(desk: Desk, from: string, to: string): MetricEvent[] {
  const { metricEvents } = desk.tables
  const first = metricEvents.find({ where: within(from, to), orderBy: inTime, limit: MOST })
  const last = first.length < MOST ? undefined : first.at(-1)
  if (!last) return first
  const before = first.filter(event => event.time < last.time)
  return [...before, ...metricEvents.find({ where: { time: last.time }, orderBy: inTime })]
}

const seconds = (stamp: string): number => Date.parse(stamp) / 1000

export function metricEventRoutes(api: Api): void {
  api.get('/api/v2/incremental/ticket_metric_events', c => {
    requireAdmin(c)
    const desk = c.get('desk')
    const asked = c.req.query('start_time') ?? ''
    if (!/^\d{1,11}$/.test(asked)) throw badRequest('InvalidValue', 'start_time must be a Unix time in seconds')
    const from = stampOf(new Date(Number(asked) * 1000))
    const to = stampOf(new Date(desk.clock.now().getTime() - minute))
    if (c.req.query('page[size]') !== undefined) {
      const { rows, envelope } = pageOf(c, rowsIn(desk.tables.metricEvents, within(from, to), inTime))
      return c.json({ ticket_metric_events: rows.map(presentMetricEvent), ...envelope })
    }
    const events = exported(desk, from, to)
    const end_time = seconds(events.at(-1)?.time ?? from)
    return c.json({
      ticket_metric_events: events.map(presentMetricEvent),
      count: events.length,
      end_time,
      next_page: `${urlOf(desk, 'incremental/ticket_metric_events')}?start_time=${end_time}`,
      end_of_stream: events.length < MOST
    })
  })
}
