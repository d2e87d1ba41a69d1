import type { MeasuredMetric, MetricClock, MetricEvent, Spent } from '../tables/service/sla'
import type { Status } from '../tables/ticket'
import { BETWEEN_REPLIES, isDone, MEASURED, pausesIn, UNTIL_SOLVED } from './metric-rules'

/** One update of a ticket, as far as metrics ask. */
export interface Happening {
  at: string
  /** The ticket's after the update. */
  status: Status
  /** Whether the update made the ticket. */
  created: boolean
  /** Who speaks in public, in order. The requester counts as a customer whatever the role. */
  publicComments: readonly ('agent' | 'customer')[]
}

export type MetricEventDraft = Omit<MetricEvent, 'id' | 'ticket_id'>

/** Minutes between two instants. */
export type CountMinutes = (from: string, to: string) => Spent

/** The clocks of one ticket, changed in place, and what that makes known. */
export class TicketMetrics {
  readonly events: MetricEventDraft[] = []
  /** Those that began to run, or went on. */
  readonly started = new Set<MetricClock>()

  constructor(
    readonly clocks: MetricClock[],
    private readonly count: CountMinutes
  ) {}

  /** @see https://developer.zendesk.com/documentation/ticketing/reference-guides/ticket-metric-event-types-reference */
  step(happening: Happening): void {
    const { at, status, created, publicComments } = happening
    if (created) for (const metric of MEASURED) this.#note({ metric, instance_id: 0 }, 'measure', at)
    for (const metric of UNTIL_SOLVED) {
      const clock = this.latest(metric) ?? this.#open(metric, at)
      this.#settle(clock, status, at)
    }
    for (const [index, author] of publicComments.entries())
      if (author === 'customer') this.#asked(at)
      else this.#replied(happening, created && index === 0)
    for (const metric of ['reply_time', ...BETWEEN_REPLIES] as const) {
      const clock = this.latest(metric)
      if (clock && clock.stage !== 'achieved') this.#settle(clock, status, at)
    }
  }

  latest(metric: MeasuredMetric): MetricClock | undefined {
    return this.clocks.findLast(clock => clock.metric === metric)
  }

  /** The oldest unanswered comment is the one that counts. */
  #asked(at: string): void {
    const waiting = this.latest('reply_time')
    if (!waiting || waiting.stage === 'achieved') this.#open('reply_time', at)
  }

  /** A ticket that an agent makes in public waits for the next public comment. */
  #replied({ at, status }: Happening, isFirst: boolean): void {
    const waiting = this.latest('reply_time')
    if (isFirst) this.#open('reply_time', at)
    else if (waiting && waiting.stage !== 'achieved') this.#achieve(waiting, at)
    for (const metric of BETWEEN_REPLIES) {
      const running = this.latest(metric)
      if (running && running.stage !== 'achieved') this.#achieve(running, at)
      if (!isDone(status)) this.#open(metric, at)
    }
  }

  #open(metric: MeasuredMetric, at: string): MetricClock {
    const clock: MetricClock = {
      metric,
      instance_id: (this.latest(metric)?.instance_id ?? 0) + 1,
      stage: 'active',
      spent: { calendar: 0, business: 0 },
      running_since: at,
      target: null,
      breach_at: null
    }
    this.clocks.push(clock)
    this.started.add(clock)
    this.#note(clock, 'activate', at)
    return clock
  }

  #settle(clock: MetricClock, status: Status, at: string): void {
    if (isDone(status)) this.#achieve(clock, at)
    else if (pausesIn(clock.metric, status)) this.#pause(clock, at)
    else if (clock.stage !== 'active') {
      clock.stage = 'active'
      clock.running_since = at
      this.started.add(clock)
      this.#note(clock, 'activate', at)
    }
  }

  #pause(clock: MetricClock, at: string): void {
    if (clock.stage === 'paused') return
    this.#stop(clock, at)
    clock.stage = 'paused'
    this.#note(clock, 'pause', at)
  }

  #achieve(clock: MetricClock, at: string): void {
    if (clock.stage === 'achieved') return
    this.#stop(clock, at)
    clock.stage = 'achieved'
    this.#note(clock, 'fulfill', at)
    const { calendar, business } = clock.spent
    this.#note(clock, 'update_status', at, {
      status: { calendar: Math.floor(calendar), business: Math.floor(business) }
    })
  }

  #stop(clock: MetricClock, at: string): void {
    if (clock.running_since === null) return
    const run = this.count(clock.running_since, at)
    clock.spent = { calendar: clock.spent.calendar + run.calendar, business: clock.spent.business + run.business }
    clock.running_since = null
  }

  #note(
    { metric, instance_id }: Pick<MetricClock, 'metric' | 'instance_id'>,
    type: MetricEvent['type'],
    time: string,
    rest: Partial<MetricEventDraft> = {}
  ): void {
    this.events.push({ metric, instance_id, type, time, ...rest })
  }
}
