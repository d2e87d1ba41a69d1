import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { billOf } from './billing'
import { billScope, scopesOf } from './billingScopes'
import { addedMinutes, billedMinutes, roundingRule } from './rounding'
import { duvida, modulo, online, tecnica } from '../testing/modalities'
import { accepted, FABI, LIA, type Stream } from '../testing/stream'
import { proposeWaiver } from './waiver'

const perMinute = roundingRule(tecnica)
const perHalfHour = roundingRule(online)
const of = (stream: Stream, modality = tecnica) => billOf(stream.state(), modality)

describe('rounding and minimum', () => {
  it.each([
    [0, 0],
    [1, 10],
    [7, 10],
    [10, 10],
    [11, 11],
    [45, 45],
    [61, 61]
  ])('bills %i minutes of Técnica as %i', (minutes, billed) => {
    expect(billedMinutes(minutes * 60, perMinute)).toBe(billed)
    expect(of(minutes > 0 ? accepted().entry(minutes) : accepted()).billedMinutes).toBe(billed)
  })

  it.each([
    [1, 30],
    [16, 30],
    [30, 30],
    [31, 60],
    [45, 60],
    [60, 60],
    [61, 90]
  ])('bills %i minutes of Online as %i', (minutes, billed) => {
    expect(billedMinutes(minutes * 60, perHalfHour)).toBe(billed)
  })

  it('rounds seconds up once, over the sum', () => {
    expect(of(accepted().entry(601 / 60)).billedMinutes).toBe(11)
    expect(
      of(
        accepted()
          .entry(10)
          .entry(1 / 60)
      ).billedMinutes
    ).toBe(11)
    expect(
      of(
        accepted()
          .entry(10)
          .entry(1 / 60)
      ).billableSeconds
    ).toBe(601)
  })

  it('sums over the scope of the modality', () => {
    const three = accepted().entry(4).entry(3).entry(12)
    expect(of(three).billedMinutes).toBe(19)
    expect(of(three, { ...tecnica, minimumScope: 'entry' }).billedMinutes).toBe(32)
  })

  it('takes each session by itself, or all of them together', () => {
    const two = accepted('online').entry(10, { session: 'a' }).entry(10, { session: 'b' })
    expect(of(two, online).billedMinutes).toBe(60)
    expect(of(two, { ...online, minimumScope: 'ticket' }).billedMinutes).toBe(30)
    expect(of(accepted('online').entry(10, { session: 'a' }).entry(10, { session: 'a' }), online).billedMinutes).toBe(
      30
    )
  })

  it('takes what one analyst told of one day without an appointment as one visit: 10 + 11 minutes are 30', () => {
    expect(of(accepted('online').entry(10).entry(11), online).billedMinutes).toBe(30)
    const days = accepted('online').entry(10).entry(11, {}, { at: '2026-11-24T14:00:00Z' })
    expect(of(days, online).billedMinutes).toBe(60)
    expect(of(accepted('online').entry(10).entry(11, {}, { by: LIA }), online).billedMinutes).toBe(60)
  })

  it('charges nothing where time has no price, however much of it there is', () => {
    const bill = of(accepted('duvida').entry(45), duvida)
    expect(bill).toMatchObject({ billedMinutes: 0, total: null })
  })

  it('adds up to the whole, however the seconds are cut into closings', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5000)), fc.constantFrom(perMinute, perHalfHour), (parts, rule) => {
        let before = 0
        let added = 0
        for (const seconds of parts) {
          const more = addedMinutes(before, seconds, rule)
          expect(more).toBeGreaterThanOrEqual(0)
          added += more
          before += seconds
        }
        expect(added).toBe(billedMinutes(before, rule))
        expect(added * 60).toBeGreaterThanOrEqual(before)
      })
    )
  })
})

describe('bills across closings', () => {
  it('repeat neither minimum nor rounding: 4 are 10, then 3 are 0, then 5 are 2', () => {
    const first = accepted().entry(4)
    expect(of(first)).toMatchObject({ openMinutes: 10, openAmount: 3500, invoicedMinutes: 0 })
    const second = first.add('invoiced', { entry: 4, invoice: 'c1' }, { by: FABI }).entry(3)
    expect(of(second)).toMatchObject({
      openMinutes: 0,
      openAmount: 0,
      invoicedMinutes: 10,
      previouslyInvoicedSeconds: 240
    })
    const third = second.add('invoiced', { entry: 6, invoice: 'c2' }, { by: FABI }).entry(5)
    expect(of(third)).toMatchObject({ openMinutes: 2, openAmount: 700, billedMinutes: 12, amount: 4200 })
  })

  it('leave what was invoiced as it was, whichever entry came first', () => {
    const stream = accepted()
      .at('2026-12-02T15:00:00Z')
      .entry(3, { workDate: '2026-12-02' })
      .entry(4, { workDate: '2026-11-30' })
    stream.add('invoiced', { entry: 5, invoice: 'c2026-11' }, { by: FABI })
    const taken = () => scopesOf(stream.state().entries, tecnica).flatMap(scope => billScope(scope, tecnica).batches)
    expect(taken()).toMatchObject([
      { invoice: 'c2026-11', minutes: 10 },
      { invoice: null, minutes: 0 }
    ])
    stream.add('invoiced', { entry: 4, invoice: 'c2026-12' }, { by: FABI })
    expect(taken()).toMatchObject([
      { invoice: 'c2026-11', minutes: 10 },
      { invoice: 'c2026-12', minutes: 0 }
    ])
  })

  it('give each price its own minutes, and what was paid already is the first part', () => {
    const stream = accepted().entry(4).add('invoiced', { entry: 4, invoice: 'c1' }, { by: FABI })
    const dearer = stream.sent('consult_tecnica', 400).accepted().entry(9)
    // 13 min in all, 10 paid: the last 3 at the new price
    expect(of(dearer)).toMatchObject({ openMinutes: 3, openAmount: 1200, amount: 4700, price: { centavos: 400 } })
  })

  it('price rounding and minimum at the last price', () => {
    const stream = accepted().entry(2).sent('consult_tecnica', 400).accepted().entry(3)
    // 2 × 3,50 + 3 × 4,00 + 5 of the minimum × 4,00
    expect(of(stream).amount).toBe(700 + 1200 + 2000)
  })
})

