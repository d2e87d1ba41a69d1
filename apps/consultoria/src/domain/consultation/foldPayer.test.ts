import { describe, expect, it } from 'vitest'
import { billOf } from '../billing/billing'
import { addSeconds } from '../kernel/instant'
import { isCeilingExceeded } from '../payer/ceiling'
import { tecnica } from '../testing/modalities'
import { transferHours } from '../time/transfer'
import {
  accepted,
  ANA,
  AURORA,
  CARLA,
  FABI,
  LIA,
  rejectedCodes,
  SERRA,
  Stream,
  URSULA,
  rolesOf
} from '../testing/stream'

const rerouted = { rerouted: true, reason: 'Unidade assumiu' }

describe('a Unit that is invoiced', () => {
  it('opens the gate with acceptance, approval, billing data and requester, in any order', () => {
    const stream = accepted().unitInvoice()
    expect(stream.state().gate.missing).toEqual(['approval', 'requester'])
    stream.requesterChanged()
    expect(stream.state().gate.missing).toEqual(['approval'])
    const { gate, payer } = stream.approved().state()
    expect(gate).toEqual({ open: true, since: payer.approval?.data.approvedAt, missing: [] })
  })

  it('asks for complete billing data', () => {
    const unit = { organizationId: SERRA, name: 'Serra', code: 'X1', cnpj: '123' }
    expect(accepted().unitInvoice({ unit }).state().gate.missing).toContain('billing_data')
  })

  it('keeps approval and requester when the same Unit is completed', () => {
    const unit = { organizationId: SERRA, name: 'Serra', code: 'X1', cnpj: '123' }
    const state = accepted().unitInvoice({ unit }).approved().requesterChanged().unitInvoice().state()
    expect(state.gate).toMatchObject({ open: true, since: state.payer.chosen?.at })
  })

  it('opens no earlier than the requester was changed', () => {
    const stream = accepted().unitInvoice().approved().requesterChanged()
    expect(stream.state().gate.since).toBe(stream.now)
  })

  it('takes neither approval nor requester over from another Unit or another way to pay', () => {
    const other = { organizationId: 201, name: 'Unidade Praia', code: 'T09', cnpj: '11222333000181' }
    const stream = accepted().unitInvoice().approved().requesterChanged()
    expect(stream.state().gate.open).toBe(true)
    const state = stream.unitInvoice({ unit: other }).state()
    expect(state.gate.missing).toEqual(['approval', 'requester'])
    expect(state.payer).toMatchObject({ approval: null, requesterChanged: null })
    const since = stream.unitTransfer().approved().state().gate.since
    expect(since).toBe(stream.state().payer.approval?.data.approvedAt)
  })

  it('leaves minutes from before the gate to the client, not billable', () => {
    const state = accepted().unitInvoice().entry(10).approved().requesterChanged().entry(20).state()
    expect(state.entries).toMatchObject([
      { payer: 'client', billableSeconds: 0, unbillable: 'before_approval' },
      { payer: 'unit_invoice', billableSeconds: 1200 }
    ])
  })

  it('leaves what was billable to the client before a leader re-routed to the client, not billable', () => {
    const before = accepted().entry(10)
    expect(before.state().entries[0]?.billableSeconds).toBe(600)
    const state = before.unitInvoice(rerouted, { by: LIA }).approved().requesterChanged().entry(20).state()
    expect(state.entries).toMatchObject([
      { payer: 'client', billableSeconds: 0, unbillable: 'other_payer' },
      { payer: 'unit_invoice', billableSeconds: 1200 }
    ])
  })

  it('does not touch what the client was invoiced for', () => {
    const stream = accepted().entry(10).add('invoiced', { entry: 4, invoice: 'c1' }, { by: FABI })
    const state = stream.unitInvoice(rerouted, { by: LIA }).approved().requesterChanged().state()
    expect(state.entries).toMatchObject([{ payer: 'client', billableSeconds: 600, invoice: 'c1' }])
  })

  it('splits a running timer at the approval', () => {
    const stream = accepted().unitInvoice().requesterChanged().approved()
    const since = stream.state().gate.since ?? ''
    const times = { startedAt: addSeconds(since, -300), endedAt: addSeconds(since, 900) }
    expect(stream.entry(20, times).state().entries).toMatchObject([{ billableSeconds: 900, unbillableSeconds: 300 }])
  })

  it('is charged with minutes of its own requester only', () => {
    const state = accepted().unitInvoice().approved().requesterChanged().entry(45, { organizationId: AURORA }).state()
    expect(state.gate.open).toBe(true)
    expect(state.entries).toMatchObject([
      { payer: 'client', unit: null, billableSeconds: 0, unbillable: 'other_organization' }
    ])
  })

  it('is charged apart from another Unit that a leader re-routed to, each within its own ceiling', () => {
    const other = { organizationId: 201, name: 'Unidade Praia', code: 'T09', cnpj: '11222333000181' }
    const stream = accepted().unitInvoice().approved({ ceilingMinutes: 60 }).requesterChanged().entry(55)
    stream.unitInvoice({ unit: other, ...rerouted }, { by: LIA }).approved({ ceilingMinutes: 30 })
    const change = { fromId: 21, toId: 31, organizationId: 201, copiedId: 11, auditId: 1 }
    const state = stream.add('requester_changed', change).entry(4).state()
    expect(rejectedCodes(state)).toEqual([])
    expect(state.ceiling).toEqual({ minutes: 30, usedSeconds: 240 })
    expect(state.entries).toMatchObject([{ unit: { organizationId: SERRA } }, { unit: { organizationId: 201 } }])
    expect(billOf(state, tecnica).perPayer).toMatchObject([
      { payer: 'unit_invoice', unit: { name: 'Unidade Praia' }, billedMinutes: 10 },
      { payer: 'unit_invoice', unit: { name: 'Unidade Serra' }, billedMinutes: 55 }
    ])
  })

  it('pays no more than it approved: 17, 12 and 10 minutes within a ceiling of 20 are R$ 70,00', () => {
    const stream = accepted().unitInvoice().approved({ ceilingMinutes: 20 }).requesterChanged()
    stream.entry(17).entry(12).entry(10)
    const above = { unbillable: 'above_ceiling', billableSeconds: 0 }
    expect(stream.state().entries).toMatchObject([{ billableSeconds: 1020 }, { billableSeconds: 180 }, above])
    expect(billOf(stream.state(), tecnica)).toMatchObject({ billedMinutes: 20, amount: 7000 })
    const settle = { entries: [8, 9] }
    stream.add('above_ceiling_settled', { ...settle, agreed: 5 })
    expect(rejectedCodes(stream.state())).toEqual(['10 out_of_order'])
    stream.approved({ ceilingMinutes: 35, commentId: 712 }).add('above_ceiling_settled', { ...settle, agreed: 11 })
    expect(billOf(stream.state(), tecnica)).toMatchObject({ billedMinutes: 35, amount: 12_250 })
    stream.add('above_ceiling_settled', { entries: [9], agreed: null })
    expect(isCeilingExceeded(stream.state())).toBe(false)
  })

  it('paid above its ceiling what was recorded before that rule', () => {
    const stream = new Stream('t35', 3).sent().accepted().unitInvoice().approved({ ceilingMinutes: 20 })
    expect(stream.requesterChanged().entry(39).state().totals.billableSeconds).toBe(39 * 60)
  })

  it('charges none of what lay above the client’s ceiling before it paid', () => {
    const stream = accepted().add('client_ceiling_set', { minutes: 20, estimateMinutes: null, agreed: null }).entry(29)
    stream.unitInvoice(rerouted, { by: LIA }).approved({ ceilingMinutes: 60 }).requesterChanged()
    expect(stream.state().entries).toMatchObject([{ above: [], unbillable: 'other_payer' }])
  })

  it('leaves designation and agenda to be met: minutes before the approval meet no deadline', () => {
    const stream = accepted().unitInvoice().requesterChanged().entry(10)
    const startedAt = stream.now
    const endedAt = addSeconds(startedAt, 1200)
    stream.add('time_captured', { startedAt, endedAt, seconds: 1200, timerOp: 'x', stoppedBy: ANA }, { at: endedAt })
    expect(stream.state().clocks).toMatchObject({ offer: { metAt: null }, start: { metAt: null } })
    const early = stream.approved().state()
    expect(early).toMatchObject({ gate: { open: true }, clocks: { offer: { metAt: null }, start: { metAt: null } } })
    expect(stream.entry(5).state().clocks.offer?.metAt).toBe(stream.now)
  })

  it('meets the deadlines at the approval where the clock ran across it', () => {
    const stream = accepted().unitInvoice().requesterChanged()
    const approvedAt = addSeconds(stream.now, 600)
    const times = { startedAt: stream.now, endedAt: addSeconds(approvedAt, 600), seconds: 1200 }
    stream.add('time_captured', { ...times, timerOp: 'x', stoppedBy: ANA }, { at: times.endedAt })
    expect(stream.approved({ approvedAt }).state().clocks.start?.metAt).toBe(approvedAt)
  })

  it('must be the organization the requester was changed to', () => {
    const change = { fromId: 11, toId: 21, organizationId: 999, copiedId: 11, auditId: null }
    expect(rejectedCodes(accepted().unitInvoice().add('requester_changed', change).state())).toEqual(['5 contradicts'])
    expect(rejectedCodes(accepted().requesterChanged().state())).toEqual(['4 out_of_order'])
  })

  it('needs nobody in copy where the Unit itself asked, and somebody where the client did', () => {
    const own = { fromId: URSULA, toId: URSULA, organizationId: SERRA, copiedId: null, auditId: null }
    const asked = accepted().unitInvoice().approved().add('requester_changed', own).state()
    expect(asked.gate).toMatchObject({ open: true, missing: [] })
    for (const change of [
      { ...own, copiedId: CARLA },
      { ...own, fromId: CARLA }
    ])
      expect(rejectedCodes(accepted().unitInvoice().add('requester_changed', change).state())).toEqual([
        '5 contradicts'
      ])
  })
})

