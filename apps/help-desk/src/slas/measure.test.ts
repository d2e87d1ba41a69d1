import { beforeEach, describe, expect, it } from 'vitest'
import type { JsonRecord } from '../input'
import type { User } from '../tables/people'
import { openTestAccount, type TestAccount } from '../test-account/test-account'

let account: TestAccount
beforeEach(() => {
  account = openTestAccount()
})

interface PolicyMetric {
  metric: string
  stage: string
  breach_at: string | null
  minutes?: number
  hours?: number
  days?: number
}

const root = '/api/v2/slas/policies'
const minutesOn = (minutes: number) =>
  account.desk.clock.set(new Date(account.desk.clock.now().getTime() + minutes * 60_000), true)

/** Targets in calendar minutes for tickets of normal priority. */
async function policy(targets: Record<string, number>, rest: JsonRecord = {}): Promise<number> {
  const policy_metrics = Object.entries(targets).map(([metric, target]) => ({
    priority: 'normal',
    metric,
    target,
    business_hours: false
  }))
  const sla_policy = { title: 'Todos', filter: { all: [], any: [] }, policy_metrics, ...rest }
  const { status, body } = await account.call('POST', root, { sla_policy })
  expect(status).toBe(201)
  return (body['sla_policy'] as { id: number }).id
}

const opened = async (ticket: JsonRecord = {}, as: User = account.requester): Promise<number> =>
  Number((await made({ priority: 'normal', ...ticket }, as))['id'])

async function made(ticket: JsonRecord, as: User): Promise<JsonRecord> {
  if (as !== account.requester) return account.createTicket(ticket, as)
  const comment = { body: 'It broke', author_id: account.requester.id }
  return account.createTicket({ submitter_id: account.requester.id, comment, ...ticket })
}

async function put(id: number, ticket: JsonRecord, as: User = account.agent): Promise<void> {
  const reply = await account.call('PUT', `/api/v2/tickets/${id}`, { ticket }, as)
  expect(reply.status).toBe(200)
}

const says = (id: number, body: string, as: User = account.agent) =>
  as === account.agent ? put(id, { comment: { body } }) : put(id, { comment: { body, author_id: as.id, public: true } })

async function shown(id: number): Promise<Record<string, PolicyMetric>> {
  const { body } = await account.call('GET', `/api/v2/tickets/${id}?include=slas`)
  const { slas } = body['ticket'] as { slas: { policy_metrics: PolicyMetric[] } }
  return Object.fromEntries(slas.policy_metrics.map(metric => [metric.metric, metric]))
}

async function eventsOf(id: number, metric: string): Promise<JsonRecord[]> {
  const { body } = await account.call('GET', `/api/v2/tickets/${id}?include=metric_events`)
  return (body['ticket'] as { metric_events: Record<string, JsonRecord[]> }).metric_events[metric] ?? []
}

const types = (events: JsonRecord[]) => events.map(({ type, instance_id }) => `${String(type)} ${String(instance_id)}`)

describe('replies', () => {
  it('are awaited from the customer’s comment on, the oldest one that is not answered', async () => {
    await policy({ first_reply_time: 60, next_reply_time: 30 })
    const id = await opened()
    expect(await shown(id)).toEqual({
      first_reply_time: { metric: 'first_reply_time', stage: 'active', breach_at: '2026-11-23T13:00:00Z', hours: 1 }
    })
    minutesOn(10)
    await says(id, 'mais uma coisa', account.requester)
    expect((await shown(id))['first_reply_time']?.breach_at).toBe('2026-11-23T13:00:00Z')
    await says(id, 'anotado')
    expect(await shown(id)).toMatchObject({ first_reply_time: { stage: 'achieved', minutes: 50 } })
    expect((await shown(id))['next_reply_time']).toBeUndefined()
    minutesOn(5)
    await says(id, 'e agora?', account.requester)
    minutesOn(5)
    await says(id, 'alô?', account.requester)
    expect((await shown(id))['next_reply_time']).toEqual({
      metric: 'next_reply_time',
      stage: 'active',
      breach_at: '2026-11-23T12:45:00Z',
      minutes: 25
    })
    await says(id, 'aqui')
    expect(types(await eventsOf(id, 'reply_time'))).toEqual([
      'measure 0', 'activate 1', 'apply_sla 1', 'fulfill 1', 'update_status 1', 'activate 2', 'apply_sla 2', 'fulfill 2',
      'update_status 2'
    ]) // prettier-ignore
  })

  it('are no private comments, and a ticket an agent makes waits for the next public one', async () => {
    await policy({ first_reply_time: 60 })
    const id = await opened({}, account.agent)
    expect((await shown(id))['first_reply_time']?.stage).toBe('active')
    await put(id, { comment: { body: 'entre nós', public: false } })
    expect((await shown(id))['first_reply_time']?.stage).toBe('active')
    await says(id, 'olá')
    expect((await shown(id))['first_reply_time']?.stage).toBe('achieved')
  })

  it('are not awaited on a ticket made in private until the customer speaks', async () => {
    await policy({ first_reply_time: 60 })
    const id = await opened({ comment: { body: 'entre nós', public: false } }, account.agent)
    expect(await shown(id)).toEqual({})
    minutesOn(20)
    await says(id, 'e então?', account.requester)
    expect((await shown(id))['first_reply_time']?.breach_at).toBe('2026-11-23T13:20:00Z')
  })

  it('are awaited no more once the ticket is solved', async () => {
    await policy({ first_reply_time: 60 })
    const id = await opened()
    await put(id, { status: 'solved', assignee_id: account.agent.id })
    expect((await shown(id))['first_reply_time']?.stage).toBe('achieved')
  })
})

