import { afterEach, expect, it, vi } from 'vitest'
import { openTestAccount } from '../test-account/test-account'

afterEach(() => vi.useRealTimers())

it('lets one person update one ticket 30 times in ten minutes, and answers the next one with text', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const account = openTestAccount()
  const [first, second] = [await account.createTicket({}), await account.createTicket({})]
  const update = (id: unknown, as = account.agent, headers: Record<string, string> = {}) =>
    account.desk.fetch(
      new Request(`http://localhost/api/v2/tickets/${String(id)}.json`, {
        method: 'PUT',
        headers: { authorization: `Basic ${btoa(`${as.email}/token:local`)}`, ...headers },
        body: JSON.stringify({ ticket: { additional_tags: ['seen'] } })
      })
    )
  for (let n = 0; n < 30; n++) {
    vi.advanceTimersByTime(1000)
    expect((await update(first['id'], account.agent, n % 2 ? { 'x-workspace': '1' } : {})).status).toBe(200)
  }

  const refused = await update(first['id'], account.agent, { 'x-workspace': '1' })
  expect(refused.status).toBe(429)
  expect(refused.headers.get('content-type')).toContain('text/html')
  expect(refused.headers.get('retry-after')).toBe('571')
  expect(await refused.text()).toMatch(/^Rate limit for ticket updates exceeded/)

  expect((await update(second['id'])).status).toBe(200)
  expect((await update(first['id'], account.admin)).status).toBe(200)
  vi.advanceTimersByTime(572_000)
  expect((await update(first['id'])).status).toBe(200)
})

it('lets the account update 100 tickets a minute through the API, whoever asks', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const account = openTestAccount()
  const tickets: Record<string, unknown>[] = []
  for (let n = 0; n < 5; n++) tickets.push(await account.createTicket({}))
  const update = (at: number, as = account.agent, headers: Record<string, string> = {}) =>
    account.desk.fetch(
      new Request(`http://localhost/api/v2/tickets/${String(tickets[at % 5]?.['id'])}`, {
        method: 'PUT',
        headers: { authorization: `Basic ${btoa(`${as.email}/token:local`)}`, ...headers },
        body: JSON.stringify({ ticket: { subject: String(at) } })
      })
    )
  for (let n = 0; n < 100; n++) expect((await update(n)).status).toBe(200)
  expect((await update(1, account.admin)).status).toBe(429)
  expect((await update(2, account.admin, { 'x-workspace': '1' })).status).toBe(200)
  vi.advanceTimersByTime(60_000)
  expect((await update(3, account.admin)).status).toBe(200)
})