describe('the choice of payer', () => {
  it('is anybody’s before the first billable entry, then a leader’s with a reason', () => {
    expect(rejectedCodes(accepted().unitInvoice().state())).toEqual([])
    expect(rejectedCodes(accepted().entry(10).unitInvoice(rerouted).state())).toEqual(['5 not_entitled'])
    expect(rejectedCodes(accepted().entry(10).unitInvoice({}, { by: LIA }).state())).toEqual(['5 contradicts'])
    expect(rejectedCodes(accepted().entry(10).unitInvoice(rerouted, { by: LIA }).state())).toEqual([])
  })

  it('stays free while nothing is billable', () => {
    const voided = accepted().entry(10).add('entry_voided', { entry: 4, reason: 'OUTROS', note: 'Erro' }, { by: LIA })
    expect(rejectedCodes(voided.unitInvoice().state())).toEqual([])
    expect(rejectedCodes(accepted().entry(10, { billable: false }).unitInvoice().state())).toEqual([])
  })

  it('is one the modality offers', () => {
    const roles = rolesOf({ leaders: [LIA], finance: [FABI] })
    const only = accepted().state({ roles }).modality
    expect(only).toBe('consult_tecnica')
    const stream = accepted('online').unitInvoice()
    expect(rejectedCodes(stream.state())).toEqual(['4 contradicts'])
  })

  it('with doubts about the approval needs a leader', () => {
    const doubts = ['not_responsible' as const]
    const confirmation = { reason: 'Procuração recebida' }
    expect(rejectedCodes(accepted().unitInvoice().approved({ doubts, confirmation }).state())).toEqual([
      '5 not_entitled'
    ])
    expect(accepted().unitInvoice().approved({ doubts, confirmation }, { by: LIA }).state().payer.approval?.n).toBe(5)
  })

  it('cannot be approved before it is made', () => {
    expect(rejectedCodes(accepted().approved({ payer: 3 }).state())).toEqual(['4 unknown_target'])
  })
})

