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
    context
  )

describe('checkLedger', () => {
  it('finds nothing in a whole stream', async () => {
    expect(await findings(accepted())).toEqual([])
  })

  it('finds an edited record', async () => {
    const stream = accepted()
    const [first] = stream.records
    if (first) first.updatedAt = '2026-11-30T00:00:00Z'
    expect(await findings(stream)).toEqual([
      { about: 't35-1', message: 'touched: its stamp was changed, its text was not (2026-11-30T00:00:00Z)' }
    ])
  })

  it('finds a head in the audits that the ledger no longer has', async () => {
    expect(await findings(accepted(), [{ head: head(7) }, { head: head(2) }, {}])).toEqual([
      { about: 't35-2', message: "anchor_differs: a ticket's audit tells otherwise of it (audit 9)" },
      { about: 't35-7', message: "anchor_missing: a ticket's audit tells of it, and it is gone (audit 9)" }
    ])
  })

  it('takes the ledger of a deleted ticket as it is', async () => {
    expect(await findings(accepted(), 404)).toEqual([])
  })

  it('names records that are in no stream', async () => {
    const strays = [{ id: '01', name: 'hello' }]
    expect(await checkLedger(clientOf(new FakeAccount()), { streams: new Map(), strays }, context)).toEqual([
      { about: 'record 01', message: 'its name "hello" is no slot of a stream' }
    ])
  })
})
