import { beforeEach, expect, it } from 'vitest'
import type { JsonRecord } from '../../input'
import { openTestAccount, type TestAccount } from '../../test-account/test-account'

let account: TestAccount
beforeEach(() => {
  account = openTestAccount()
})

const root = '/api/v2/incremental/ticket_metric_events'
const started = Date.parse('2026-11-23T12:00:00Z')
const minutesOn = (minutes: number) =>
  account.desk.clock.set(new Date(account.desk.clock.now().getTime() + minutes * 60_000), true)
const events = (body: JsonRecord) => body['ticket_metric_events'] as JsonRecord[]
const since = (seconds: number) => account.call('GET', `${root}?start_time=${seconds}`)

it('lists what was measured of all tickets since a time, and says where to go on', async () => {
  const first = await account.createTicket({})
  minutesOn(2)
  const second = await account.createTicket({})
  expect((await since(0)).body).toMatchObject({
    count: 12,
    end_time: started / 1000,
    next_page: `${account.desk.url}/api/v2/incremental/ticket_metric_events.json?start_time=${started / 1000}`
  })
  minutesOn(2)
  const { body } = await since(0)
  expect(new Set(events(body).map(event => event['ticket_id']))).toEqual(new Set([first['id'], second['id']]))
  const { body: later } = await since(started / 1000 + 60)
  expect(new Set(events(later).map(event => event['ticket_id']))).toEqual(new Set([second['id']]))
  expect((await since(started / 1000 + 600)).body).toMatchObject({ count: 0, end_time: started / 1000 + 600 })
})

it('answers in cursor pages where a size is asked for', async () => {
  await account.createTicket({})
  minutesOn(2)
  const { body } = await account.call('GET', `${root}?start_time=0&page[size]=4`)
  expect(events(body)).toHaveLength(4)
  expect(body).toMatchObject({ meta: { has_more: true } })
})

it('is for administrators, and takes a time in seconds', async () => {
  expect((await account.call('GET', `${root}?start_time=0`, undefined, account.agent)).status).toBe(403)
  for (const query of ['', '?start_time=', '?start_time=yesterday', '?start_time=-1'])
    expect((await account.call('GET', `${root}${query}`)).status).toBe(400)
})

it('leaves the events of a ticket that is gone for good out', async () => {
  const { id } = await account.createTicket({})
  minutesOn(2)
  await account.call('DELETE', `/api/v2/tickets/${String(id)}`)
  expect(events((await since(0)).body)).toHaveLength(12)
  await account.call('DELETE', `/api/v2/deleted_tickets/${String(id)}`)
  await account.desk.queue.idle()
  expect(events((await since(0)).body)).toEqual([])
})