describe('money on the bill', () => {
  it('bills 50 minutes at R$ 120,00 an hour as R$ 100,00', () => {
    const rate = { centavos: 12_000, per: 'hour' as const }
    const stream = accepted()
    const state = stream.sent('consult_tecnica', rate.centavos, rate.per).accepted().entry(50).state()
    expect(billOf(state, tecnica)).toMatchObject({ billedMinutes: 50, amount: 10_000 })
  })

  it('knows no total while the tax rate is unknown, and rounds once when it is known', () => {
    expect(of(accepted().entry(45))).toMatchObject({ amount: 15_750, total: null })
    const taxed = { ...tecnica, taxes: { mode: 'added' as const, ratePercent: 14.25 } }
    expect(of(accepted().entry(45), taxed).total).toBe(17_994)
    expect(of(accepted().entry(45), { ...tecnica, taxes: { mode: 'included', ratePercent: null } }).total).toBe(15_750)
  })

  it('has no amount without a price', () => {
    const stream = accepted().entry(45)
    const state = stream.state()
    const [entry] = state.entries
    if (!entry) throw new Error('no entry')
    const unpriced = { ...entry, price: null, portions: [{ seconds: 2700, price: null }] }
    expect(billOf({ ...state, entries: [unpriced] }, tecnica)).toMatchObject({ billedMinutes: 45, amount: null })
  })

  it('bills nothing where a modality is free', () => {
    expect(of(accepted().entry(45), duvida)).toMatchObject({ billedMinutes: 0, amount: 0, realSeconds: 2700 })
  })
})

describe('payers on the bill', () => {
  it('keeps the minutes that stayed the client’s apart from the Unit’s', () => {
    const stream = accepted().unitInvoice().entry(10).approved().requesterChanged().entry(20)
    const bill = of(stream)
    expect(bill).toMatchObject({ payer: 'unit_invoice', billedMinutes: 20 })
    expect(bill.perPayer).toMatchObject([
      { payer: 'unit_invoice', amount: 7000 },
      { payer: 'client', billedMinutes: 0, amount: 0, realSeconds: 600 }
    ])
  })

  it('bills nothing of a managerial transfer', () => {
    const stream = accepted().unitTransfer().approved().entry(20)
    expect(of(stream)).toMatchObject({ payer: 'unit_transfer', billedMinutes: 0, realSeconds: 1200 })
  })

  it('applies the minimum once for each payer', () => {
    const stream = accepted().entry(4).add('invoiced', { entry: 4, invoice: 'c1' }, { by: FABI })
    stream.unitInvoice({ rerouted: true, reason: 'x' }, { by: LIA }).approved().requesterChanged().entry(4)
    expect(of(stream).perPayer.map(({ billedMinutes }) => billedMinutes)).toEqual([10, 10])
  })
})

describe('a defect behind the ticket', () => {
  const unpublished = { id: 'ISSUE-1', published: false, kind: 'product' as const }

  const billedWith = (modality: typeof tecnica, published: boolean) => {
    const stream = accepted(modality.key).entry(45)
    const proposal = proposeWaiver(stream.state(), modality, { ...unpublished, published })
    for (const entry of proposal?.entries ?? []) {
      stream.add('entry_waived', { entry, reason: 'ISSUE', note: '', issueId: 'ISSUE-1' }, { by: LIA })
    }
    return of(stream, modality).billedMinutes
  }

  it('waives Módulo while it is unpublished, and nothing else', () => {
    expect(billedWith(modulo, false)).toBe(0)
    expect(billedWith(modulo, true)).toBe(45)
    expect(billedWith(tecnica, false)).toBe(45)
  })
})

describe('the explanation of a bill', () => {
  const codes = (stream: Stream, modality = tecnica) => of(stream, modality).explanation.map(({ code }) => code)

  it('goes from the real time to the amount', () => {
    const stream = accepted()
      .entry(5, { billable: false })
      .entry(241 / 60)
    expect(of(stream).explanation).toEqual([
      { code: 'real', values: { seconds: 541, entries: 2 } },
      { code: 'not_billable', values: { why: 'asked', seconds: 300 } },
      { code: 'billable', values: { seconds: 241 } },
      { code: 'rounded_up', values: { scope: 'ticket', seconds: 241, minutes: 5, increment: 1 } },
      { code: 'minimum', values: { scope: 'ticket', minutes: 5, minimum: 10 } },
      { code: 'price', values: { centavos: 350, per: 'minute', minutes: 10, amount: 3500 } },
      { code: 'taxes', values: { mode: 'added' } }
    ])
  })

  it('leaves out what changes nothing and names what was invoiced', () => {
    expect(codes(accepted().entry(45))).toEqual(['real', 'billable', 'price', 'taxes'])
    const invoiced = accepted().entry(45).add('invoiced', { entry: 4, invoice: 'c1' }, { by: FABI })
    expect(codes(invoiced)).toContain('already_invoiced')
    expect(codes(accepted().entry(45, { billable: false }))).toEqual(['real', 'not_billable', 'no_charge'])
    expect(codes(accepted())).toEqual([])
  })
})
