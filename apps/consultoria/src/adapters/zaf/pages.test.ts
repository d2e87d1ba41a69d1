import { describe, expect, it } from 'vitest'
import { complete, createFakeClient } from './client/fakeClient'
import { readPages } from '../../../../../packages/zendesk-wire/pages'
import { createRequests } from './client/request'
import { createServerClock } from './serverClock'

const endless = (pages: number) => {
  let page = 0
  return createFakeClient({
    answer: () => {
      page += 1
      const meta = { has_more: page < pages, after_cursor: `cursor-${page}` }
      return complete(200, { audits: [{ id: page }], users: [{ id: 100 + page }], meta })
    }
  })
}

const read = (client: ReturnType<typeof endless>) =>
  readPages(createRequests(client, createServerClock(null)), '/api/v2/tickets/35/audits?include=users', [
    'audits',
    'users'
  ])

describe('a list of several pages', () => {
  it('is read to its end, with what comes beside it', async () => {
    const client = endless(3)
    expect(await read(client)).toEqual({
      ok: true,
      value: { audits: [{ id: 1 }, { id: 2 }, { id: 3 }], users: [{ id: 101 }, { id: 102 }, { id: 103 }] }
    })
    expect(client.requests.map(request => String(request['url']).split('page[size]=100')[1])).toEqual([
      '',
      '&page[after]=cursor-1',
      '&page[after]=cursor-2'
    ])
  })

  it('that does not end is refused, never taken for all of it', async () => {
    expect(await read(endless(Infinity))).toMatchObject({ ok: false, error: { kind: 'invalid' } })
  })
})