describe('updates', () => {
  it('are due from one public comment of an agent to the next, pausable ones not while it is pending', async () => {
    await policy({ periodic_update_time: 60, pausable_update_time: 60 })
    const id = await opened()
    expect(await shown(id)).toEqual({})
    await says(id, 'vamos ver')
    minutesOn(20)
    await put(id, { status: 'pending' })
    expect(await shown(id)).toMatchObject({
      periodic_update_time: { stage: 'active', minutes: 40 },
      pausable_update_time: { stage: 'paused', breach_at: null }
    })
    minutesOn(30)
    await put(id, { status: 'open' })
    expect(await shown(id)).toMatchObject({
      periodic_update_time: { stage: 'active', minutes: 10 },
      pausable_update_time: { stage: 'active', minutes: 40 }
    })
    await says(id, 'ainda vendo')
    expect(await shown(id)).toMatchObject({ periodic_update_time: { hours: 1 }, pausable_update_time: { hours: 1 } })
    await put(id, { status: 'solved', assignee_id: account.agent.id })
    expect(await shown(id)).toMatchObject({
      periodic_update_time: { stage: 'achieved' },
      pausable_update_time: { stage: 'achieved' }
    })
  })
})

describe('resolution', () => {
  const targets = { requester_wait_time: 120, agent_work_time: 120, total_resolution_time: 120 }

  it.each([
    ['open', ['active', 'active', 'active']],
    ['pending', ['paused', 'paused', 'active']],
    ['hold', ['active', 'paused', 'active']],
    ['solved', ['achieved', 'achieved', 'achieved']]
  ])('is measured in %s as each metric says', async (status, stages) => {
    await policy(targets)
    const id = await opened({ assignee_id: account.agent.id })
    await put(id, { status, tags: ['x'] })
    const now = await shown(id)
    expect(Object.keys(targets).map(metric => now[metric]?.stage)).toEqual(stages)
  })

  it('goes on with what was used up when it is opened again', async () => {
    await policy({ agent_work_time: 120 })
    const id = await opened({ assignee_id: account.agent.id })
    minutesOn(50)
    await put(id, { status: 'solved' })
    minutesOn(600)
    await put(id, { status: 'open' })
    expect((await shown(id))['agent_work_time']).toMatchObject({ stage: 'active', hours: 1 })
    expect((await shown(id))['agent_work_time']?.breach_at).toBe('2026-11-24T00:00:00Z')
    minutesOn(30)
    await put(id, { status: 'solved' })
    const events = await eventsOf(id, 'agent_work_time')
    expect(types(events)).toEqual([
      'measure 0', 'activate 1', 'apply_sla 1', 'fulfill 1', 'update_status 1', 'activate 1', 'fulfill 1', 'update_status 1'
    ]) // prettier-ignore
    expect(events.at(-1)?.['status']).toEqual({ calendar: 80, business: 80 })
  })
})

