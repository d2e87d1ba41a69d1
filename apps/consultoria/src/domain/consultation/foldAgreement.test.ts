import { describe, expect, it } from 'vitest'
import { NO_CLOCKS } from '../sla/slice'
import { accepted, ANA, CARLA, LIA, rejectedCodes, Stream } from '../testing/stream'

describe('terms in the fold', () => {
  it('are opened, then sent, then accepted', () => {
    const stream = new Stream()
    expect(stream.state().stage).toBe('none')
    stream.sent()
    expect(stream.state()).toMatchObject({ stage: 'terms_sent', modality: 'consult_tecnica' })
    expect(stream.state().gate).toEqual({ open: false, since: null, missing: ['acceptance'] })
    const state = stream.accepted().state()
    expect(state).toMatchObject({ stage: 'accepted', acceptance: { n: 3, by: ANA } })
    expect(state.gate).toEqual({ open: true, since: state.acceptance?.data.acceptedAt, missing: [] })
  })

  it('keep a problem until they are staged again', () => {
    const stream = new Stream().sent()
    const { staged } = stream.state().terms
    if (!staged) throw new Error('nothing staged')
    stream.add('terms_staged', staged.data).add('terms_not_sent', { staged: 3, why: 'internal', auditId: 5 })
    expect(stream.state().terms.problem).toBe('internal')
    stream.add('terms_staged', staged.data)
    expect(stream.state().terms.problem).toBeNull()
  })

  it('are sent once only', () => {
    const stream = new Stream().sent()
    const { sent, staged } = stream.state().terms
    if (!sent || !staged) throw new Error('nothing sent')
    expect(rejectedCodes(stream.add('terms_sent', { ...sent.data, staged: staged.n }).state())).toEqual([
      '3 out_of_order'
    ])
  })

  it('stay accepted while newer ones wait for an answer', () => {
    const state = accepted().sent('consult_tecnica', 400).state()
    expect(state).toMatchObject({ reacceptance: true, gate: { open: true }, acceptance: { n: 3 } })
  })

  it('of the same version and price ask nothing new, and either may be accepted', () => {
    const twice = new Stream().sent()
    const { staged } = twice.state().terms
    if (!staged) throw new Error('nothing staged')
    twice.add('terms_staged', staged.data)
    const { sent } = twice.state().terms
    if (!sent) throw new Error('nothing sent')
    twice.add('terms_sent', { ...sent.data, staged: 3, commentId: 55, auditId: 56 })
    expect(twice.accepted({ terms: sent.n }).state()).toMatchObject({ reacceptance: false, gate: { open: true } })
  })

  it('of another modality end the consent to the old ones', () => {
    const state = accepted().sent('consult_modulo').state()
    expect(state).toMatchObject({ modality: 'consult_modulo', acceptance: null, gate: { open: false } })
  })

  it('of another modality run clocks of their own from their acceptance on, though service was given under the old ones', () => {
    const stream = accepted().entry(10)
    expect(stream.state().clocks.start?.metAt).not.toBeNull()
    expect(stream.sent('consult_modulo').state().clocks).toEqual(NO_CLOCKS)
    const due = { offer: '2026-12-01T21:00:00Z', start: '2026-12-02T21:00:00Z' }
    const { acceptance, clocks } = stream.accepted({ due }).state()
    const startedAt = acceptance?.data.acceptedAt
    expect(clocks.offer).toEqual({ startedAt, dueAt: due.offer, metAt: null, exception: null })
    expect(clocks.start).toEqual({ startedAt, dueAt: due.start, metAt: null, exception: null })
  })

  it('of another modality know no return before they are accepted', () => {
    const stream = accepted().entry(10).sent('consult_modulo')
    const due = { offer: null, start: null }
    stream.add('client_returned', { commentId: 900, auditId: 1, at: stream.now, due })
    expect(rejectedCodes(stream.state())).toEqual(['7 out_of_order'])
    const asked = stream.now
    stream.accepted().add('client_returned', { commentId: 901, auditId: 1, at: asked, due })
    expect(rejectedCodes(stream.state())).toEqual(['7 out_of_order', '9 out_of_order'])
  })
})

