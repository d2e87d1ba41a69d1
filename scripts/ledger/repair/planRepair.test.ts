import { describe, expect, it } from 'vitest'
import { accepted, context, Stream } from '../../../apps/consultoria/src/domain/testing/stream'
import { planRepair, type StoredTicket } from './planRepair'

const plan = (stream: Stream, ticket: Partial<StoredTicket> | null) => {
  const stored: StoredTicket = { id: 35, status: 'open', updatedAt: 'u', tags: [], fields: {}, ...ticket }
  return planRepair(
    new Map([[stream.name, stream.records]]),
    { found: new Map(ticket ? [[35, stored]] : []), unread: new Map() },
    context,
    stream.now
  )
}

const unforeseen = () => {
  throw new RangeError('unforeseen')
}

describe('planRepair', () => {
  it('tells an untouched ticket everything the ledger says', () => {
    const [repair] = plan(accepted(), {}).repairs
    expect(repair).toMatchObject({
      ticket: 35,
      updatedAt: 'u',
      removeTags: [],
      fields: { consult_stage: 'consult_stage_accepted', consult_payer_name: 'Cliente' },
      head: expect.stringMatching(/^3:/)
    })
  })

  it('has nothing to say to a ticket that was repaired', () => {
    const [repair] = plan(accepted(), {}).repairs
    expect(plan(accepted(), { tags: ['consult_stage_accepted'], fields: repair?.fields ?? {} })).toEqual({
      repairs: [],
      skipped: []
    })
  })

  it('takes off the tags of an earlier version, and no other', () => {
    const [repair] = plan(accepted(), {}).repairs
    const tags = ['consultoria', 'consult_payer_client', 'consult_stage_accepted', 'fiscal']
    expect(plan(accepted(), { tags, fields: repair?.fields ?? {} }).repairs).toMatchObject([
      { fields: {}, removeTags: ['consultoria', 'consult_payer_client'] }
    ])
  })

  it('names the ticket whose stream breaks it or that could not be read, and repairs the others', () => {
    const [whole, broken] = [new Stream('t36').sent().accepted(), accepted()]
    for (const one of broken.records) Object.defineProperty(one, 'reading', { get: unforeseen })
    const stored = { id: 36, status: 'open', updatedAt: 'u', tags: [], fields: {} }
    const streams = new Map([
      ['t35', broken.records],
      ['t36', whole.records],
      ['t37', whole.records]
    ])
    const read = { found: new Map([[36, stored]]), unread: new Map([[37, 'why']]) }
    const { repairs, skipped } = planRepair(streams, read, context, whole.now)
    expect(repairs.map(({ ticket }) => ticket)).toEqual([36])
    expect(skipped).toEqual([
      { ticket: 35, why: 'breaks', reason: 'unforeseen' },
      { ticket: 37, why: 'unread', reason: 'why' }
    ])
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
