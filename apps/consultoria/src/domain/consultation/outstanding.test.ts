import { describe, expect, it } from 'vitest'
import { modulo, tecnica } from '../testing/modalities'
import { accepted, ANA, LIA, Stream } from '../testing/stream'
import { isJustDesignated, owedGaps } from './outstanding'

const open = { ticketStatus: 'open', designationOn: 'ticket' as const }
const codes = (stream: Stream, over: Partial<Parameters<typeof owedGaps>[2]> = {}) =>
  owedGaps(stream.state(), tecnica, { ...open, ...over }).map(({ code }) => code)
const designated = (stream: Stream) =>
  stream.add('designated', { analystId: ANA, team: 'fiscal', why: 'senior' }, { by: LIA })
const appointment = { end: '2026-11-23T18:00:00Z', medium: 'phone', analystId: ANA, replaces: null }

describe('what is owed beside the money', () => {
  it('is the designation and the agenda, whoever worked meanwhile', () => {
    expect(codes(accepted().entry(45))).toEqual(['designation', 'agenda'])
    expect(codes(designated(accepted().entry(45)))).toEqual(['agenda'])
    const booked = designated(accepted()).add('appointment_set', { ...appointment, start: '2026-11-23T17:00:00Z' })
    expect(codes(booked)).toEqual([])
    expect(codes(booked.add('appointment_cancelled', { appointment: 5, reason: 'Férias', party: 'client' }))).toEqual([
      'agenda'
    ])
  })

  it('is the analyst on the ticket, until it was saved', () => {
    const stream = designated(accepted()).add('sla_exception', { clock: 'both', reason: 'Atendido na hora' })
    expect(codes(stream, { designationOn: 'form' })).toEqual(['assignee'])
    expect(isJustDesignated(stream.state())).toBe(true)
    expect(isJustDesignated(stream.entry(10).state())).toBe(false)
  })

  it('is nothing on a ticket that was solved before, nor for a client who did not agree', () => {
    expect(codes(accepted().entry(45), { ticketStatus: 'solved' })).toEqual([])
    expect(codes(new Stream().sent().entry(5))).toEqual([])
  })

  it('leaves what the ticket itself says of the conclusion as it was', () => {
    const served = accepted().entry(45).add('comment_linked', { entry: 4, auditId: 1, commentId: 2 })
    expect(served.state().stage).toBe('ready')
    expect(owedGaps(served.state(), modulo, open).map(({ code }) => code)).toEqual(['designation', 'agenda'])
  })
})

it('a new service that the client asked for is missing until it began', () => {
  const at = '2026-11-24T13:00:00Z'
  const due = { offer: '2026-11-24T21:00:00Z', start: '2026-11-25T21:00:00Z' }
  const stream = designated(accepted()).entry(10).add('comment_linked', { entry: 5, auditId: 1, commentId: 2 })
  stream.add('client_returned', { commentId: 900, auditId: 1, at, due }, { at })
  expect(codes(stream)).toContain('return_unanswered')
  expect(stream.state().stage).toBe('ready')
  stream.add('return_answered', { returned: 7, outcome: 'new_service' })
  expect(stream.state().stage).toBe('in_service')
  stream.entry(15).add('comment_linked', { entry: 9, auditId: 3, commentId: 4 })
  expect(stream.state().stage).toBe('ready')
})
