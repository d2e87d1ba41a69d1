import { beforeEach, describe, expect, it } from 'vitest'
import { recordsOf, type JsonRecord } from '../../input'
import { openTestAccount, type Reply, type TestAccount } from '../../test-account/test-account'

let account: TestAccount
let path: string

beforeEach(async () => {
  account = openTestAccount()
  path = `/api/v2/tickets/${String((await account.createTicket({}))['id'])}`
})

const put = (ticket: JsonRecord) => account.call('PUT', path, { ticket }, account.agent)
const audits = (query = '') => account.call('GET', `${path}/audits.json${query}`)
const listed = async (query = ''): Promise<JsonRecord[]> => recordsOf((await audits(query)).body['audits'])
const customOf = (audit: unknown) => (audit as { metadata: { custom: unknown } } | undefined)?.metadata.custom
/** Metadata whose JSON has so many bytes. */
const sized = (bytes: number) => ({ op: 'x'.repeat(bytes - '{"op":""}'.length) })

const refused = { error: 'RecordInvalid', details: { metadata: [{ error: 'InvalidValue' }] } }

it('a comment and its audit carry one stamp, though the clock moves between two readings of it', async () => {
  let seconds = Date.parse('2026-11-23T12:00:00Z')
  account.desk.clock.now = () => new Date((seconds += 1000))
  const { id } = await account.createTicket({ comment: { body: 'a' } })
  const own = `/api/v2/tickets/${String(id)}`
  await account.call('PUT', own, { ticket: { comment: { body: 'b' }, priority: 'high' } }, account.agent)
  const stamps = async (name: string) =>
    recordsOf((await account.call('GET', `${own}/${name}`)).body[name]).map(({ created_at }) => created_at)
  const comments = await stamps('comments')
  expect(new Set(comments).size).toBe(2)
  expect(await stamps('audits')).toEqual(comments)
})

describe('custom metadata', () => {
  it('has room for 1,024 bytes of JSON and no more', async () => {
    expect((await put({ comment: { body: 'x' }, metadata: sized(1024) })).status).toBe(200)
    expect(await put({ comment: { body: 'y' }, metadata: sized(1025) })).toMatchObject({ status: 422, body: refused })
    expect((await listed()).map(customOf)).toEqual([{}, sized(1024)])
  })

  it('is counted in bytes of UTF-8', async () => {
    const metadata = { op: 'é'.repeat(600) }
    expect(await put({ comment: { body: 'x' }, metadata })).toMatchObject({ status: 422, body: refused })
  })

  it('is refused when it is nested deeper than it can be long', async () => {
    const body = `{"ticket":{"subject":"y","metadata":${'{"a":'.repeat(9000)}1${'}'.repeat(9000)}}}`
    const authorization = `Basic ${Buffer.from(`${account.agent.email}/token:local`).toString('base64')}`
    const request = new Request(`http://localhost${path}`, { method: 'PUT', body, headers: { authorization } })
    expect((await account.desk.fetch(request)).status).toBe(400)
  })

  it('is held to the same limit in a new ticket and in a request', async () => {
    const ticket = { subject: 'x', comment: { body: 'y' }, metadata: sized(1025) }
    expect(await account.call('POST', '/api/v2/tickets', { ticket })).toMatchObject({ status: 422, body: refused })
    const request = await account.call('POST', '/api/v2/requests', { request: ticket }, account.requester)
    expect(request).toMatchObject({ status: 422, body: refused })
  })

  it('fails the items of bulk jobs that carry too much', async () => {
    const id = Number(path.split('/').at(-1))
    const results = async (reply: Reply) => {
      await account.desk.queue.idle()
      const job = (reply.body['job_status'] as JsonRecord)['id']
      return (await account.call('GET', `/api/v2/job_statuses/${String(job)}`)).body['job_status']
    }
    const tickets = [
      { id, comment: { body: 'a' }, metadata: sized(1025) },
      { id, comment: { body: 'b' }, metadata: { op: 'b' } }
    ]
    const updated = await results(await account.call('PUT', '/api/v2/tickets/update_many', { tickets }))
    expect(updated).toMatchObject({ results: [{ success: false, error: 'RecordInvalid' }, { success: true }] })
    const created = await results(
      await account.call('POST', '/api/v2/tickets/create_many', { tickets: [{ ...tickets[0], id: undefined }] })
    )
    expect(created).toMatchObject({ results: [{ success: false, error: 'RecordInvalid' }] })
    expect(customOf((await listed()).at(-1))).toEqual({ op: 'b' })
  })

  it('comes back in the list of audits exactly as it was sent', async () => {
    const sent =
      '{"__proto__":{"a":1},"op":"o","n":9000000000000000,"flags":[2],"custom":{"x":null},"list":[1,"é\\u0001"]}'
    await put({ comment: { body: 'x' }, metadata: JSON.parse(sent) as unknown })
    const [, audit] = await listed()
    expect(JSON.stringify(customOf(audit))).toBe(JSON.stringify(JSON.parse(sent)))
    expect(audit?.['metadata']).toMatchObject({ system: { client: 'help-desk', ip_address: '127.0.0.1' } })
  })
})