describe('a policy', () => {
  it('is the first by position whose filter fits, with the target of the priority', async () => {
    const tagged = { all: [{ field: 'current_tags', operator: 'includes', value: 'vip' }], any: [] }
    await policy({ first_reply_time: 60 })
    await policy({ first_reply_time: 5 }, { position: 0, title: 'VIP', filter: tagged })
    expect((await shown(await opened()))['first_reply_time']?.hours).toBe(1)
    expect((await shown(await opened({ tags: ['vip'] })))['first_reply_time']?.minutes).toBe(5)
    expect(await shown(await opened({ priority: null, tags: ['vip'] }))).toEqual({})
    expect(await shown(await opened({ priority: 'high' }))).toEqual({})
  })

  it.each([
    ['type', 'task', true],
    ['ticket_type_id', '4', true],
    ['ticket_type_id', '2', false]
  ])('with %s is %s takes a task: %s', async (field, value, fits) => {
    await policy({ first_reply_time: 60 }, { filter: { all: [{ field, operator: 'is', value }], any: [] } })
    const id = await opened({ type: 'task' })
    expect('first_reply_time' in (await shown(id))).toBe(fits)
  })

  it('comes to a ticket with its next event, and tells of it', async () => {
    const id = await opened()
    const policyId = await policy({ first_reply_time: 60 })
    expect(await shown(id)).toEqual({})
    minutesOn(10)
    await put(id, { tags: ['x'] })
    expect((await shown(id))['first_reply_time']?.breach_at).toBe('2026-11-23T13:00:00Z')
    expect((await eventsOf(id, 'reply_time')).at(-1)).toMatchObject({
      type: 'apply_sla',
      time: '2026-11-23T12:10:00Z',
      sla: { target: 60, target_in_seconds: 3600, business_hours: false, policy: { id: policyId, title: 'Todos' } }
    })
    await account.call('DELETE', `${root}/${policyId}`)
    await put(id, { tags: ['y'] })
    expect(await shown(id)).toEqual({})
    expect((await eventsOf(id, 'reply_time')).at(-1)).toMatchObject({ type: 'apply_sla', sla: null })
  })
})

describe('business hours', () => {
  const schedules = '/api/v2/business_hours/schedules'
  const weekdays = [1, 2, 3, 4, 5].map(day => ({ start_time: day * 1440 + 540, end_time: day * 1440 + 1080 }))
  const business = {
    policy_metrics: [{ priority: 'normal', metric: 'first_reply_time', target: 600, business_hours: true }]
  }

  async function scheduled(): Promise<number> {
    const { body } = await account.call('POST', schedules, { schedule: { name: 'Loja', time_zone: 'Brasilia' } })
    const { id } = body['schedule'] as { id: number }
    await account.call('PUT', `${schedules}/${id}/workweek`, { workweek: { intervals: weekdays } })
    return id
  }

  it('are those of the schedule, its holidays left out', async () => {
    const schedule = await scheduled()
    const holiday = { name: 'Folga', start_date: '2026-11-24', end_date: '2026-11-24' }
    await account.call('POST', `${schedules}/${schedule}/holidays`, { holiday })
    await policy({}, business)
    // nine hours of Monday, none of Tuesday, one of Wednesday
    expect((await shown(await opened()))['first_reply_time']).toMatchObject({
      breach_at: '2026-11-25T13:00:00Z',
      days: 2
    })
  })

  it('that change do not reach a target that runs', async () => {
    const schedule = await scheduled()
    await policy({}, business)
    const [kept, later] = [await opened(), '2026-11-24T13:00:00Z']
    expect((await shown(kept))['first_reply_time']?.breach_at).toBe(later)
    const longer = weekdays.map(day => ({ ...day, end_time: day.end_time + 120 }))
    await account.call('PUT', `${schedules}/${schedule}/workweek`, { workweek: { intervals: longer } })
    await put(kept, { tags: ['x'] })
    expect((await shown(kept))['first_reply_time']?.breach_at).toBe(later)
    expect((await shown(await opened()))['first_reply_time']?.breach_at).toBe('2026-11-23T22:00:00Z')
  })

  it('do not count once the target is missed: the time shown is calendar time', async () => {
    await scheduled()
    await policy({}, business)
    const id = await opened()
    minutesOn(25 * 60 + 16 * 60)
    expect((await shown(id))['first_reply_time']).toMatchObject({ stage: 'active', hours: -16 })
  })
})

