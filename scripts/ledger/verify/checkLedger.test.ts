import { describe, expect, it } from 'vitest'
import { context, type Stream } from '../../../apps/consultoria/src/domain/testing/stream'
import { FakeAccount } from '../../testing/fakeAccount'
import { borneOutStream, ledgerAudits } from '../../testing/ledgerAudits'
import { clientOf } from '../../testing/run'
import { ZendeskError } from '../../zendesk/errors'
import { checkLedger } from './checkLedger'

const head = (n: number) => `${n}:${'a'.repeat(64)}`

/** The stream with audits that bear it out, and what else stands in them. */
const findings = async (stream: Stream, also: unknown[] | 404 = []) => {
  const { audits, users } = ledgerAudits(stream.records)
  const more = also === 404 ? [] : also.map(metadata => ({ id: 9, metadata: { custom: metadata } }))
  const checked = await checkLedger(
    {
      list: async (path, _, __, beside) => {
        if (also === 404) throw new ZendeskError(404, 'GET', path, 'Not found')
        beside?.({ users })
        return [...audits, ...more]
      }
    },
    { streams: new Map([[stream.name, stream.records]]), strays: [] },
    { context, since: null, operationField: undefined, toldField: undefined }
  )
  return checked.findings
}

const unforeseen = () => {
  throw new RangeError('unforeseen')
}

describe('checkLedger', () => {
  it('finds nothing in a whole stream', async () => {
    expect(await findings(borneOutStream())).toEqual([])
  })

  it('tells of a changed stamp as information', async () => {
    const stream = borneOutStream()
    const [first] = stream.records
    if (first) first.updatedAt = '2026-11-30T00:00:00Z'
    expect(await findings(stream)).toEqual([
      {
        about: 'ticket 35, t35-1',
        ticket: 35,
        stream: 't35',
        slot: 1,
        message: 'touched: its stamp was changed after it was written (2026-11-30T00:00:00Z)',
        information: true
      }
    ])
  })

  it('finds a head in the audits that the ledger no longer has', async () => {
    expect(await findings(borneOutStream(), [{ op: 'a', head: head(7) }, { op: 'b', head: head(2) }, {}])).toEqual([
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

  it('names a deleted ticket as information: its audits are gone with it', async () => {
    expect(await findings(borneOutStream(), 404)).toEqual([
      {
        about: 'ticket 35, t35',
        ticket: 35,
        stream: 't35',
        message:
          'ticket 35 is deleted and its audits with it: what nobody checked before is borne out by nothing and is not invoiced',
        state: 'deleted',
        information: true
      }
    ])
  })

  it('names the stream that breaks it, and looks at the others', async () => {
    const [whole, broken] = [borneOutStream('t36'), borneOutStream()]
    for (const one of broken.records) Object.defineProperty(one, 'reading', { get: unforeseen })
    const streams = new Map([
      ['t35', broken.records],
      ['t36', whole.records]
    ])
    const client = { list: async () => [] }
    const { findings: found } = await checkLedger(
      client,
      { streams, strays: [] },
      { context, since: null, operationField: undefined, toldField: undefined }
    )
    expect(found[0]).toMatchObject({ about: 'ticket 35, t35', ticket: 35, stream: 't35', unchecked: true })
    expect(found[0]?.message).toMatch(/^cannot be looked at \(unforeseen\); the other streams are$/)
    expect(found.slice(1).map(({ ticket }) => ticket)).toContain(36)
  })

  it('names records that are in no stream', async () => {
    const strays = [{ id: '01', name: 'hello' }]
    const checked = await checkLedger(
      clientOf(new FakeAccount()),
      { streams: new Map(), strays },
      { context, since: null, operationField: undefined, toldField: undefined }
    )
    expect(checked.findings).toEqual([{ about: 'record 01', message: 'its name "hello" is no slot of a stream' }])
  })
})
