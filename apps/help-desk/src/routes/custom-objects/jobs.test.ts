import { beforeEach, describe, expect, it } from 'vitest'
import { recordsOf, type JsonRecord } from '../../input'
import { base, openFactAccount, type FactAccount } from '../../test-account/fact-account'

let account: FactAccount

beforeEach(async () => {
  account = await openFactAccount()
})

describe('jobs', () => {
  async function run(action: string, items: unknown[]): Promise<JsonRecord[]> {
    const { status, body } = await account.call('POST', `${base}/jobs`, { job: { action, items } }, account.agent)
    expect(status).toBe(201)
    const queued = body['job_status'] as JsonRecord
    expect(queued).toMatchObject({ status: 'queued', total: items.length, results: null })
    await account.desk.queue.idle()
    const done = await account.call('GET', `/api/v2/job_statuses/${String(queued['id'])}`)
    expect(done.body['job_status']).toMatchObject({ status: 'completed' })
    return recordsOf((done.body['job_status'] as JsonRecord)['results'])
  }

  it('complete with failures among their results', async () => {
    const results = await run('create', [{ name: 'a' }, { name: 'a' }, { name: 'b', external_id: 'b' }])
    expect(results.map(result => result['success'])).toEqual([true, false, true])
    expect(results[1]).toMatchObject({ index: 1, action: 'create', error: 'RecordInvalid' })
    expect(account.desk.tables.customObjectRecords.count({ object_key: 'fact' })).toBe(2)
  })

  it('update, set and delete', async () => {
    const { id } = await account.made('a', { external_id: 'a' })
    await run('update', [{ id, custom_object_fields: { kind: 'u' } }])
    await run('create_or_update_by_external_id', [{ external_id: 'a', custom_object_fields: { minutes: 2 } }])
    await run('create_or_update_by_name', [{ name: 'c' }])
    const row = account.desk.tables.customObjectRecords.get(String(id))
    expect(row?.custom_object_fields).toEqual({ kind: 'u', minutes: 2 })
    const results = await run('delete', [id, 'nothing'])
    expect(results).toMatchObject([
      { success: true, status: 'Deleted' },
      { success: false, id: 'nothing' }
    ])
    await run('delete_by_external_id', ['x'])
    expect(account.desk.tables.customObjectRecords.find().map(record => record.name)).toEqual(['c'])
  })

  it('take at most 100 items of a known kind', async () => {
    const send = (action: string, items: unknown[]) => account.call('POST', `${base}/jobs`, { job: { action, items } })
    expect((await send('explode', [1])).status).toBe(400)
    expect(
      (
        await send(
          'create',
          Array.from({ length: 101 }, (_, at) => ({ name: String(at) }))
        )
      ).status
    ).toBe(400)
  })
})