describe('a breach', () => {
  it('is an event once it has come, not before, and none when it was met', async () => {
    await policy({ first_reply_time: 60 })
    const [late, met] = [await opened(), await opened()]
    await says(met, 'olá')
    minutesOn(59)
    expect(types(await eventsOf(late, 'reply_time'))).not.toContain('breach 1')
    minutesOn(1)
    expect((await eventsOf(late, 'reply_time')).at(-1)).toMatchObject({
      type: 'breach',
      time: '2026-11-23T13:00:00Z',
      deleted: false
    })
    expect(types(await eventsOf(met, 'reply_time'))).not.toContain('breach 1')
  })

  it('is now when a target that is used up is applied, and is taken back by a longer one', async () => {
    const id = await opened()
    minutesOn(90)
    const short = await policy({ first_reply_time: 60 })
    await put(id, { tags: ['x'] })
    expect((await shown(id))['first_reply_time']).toMatchObject({ stage: 'active', minutes: 0 })
    const policy_metrics = [{ priority: 'normal', metric: 'first_reply_time', target: 240, business_hours: false }]
    minutesOn(10)
    await account.call('PUT', `${root}/${short}`, { sla_policy: { policy_metrics } })
    await put(id, { tags: ['y'] })
    expect((await shown(id))['first_reply_time']?.breach_at).toBe('2026-11-23T16:00:00Z')
    const breaches = (await eventsOf(id, 'reply_time')).filter(({ type }) => type === 'breach')
    expect(breaches).toMatchObject([{ time: '2026-11-23T13:30:00Z', deleted: true }])
  })

  it('is one event however often a ticket that runs late is paused', async () => {
    await policy({ requester_wait_time: 60 })
    const id = await opened()
    minutesOn(90)
    for (const status of ['pending', 'open', 'pending', 'open']) {
      minutesOn(1)
      await put(id, { status })
    }
    const breaches = (await eventsOf(id, 'requester_wait_time')).filter(({ type }) => type === 'breach')
    expect(breaches.map(({ time }) => time)).toEqual(['2026-11-23T13:00:00Z'])
  })
})

it('measures a ticket of before from what its audits tell', async () => {
  const id = await opened()
  minutesOn(10)
  await says(id, 'olá')
  minutesOn(5)
  await says(id, 'e?', account.requester)
  for (const { id: event } of account.desk.tables.metricEvents.find()) account.desk.tables.metricEvents.delete(event)
  account.desk.tables.ticketClocks.delete(id)
  await policy({ next_reply_time: 30, agent_work_time: 600 })
  await put(id, { tags: ['x'] })
  expect(await shown(id)).toMatchObject({
    next_reply_time: { breach_at: '2026-11-23T12:45:00Z' },
    agent_work_time: { breach_at: '2026-11-23T22:00:00Z' }
  })
  expect(types(await eventsOf(id, 'reply_time')).slice(0, 3)).toEqual(['measure 0', 'activate 1', 'fulfill 1'])
})

it('shows in views when the next target is missed, and sorts by it', async () => {
  await policy({ first_reply_time: 60, requester_wait_time: 240 })
  const [late, later, none] = [await opened(), await opened(), await opened({ priority: 'low' })]
  await says(later, 'olá')
  const { body } = await account.call('POST', '/api/v2/views/preview', {
    view: {
      all: [{ field: 'status', operator: 'less_than', value: 'solved' }],
      output: { columns: ['nice_id', 'sla_next_breach_at'], sort_by: 'sla_next_breach_at', sort_order: 'desc' }
    }
  })
  expect((body['rows'] as JsonRecord[]).map(row => [row['nice_id'], row['sla_next_breach_at']])).toEqual([
    [later, '2026-11-23T16:00:00Z'],
    [late, '2026-11-23T13:00:00Z'],
    [none, null]
  ])
})

it('asks in views and automations how long it is until, or since, the next target is missed', async () => {
  await policy({ first_reply_time: 60 })
  const id = await opened()
  const matched = async (field: string, operator: string) => {
    const all = [
      { field: 'status', operator: 'less_than', value: 'solved' },
      { field, operator, value: '2' }
    ]
    const { body } = await account.call('POST', '/api/v2/views/preview', {
      view: { all, output: { columns: ['nice_id'] } }
    })
    return (body['rows'] as JsonRecord[]).some(row => row['ticket_id'] === id)
  }
  expect(await matched('until_sla_next_breach_at', 'less_than')).toBe(true)
  expect(await matched('sla_next_breach_at', 'less_than')).toBe(false)
  minutesOn(90)
  expect(await matched('until_sla_next_breach_at', 'less_than')).toBe(false)
  expect(await matched('sla_next_breach_at', 'less_than')).toBe(true)
})