describe('the acceptance in the fold', () => {
  it('with doubts counts only from a leader who says why', () => {
    const doubts = ['no_flag' as const]
    const confirmation = { reason: 'Administradora confirmou por telefone' }
    const by = (who: number, reason: typeof confirmation | null) =>
      new Stream().sent().accepted({ doubts, flag: false, confirmation: reason }, { by: who }).state()
    expect(rejectedCodes(by(ANA, confirmation))).toEqual(['3 not_entitled'])
    expect(rejectedCodes(by(LIA, null))).toEqual(['3 not_entitled'])
    expect(rejectedCodes(by(LIA, { reason: '  ' }))).toEqual(['3 not_entitled'])
    expect(by(LIA, confirmation).acceptance?.by).toBe(LIA)
  })

  it('cannot hide that the permission is missing', () => {
    expect(rejectedCodes(new Stream().sent().accepted({ flag: false }).state())).toEqual(['3 not_entitled'])
  })

  it('names the very terms, price and text that were sent', () => {
    const price = { centavos: 100, per: 'minute' as const }
    expect(rejectedCodes(new Stream().sent().accepted({ price }).state())).toEqual(['3 contradicts'])
    expect(rejectedCodes(new Stream().sent().accepted({ bodyHash: 'other' }).state())).toEqual(['3 contradicts'])
    expect(rejectedCodes(new Stream().sent().accepted({ terms: 1 }).state())).toEqual(['3 unknown_target'])
  })

  it('cannot lie before the terms, nor be given twice', () => {
    const early = { acceptedAt: '2026-11-23T11:00:00Z' }
    expect(rejectedCodes(new Stream().sent().accepted(early).state())).toEqual(['3 contradicts'])
    expect(rejectedCodes(accepted().accepted().state())).toEqual(['4 out_of_order'])
  })

  it('that was spoken opens the gate when it is recorded and needs its public sentence', () => {
    const oral = { channel: 'oral' as const, commentId: null, auditId: null, acceptorId: CARLA }
    const at = '2026-11-23T13:00:00Z'
    const stream = new Stream()
      .sent()
      .accepted({ ...oral, oralNote: 'Aceite por telefone', acceptedAt: '2026-11-23T12:30:00Z' }, { at })
    expect(stream.state().gate.since).toBe(at)
    expect(rejectedCodes(new Stream().sent().accepted(oral).state())).toEqual(['3 contradicts'])
  })

  it('in a chat points to its event', () => {
    const chat = { channel: 'chat' as const, commentId: null }
    expect(
      new Stream()
        .sent()
        .accepted({ ...chat, auditId: 9 })
        .state().gate.open
    ).toBe(true)
    expect(
      rejectedCodes(
        new Stream()
          .sent()
          .accepted({ ...chat, auditId: null })
          .state()
      )
    ).toEqual(['3 contradicts'])
  })

  it('starts both clocks at the due instants it holds', () => {
    const { clocks, acceptance } = accepted().state()
    expect(clocks.offer).toMatchObject({
      startedAt: acceptance?.data.acceptedAt,
      dueAt: '2026-11-23T21:00:00Z',
      metAt: null
    })
    expect(clocks.start?.dueAt).toBe('2026-11-24T21:00:00Z')
  })
})

describe('a payer whom the modality does not offer', () => {
  it('gives way to the client once that modality is opened', () => {
    const stream = new Stream().unitTransfer()
    expect(stream.state().payer.kind).toBe('unit_transfer')
    expect(stream.sent('online').state()).toMatchObject({ payer: { kind: 'client', chosen: null }, modality: 'online' })
    expect(new Stream().unitTransfer().sent().state().payer.kind).toBe('unit_transfer')
  })
})

describe('a modality without terms', () => {
  const opened = (): Stream => new Stream().add('opened', { modality: 'duvida', version: '1' })

  it('is open from the press on, and its minutes count without anybody agreeing to them', () => {
    expect(opened().state()).toMatchObject({ modality: 'duvida', stage: 'opened', gate: { open: true, missing: [] } })
    const state = opened().entry(10).state()
    expect(state).toMatchObject({ stage: 'in_service', serviceBeganAt: state.entries[0]?.service.from })
    expect(state.entries[0]).toMatchObject({ served: true, billableSeconds: 600, price: null })
  })

  it('does not take the place of terms that were sent', () => {
    const stream = new Stream().sent().add('opened', { modality: 'duvida', version: '1' })
    expect(rejectedCodes(stream.state())).toEqual(['3 out_of_order'])
  })
})
