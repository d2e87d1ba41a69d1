import { describe, expect, it } from 'vitest'
import { accepted, context, type Stream } from '../../../apps/consultoria/src/domain/testing/stream'
import { FakeAccount } from '../../testing/fakeAccount'
import { clientOf } from '../../testing/run'
import { ZendeskError } from '../zendesk/errors'
import { checkLedger } from './checkLedger'

const head = (n: number) => `${n}:${'a'.repeat(64)}`

const findings = (stream: Stream, audits: unknown[] | 404 = []) =>
  checkLedger(
    {
      ...clientOf(new FakeAccount()),
      list: async path => {
        if (audits === 404) throw new ZendeskError(404, 'GET', path, 'Not found')
        return audits.map(metadata => ({ id: 9, metadata: { custom: metadata } }))
      }
    },
    { streams: new Map([[stream.name, stream.records]]), strays: [] },
    { context, since: null, operationField: undefined }
  )

const unforeseen = () => {
  throw new RangeError('unforeseen')
}

describe('checkLedger', () => {
  it('finds nothing in a whole stream', async () => {
    expect(await findings(accepted())).toEqual([])
  })

  it('finds an edited record', async () => {
    const stream = accepted()
    const [first] = stream.records
    if (first) first.updatedAt = '2026-11-30T00:00:00Z'
    expect(await findings(stream)).toEqual([
      {
        about: 'ticket 35, t35-1',
        ticket: 35,
        stream: 't35',
        slot: 1,
        message: 'touched: its stamp was changed, its text was not (2026-11-30T00:00:00Z)'
      }
    ])
  })

  it('finds a head in the audits that the ledger no longer has', async () => {
    expect(await findings(accepted(), [{ head: head(7) }, { head: head(2) }, {}])).toEqual([
      {
        about: 'ticket 35, t35-2',
        ticket: 35,
        stream: 't35',
        slot: 2,
        message: "anchor_differs: a ticket's audit tells otherwise of it (audit 9)"
      },
      {
        about: 'ticket 35, t35-7',
        ticket: 35,
        stream: 't35',
        slot: 7,
        message: "anchor_missing: a ticket's audit tells of it, and it is gone (audit 9)"
      }
    ])
  })

  it('says of a deleted ticket that its audits could not be looked at', async () => {
    expect(await findings(accepted(), 404)).toEqual([
      {
        about: 'ticket 35, t35',
        ticket: 35,
        stream: 't35',
        message: 'ticket 35 is deleted: what its audits say of the ledger cannot be looked at',
        unchecked: true
      }
    ])
  })

  it('names the stream that breaks it, and looks at the others', async () => {
    const [stream, broken] = [accepted(), accepted()]
    for (const one of broken.records) Object.defineProperty(one, 'fact', { get: unforeseen })
    const streams = new Map([
      ['t35', broken.records],
      ['t36', stream.records.map(one => ({ ...one, name: one.name.replace('t35', 't36'), createdBy: 1 }))]
    ])
    const client = { list: async () => [] }
    const found = await checkLedger(
      client,
      { streams, strays: [] },
      { context, since: null, operationField: undefined }
    )
    expect(found[0]).toMatchObject({ about: 'ticket 35, t35', ticket: 35, stream: 't35', unchecked: true })
    expect(found[0]?.message).toMatch(/^cannot be looked at \(unforeseen\); the other streams are$/)
    expect(found.slice(1).map(({ ticket }) => ticket)).toContain(36)
  })

  it('names records that are in no stream', async () => {
    const strays = [{ id: '01', name: 'hello' }]
    expect(
      await checkLedger(
        clientOf(new FakeAccount()),
        { streams: new Map(), strays },
        { context, since: null, operationField: undefined }
      )
    ).toEqual([{ about: 'record 01', message: 'its name "hello" is no slot of a stream' }])
  })
})
