import { describe, expect, it } from 'vitest'
import { accepted, context, type Stream } from '../../../apps/consultoria/src/domain/testing/stream'
import { planRepair, type StoredTicket } from './planRepair'

const plan = (stream: Stream, ticket: Partial<StoredTicket> | null) => {
  const stored: StoredTicket = { id: 35, status: 'open', updatedAt: 'u', tags: [], fields: {}, ...ticket }
  return planRepair(
    new Map([[stream.name, stream.records]]),
    new Map(ticket ? [[35, stored]] : []),
    context,
    stream.now
  )
}

describe('planRepair', () => {
  it('tells an untouched ticket everything the ledger says', () => {
    const [repair] = plan(accepted(), {}).repairs
    expect(repair).toMatchObject({
      ticket: 35,
      updatedAt: 'u',
      addTags: ['consultoria'],
      fields: { consult_stage: 'consult_stage_accepted', consult_payer: 'consult_payer_client' },
      head: expect.stringMatching(/^3:/)
    })
  })

  it('has nothing to say to a ticket that was repaired', () => {
    const [repair] = plan(accepted(), {}).repairs
    expect(plan(accepted(), { tags: ['consultoria'], fields: repair?.fields ?? {} })).toEqual({
      repairs: [],
      skipped: []
    })
  })

  it('leaves closed and deleted tickets and broken streams alone, and says so', () => {
    const broken = accepted()
    broken.records.splice(1, 1)
    expect([
      plan(accepted(), { status: 'closed' }).skipped,
      plan(accepted(), null).skipped,
      plan(broken, {}).skipped.map(({ why }) => why)
    ]).toEqual([[{ ticket: 35, why: 'closed' }], [{ ticket: 35, why: 'gone' }], ['gap']])
  })
})
