import { describe, expect, it } from 'vitest'
import { accepted, createWorld, demo, minutes, must } from './world'

describe('what is not carried over', () => {
  it('to a follow-up ticket: a fresh stream, linked by its source', async () => {
    const world = createWorld()
    await accepted(world)
    const other = world.account.tickets.get(demo.otherTicket)
    const inherited = { ...world.account.tickets.get(demo.ticket)?.fields }
    if (other) {
      other.followsTicketId = demo.ticket
      other.fields = { ...inherited, request_type: null }
    }
    expect(inherited).toMatchObject({ consult_stage: 'consult_stage_accepted', data_controle: '2026-11-23' })
    const tab = world.open(demo.bruno, { ticketId: demo.otherTicket })
    const seen = must(await tab.actions.load())
    const kept = Object.entries(other?.fields ?? {}).filter(([, value]) => value !== null && value !== false)
    expect(kept).toEqual([['module', 'modulo_fiscal']])
    expect(seen.consultation.acceptance).toBeNull()
    expect(seen.next).toEqual({ kind: 'choose_modality' })
    expect(seen.notices).toContainEqual({ code: 'follows_ticket', detail: { ticket: demo.ticket } })
    if (other) other.fields['data_controle'] = '2026-11-30'
    must(await tab.actions.load())
    expect(other?.fields['data_controle']).toBe('2026-11-30')
  })

  it('by a merge: the stream says where it went and takes no more time', async () => {
    const world = createWorld()
    await accepted(world)
    const ticket = world.account.tickets.get(demo.ticket)
    if (ticket) {
      ticket.tags.push('closed_by_merge')
      ticket.status = 'closed'
      ticket.history.mergedInto = demo.otherTicket
    }
    const tab = world.open(demo.bruno)
    expect(must(await tab.actions.load()).next).toEqual({ kind: 'merged', into: demo.otherTicket })
    expect((await tab.actions.logTime(minutes(20))).ok).toBe(false)
    const target = must(await world.open(demo.bruno, { ticketId: demo.otherTicket }).actions.load())
    expect(target.consultation.acceptance).toBeNull()
  })
})
