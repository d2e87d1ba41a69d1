import { beforeEach, describe, expect, it } from 'vitest'
import { recordsOf, type JsonRecord } from '../input'
import { openTestAccount, type TestAccount } from '../test-account/test-account'
import type { WireProfile } from './wire'

let account: TestAccount
beforeEach(() => {
  account = openTestAccount()
})

const under = async <R>(profile: WireProfile, work: () => Promise<R>): Promise<R> => {
  await account.call('PUT', '/__control/wire', { profile })
  return work()
}

/** What the two profiles answer to the same question. */
const both = async <R>(work: () => Promise<R>): Promise<{ documented: R; recorded: R }> => ({
  documented: await under('documented', work),
  recorded: await under('recorded', work)
})

const isOpen = { field: 'status', operator: 'is', value: 'open' }

describe('the wire profile', () => {
  it('is the documented one unless another is named, and comes back with a reset', async () => {
    const profile = async () => (await account.call('GET', '/__control/wire')).body
    expect(await profile()).toEqual({ profile: 'documented' })
    expect((await account.call('PUT', '/__control/wire', { profile: 'guessed' })).status).toBe(400)
    await account.call('PUT', '/__control/wire', { profile: 'recorded' })
    expect(await profile()).toEqual({ profile: 'recorded' })
    await account.call('POST', '/__control/reset', { seed: 'empty' })
    expect(await profile()).toEqual({ profile: 'documented' })
  })
})

describe('where sources differ', () => {
  it('new macros and views are answered with 200 or 201', async () => {
    const macro = { title: 'M', actions: [{ field: 'status', value: 'solved' }] }
    const made = await both(() => account.call('POST', '/api/v2/macros', { macro }))
    expect([made.documented.status, made.recorded.status]).toEqual([200, 201])
    const view = { title: 'V', all: [isOpen] }
    const viewed = await both(() => account.call('POST', '/api/v2/views', { view }))
    expect([viewed.documented.status, viewed.recorded.status]).toEqual([200, 201])
  })

  it('a stranger is refused, or is nobody', async () => {
    const stranger = { ...account.agent, email: 'nobody@test.example' }
    const me = await both(() => account.call('GET', '/api/v2/users/me', undefined, stranger))
    expect(me.documented.status).toBe(401)
    expect(me.recorded).toMatchObject({ status: 200, body: { user: { id: null, name: 'Anonymous user' } } })
    const others = await both(() => account.call('GET', '/api/v2/users', undefined, stranger))
    expect([others.documented.status, others.recorded.status]).toEqual([401, 401])
  })

  it('what a person has not said is an empty text or null', async () => {
    const user = async () => (await account.call('GET', `/api/v2/users/${account.agent.id}`)).body['user'] as JsonRecord
    const { documented, recorded } = await both(user)
    for (const name of ['alias', 'details', 'notes', 'signature'])
      expect([documented[name], recorded[name]]).toEqual(['', null])
  })

  it('a view asked about for the first time is counted, or not yet', async () => {
    const { body } = await account.call('POST', '/api/v2/views', { view: { title: 'V', all: [isOpen] } })
    const path = `/api/v2/views/${String((body['view'] as JsonRecord)['id'])}/count`
    const count = async () => (await account.call('GET', path)).body['view_count']
    const first = await both(count)
    expect(first.documented).toMatchObject({ value: 0, fresh: true })
    expect(first.recorded).toMatchObject({ value: null, pretty: '...', fresh: false })
    expect(await count()).toMatchObject({ value: 0, pretty: '0', fresh: true })
  })

  it('another type of a field is refused or passed over', async () => {
    const path = `/api/v2/ticket_fields/${account.field.note.id}`
    const { documented, recorded } = await both(() => account.call('PUT', path, { ticket_field: { type: 'date' } }))
    expect(documented.status).toBe(422)
    expect(recorded).toMatchObject({ status: 200, body: { ticket_field: { type: 'text' } } })
  })

  it('a ticket that follows up no other has an empty list or none', async () => {
    const { id } = await account.createTicket({})
    const ticket = async () => (await account.call('GET', `/api/v2/tickets/${String(id)}`)).body['ticket'] as JsonRecord
    const { documented, recorded } = await both(ticket)
    expect(documented['followup_source_ids']).toEqual([])
    expect('followup_source_ids' in recorded).toBe(false)
  })

  it('the results of a bulk name an action, or an account', async () => {
    const results = async () => {
      const { body } = await account.call('POST', '/api/v2/tickets/create_many', {
        tickets: [{ comment: { body: 'x' } }]
      })
      await account.desk.queue.idle()
      const id = String((body['job_status'] as JsonRecord)['id'])
      const job = await account.call('GET', `/api/v2/job_statuses/${id}`)
      return recordsOf((job.body['job_status'] as JsonRecord)['results'])
    }
    const { documented, recorded } = await both(results)
    expect(documented[0]).toMatchObject({ action: 'create', status: 'Created', success: true })
    expect(Object.keys(recorded[0] ?? {})).toEqual(['index', 'id', 'account_id'])
  })

  it('tags come by page or by cursor', async () => {
    await account.createTicket({ tags: ['a', 'b'] })
    const { documented, recorded } = await both(() => account.call('GET', '/api/v2/tags'))
    expect(documented.body).toMatchObject({ count: 2, next_page: null })
    expect(recorded.body).toMatchObject({ count: 2, meta: { has_more: false }, links: { next: expect.any(String) } })
    expect(recordsOf(recorded.body['tags'])).toEqual([
      { name: 'a', count: 1 },
      { name: 'b', count: 1 }
    ])
  })

  it('an export takes the type in the query, or does not', async () => {
    const path = '/api/v2/search/export?query=type:ticket%20status:open&filter[type]=ticket'
    const { documented, recorded } = await both(() => account.call('GET', path))
    expect([documented.status, recorded.status]).toEqual([422, 200])
  })

  it('an hour condition alone is too little or enough for an automation', async () => {
    const automation = {
      title: 'A',
      all: [{ field: 'PENDING', operator: 'is', value: '100' }],
      actions: [{ field: 'status', value: 'solved' }]
    }
    const { documented, recorded } = await both(() => account.call('POST', '/api/v2/automations', { automation }))
    expect([documented.status, recorded.status]).toEqual([422, 201])
  })

  it('a conflict is called by one name or by another', async () => {
    const conflict = async () => {
      await account.call('PUT', '/__control/faults', { rules: [{ path: 'tickets', kind: 'status', status: 409 }] })
      return (await account.call('GET', '/api/v2/tickets')).body['error']
    }
    expect(await both(conflict)).toEqual({ documented: 'Conflict', recorded: 'DatabaseConflict' })
  })

  it('records are stamped in one spelling of the instant or in another', async () => {
    const custom_object = { key: 'o', title: 'O', title_pluralized: 'Os', include_in_list_view: false }
    await account.call('POST', '/api/v2/custom_objects', { custom_object })
    const path = '/api/v2/custom_objects/o/records'
    const { body } = await account.call('POST', path, { custom_object_record: { name: 'r' } })
    const { id } = body['custom_object_record'] as JsonRecord
    const stamp = async () => (await account.call('GET', `${path}/${String(id)}`)).body['custom_object_record']
    const { documented, recorded } = await both(stamp)
    expect(documented).toMatchObject({ updated_at: '2026-11-23T12:00:00Z' })
    expect(recorded).toMatchObject({ updated_at: '2026-11-23 12:00:00+00:00' })
  })
})