describe('a managerial transfer', () => {
  it('holds no more hours than were authorised, and the rest once more are', () => {
    const stream = accepted().unitTransfer().approved({ ceilingMinutes: 20 }).entry(17, { billable: false }).entry(12)
    expect(transferHours(stream.state())).toBe('0:20')
    stream.approved({ ceilingMinutes: 60, commentId: 712 }).add('above_ceiling_settled', { entries: [7], agreed: 8 })
    expect(transferHours(stream.state())).toBe('0:29')
    expect(stream.state().totals.billableSeconds).toBe(0)
    expect(stream.state().entries[1]).toMatchObject({ unbillable: 'other_payer', coveredSeconds: 720 })
  })

  const transfer = () => accepted().unitTransfer().approved({ ceilingMinutes: 60 })

  it('keeps entries unbilled and counts them against the ceiling', () => {
    const state = transfer().entry(25).entry(10, { billable: false }).state()
    expect(state.entries).toMatchObject([
      { payer: 'unit_transfer', billableSeconds: 0, coveredSeconds: 1500, unbillable: 'other_payer' },
      { payer: 'unit_transfer', coveredSeconds: 600 }
    ])
    expect(state.ceiling).toEqual({ minutes: 60, usedSeconds: 2100 })
  })

  it('is charged with its own minutes only', () => {
    const stream = accepted().unitInvoice().approved().requesterChanged().entry(30)
    const state = stream.unitTransfer(rerouted, { by: LIA }).approved({ ceilingMinutes: 60 }).entry(5).state()
    expect(state.ceiling).toEqual({ minutes: 60, usedSeconds: 300 })
    expect(state.entries[0]).toMatchObject({ payer: 'unit_invoice', billableSeconds: 1800 })
  })

  it('leaves minutes from before the approval to the client', () => {
    const state = accepted().unitTransfer().entry(25).approved({ ceilingMinutes: 60 }).entry(5).state()
    expect(state.entries[0]).toMatchObject({ payer: 'client', coveredSeconds: 0, unbillable: 'before_approval' })
    expect(state.ceiling).toEqual({ minutes: 60, usedSeconds: 300 })
  })

  it('takes the approval of a higher ceiling for no return', () => {
    const stream = transfer().entry(60).approved({ ceilingMinutes: 120, commentId: 712 })
    const due = { offer: null, start: null }
    stream.add('client_returned', { commentId: 712, auditId: 1, at: addSeconds(stream.now, 60), due })
    expect(rejectedCodes(stream.state())).toEqual(['8 out_of_order'])
  })

  it('takes a higher ceiling later and stays open meanwhile', () => {
    const stream = transfer()
    const { since } = stream.state().gate
    const state = stream.entry(60).approved({ ceilingMinutes: 120 }).state()
    expect(state.ceiling).toEqual({ minutes: 120, usedSeconds: 3600 })
    expect(state.gate).toMatchObject({ open: true, since })
  })

  it('is sent by a leader', () => {
    const sent = { payer: 4, hours: '0:25', text: 'Repasse' }
    expect(rejectedCodes(transfer().add('transfer_sent', sent).state())).toEqual(['6 not_entitled'])
    expect(transfer().add('transfer_sent', sent, { by: LIA }).state().payer.transferSent?.by).toBe(LIA)
    expect(
      rejectedCodes(
        transfer()
          .add('transfer_sent', { ...sent, payer: 99 }, { by: ANA })
          .state()
      )
    ).toEqual(['6 unknown_target'])
  })
})
