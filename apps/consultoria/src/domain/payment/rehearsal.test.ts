import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PaymentLine } from './importedLines'
import { type KnownOrder, rehearse, type Rehearsed } from './rehearsal'

const order = (over: Partial<KnownOrder> = {}): KnownOrder => ({
  order: 'P-1',
  ticketId: 35,
  organizationId: 7,
  priceCentavos: 90_000,
  dueOn: '2026-11-30',
  payments: [],
  isCancelled: false,
  ...over
})

const line = (over: Partial<PaymentLine> = {}): PaymentLine => ({
  line: 2,
  order: 'P-1',
  centavos: 90_000,
  withheldCentavos: 0,
  paidOn: '2026-11-24',
  reference: 'TX-1',
  ...over
})

const known = (...orders: KnownOrder[]): Map<string, KnownOrder[]> =>
  new Map(orders.map(({ order }) => [order, orders.filter(one => one.order === order)]))
const verdictsOf = (lines: PaymentLine[], ...orders: KnownOrder[]) =>
  rehearse(lines, known(...orders)).map(({ verdict }) => verdict)
const kinds = (rehearsed: readonly Rehearsed[]) => rehearsed.map(({ verdict }) => verdict.kind)

describe('the rehearsal of an import', () => {
  it('pays an order with amount and withheld tax together, and says what is too much', () => {
    expect(verdictsOf([line({ centavos: 85_500, withheldCentavos: 5000 })], order())).toMatchObject([
      { kind: 'pays', overCentavos: 500, isLate: false }
    ])
  })

  it('refuses less than the price with the difference', () => {
    expect(verdictsOf([line({ centavos: 85_500 })], order())).toMatchObject([{ kind: 'short', missingCentavos: 4500 }])
  })

  it('takes a payment after its due day, and says that it is late', () => {
    const late = line({ paidOn: '2026-12-01' })
    expect(verdictsOf([late], order())).toMatchObject([{ kind: 'pays', isLate: true }])
    expect(verdictsOf([late], order({ dueOn: null }))).toMatchObject([{ kind: 'pays', isLate: false }])
  })

  it('lists what no ticket asks for, what several organizations ask for, and what nobody may be granted', () => {
    expect(kinds(rehearse([line({ order: 'P-9' })], known(order())))).toEqual(['unknown_order'])
    expect(kinds(rehearse([line()], known(order(), order({ ticketId: 36, organizationId: 8 }))))).toEqual([
      'several_organizations'
    ])
    expect(kinds(rehearse([line()], known(order({ organizationId: null }))))).toEqual(['no_organization'])
    expect(kinds(rehearse([line()], known(order({ isCancelled: true }))))).toEqual(['cancelled'])
  })

  it('knows a second payment of a paid order from the same payment told twice', () => {
    const lines = [line(), line({ line: 3 }), line({ line: 4, reference: 'TX-2' })]
    expect(kinds(rehearse(lines, known(order())))).toEqual(['pays', 'known', 'paid_twice'])
  })

  it('knows the payment that finance or an integration has confirmed before by its sum, once', () => {
    const paid = order({ payments: [{ reference: null, totalCentavos: 90_000, isInForce: true }] })
    const lines = [line(), line({ line: 3, reference: 'TX-2' })]
    expect(kinds(rehearse(lines, known(paid)))).toEqual(['known', 'paid_twice'])
    expect(kinds(rehearse([line({ centavos: 91_000 })], known(paid)))).toEqual(['paid_twice'])
  })

  it('never pays anew with a payment that was reversed, and does with another', () => {
    const reversed = order({ payments: [{ reference: 'TX-1', totalCentavos: 90_000, isInForce: false }] })
    expect(kinds(rehearse([line(), line({ reference: 'TX-2' })], known(reversed)))).toEqual(['known', 'pays'])
  })
})

const anyLine = fc.record({
  line: fc.integer({ min: 2, max: 99 }),
  order: fc.constantFrom('P-1', 'P-2', 'P-3'),
  centavos: fc.constantFrom(85_500, 90_000, 95_000),
  withheldCentavos: fc.constantFrom(0, 4500),
  paidOn: fc.constantFrom('2026-11-24', '2026-12-05'),
  reference: fc.constantFrom('TX-1', 'TX-2', 'TX-3')
})
const orders = [order(), order({ order: 'P-2', priceCentavos: 88_000 })]

/** The orders as they are known once what the rehearsal says was written. */
const after = (rehearsed: readonly Rehearsed[]): KnownOrder[] =>
  orders.map(one => ({
    ...one,
    payments: rehearsed.flatMap(({ line, verdict }) =>
      verdict.kind === 'pays' && line.order === one.order
        ? [{ reference: line.reference, totalCentavos: line.centavos + line.withheldCentavos, isInForce: true }]
        : []
    )
  }))

describe('any list', () => {
  it('pays each order at most once, and the same list again, or twice in one file, pays nothing more', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 12 }), lines => {
        const first = rehearse(lines, known(...orders))
        const paying = first.filter(({ verdict }) => verdict.kind === 'pays')
        expect(new Set(paying.map(({ line }) => line.order)).size).toBe(paying.length)
        const twice = rehearse([...lines, ...lines], known(...orders))
        expect(kinds(twice).filter(kind => kind === 'pays')).toHaveLength(paying.length)
        const again = rehearse(lines, known(...after(first)))
        expect(kinds(again)).not.toContain('pays')
        const recorded = again.filter((_, index) => first[index]?.verdict.kind === 'pays')
        expect(kinds(recorded)).toEqual(paying.map(() => 'known'))
      })
    )
  })

  it('pays the same orders in whatever order its lines stand', () => {
    const paidIn = (lines: readonly PaymentLine[]) =>
      rehearse(lines, known(...orders))
        .flatMap(({ line, verdict }) => (verdict.kind === 'pays' ? [line.order] : []))
        .sort()
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 8 }), lines => {
        expect(paidIn(lines.toReversed())).toEqual(paidIn(lines))
      })
    )
  })
})