describe('an update that changes nothing', () => {
  const nothing: [string, (account: TestAccount) => JsonRecord][] = [
    ['metadata alone', () => ({})],
    ['a blank comment', () => ({ comment: { body: '' } })],
    ['the subject it has', () => ({ subject: 'Help' })],
    ['the requester it has', ({ requester }) => ({ requester_id: requester.id })],
    ['no tag', () => ({ tags: [], additional_tags: [], remove_tags: ['none'] })],
    ['an empty field emptied', ({ field }) => ({ custom_fields: [{ id: field.note.id, value: '' }] })],
    ['an unticked checkbox unticked', ({ field }) => ({ custom_fields: [{ id: field.ok.id, value: false }] })],
    ['a field that does not exist', () => ({ custom_fields: [{ id: 1, value: 'x' }] })]
  ]

  it.each(nothing)('writes no audit, answers none and keeps the stamp: %s', async (_, input) => {
    const { ticket } = (await account.call('GET', path)).body
    account.desk.clock.set(new Date('2026-11-23T13:00:00Z'), true)
    const { status, body } = await put({ ...input(account), metadata: { op: 'lost' } })
    expect(status).toBe(200)
    expect(body).not.toHaveProperty('audit')
    expect(body['ticket']).toMatchObject({ updated_at: (ticket as JsonRecord)['updated_at'] })
    expect(body['ticket']).not.toMatchObject({ generated_timestamp: (ticket as JsonRecord)['generated_timestamp'] })
    expect((await listed()).map(customOf)).toEqual([{}])
  })

  it('is one that only says which macro was used', async () => {
    const actions = [{ field: 'priority', value: 'high' }]
    const macro = (await account.call('POST', '/api/v2/macros', { macro: { title: 'M', actions } })).body['macro']
    const macro_id = (macro as JsonRecord)['id']
    expect((await put({ macro_id, metadata: { op: 1 } })).body).not.toHaveProperty('audit')
    const { audit } = (await put({ macro_id, priority: 'high', metadata: { op: 2 } })).body
    expect(audit).toMatchObject({ metadata: { custom: { op: 2 } }, events: [{ type: 'Change' }, { macro_title: 'M' }] })
    expect((await listed()).map(customOf)).toEqual([{}, { op: 2 }])
  })

  it('is one that names the options a field has in another order', async () => {
    const areas = (value: string[]) => ({ custom_fields: [{ id: account.field.areas.id, value }], metadata: { op: 1 } })
    expect((await put(areas(['area_b', 'area_a']))).body).toHaveProperty('audit')
    expect((await put(areas(['area_a', 'area_b']))).body).not.toHaveProperty('audit')
  })

  it('is none once a checkbox is ticked, and again when it is unticked', async () => {
    const tick = (value: boolean) =>
      put({ custom_fields: [{ id: account.field.ok.id, value }], metadata: { op: value } })
    expect((await tick(true)).body['audit']).toMatchObject({ metadata: { custom: { op: true } } })
    expect((await tick(false)).body['audit']).toMatchObject({ metadata: { custom: { op: false } } })
  })
})

it('audits are read in pages by cursor, in the order of their ids, each once', async () => {
  for (let at = 1; at <= 6; at++) await put({ comment: { body: `n${at}` }, metadata: { at } })
  const seen: JsonRecord[] = []
  let query = '?page[size]=3'
  for (let more = true; more;) {
    const { body } = await audits(query)
    seen.push(...recordsOf(body['audits']))
    const { has_more, after_cursor } = body['meta'] as { has_more: boolean; after_cursor: string }
    more = has_more
    query = `?page[size]=3&page[after]=${after_cursor}`
  }
  expect(seen.map(customOf)).toEqual([{}, ...[1, 2, 3, 4, 5, 6].map(at => ({ at }))])
  const ids = seen.map(audit => Number(audit['id']))
  expect(ids.toSorted((a, b) => a - b)).toEqual(ids)
  expect(new Set(ids).size).toBe(7)
})

it('a creation names priority and type also where they are empty, and not whether the ticket is public', async () => {
  const [first] = await listed()
  const created = recordsOf(first?.['events']).filter(event => event['type'] === 'Create')
  for (const field_name of ['priority', 'type'])
    expect(created).toContainEqual(expect.objectContaining({ field_name, value: null }))
  expect(created.map(event => event['field_name'])).not.toContain('is_public')
})
