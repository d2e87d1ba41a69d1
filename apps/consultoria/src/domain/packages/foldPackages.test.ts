import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packagesStream } from '../ledger/slots'
import type { FactData, FactKind } from '../registry'
import { ANA, AURORA, context, FABI, LIA, MONDAY, rolesOf, Stream } from '../testing/stream'
import { allocate } from './allocation'
import type { PackageGranted } from './data'
import { foldPackages, type FoldedPackages } from './foldPackages'
import { drawableSeconds, leftSeconds } from './packages'

const HOUR = 3600
const SHOP = 9
const withShop = rolesOf({ leaders: [LIA], finance: [FABI], integrations: [SHOP] })
const stream = (): Stream => new Stream(packagesStream(AURORA))
const folded = ({ name, records }: Stream): FoldedPackages => foldPackages(name, records, context)
const codes = (one: Stream): string[] => folded(one).rejected.map(({ n, code }) => `${n} ${code}`)

const granted = (data: Partial<PackageGranted> = {}): PackageGranted => ({
  product: 'assessoria_3h',
  seconds: 3 * HOUR,
  centavos: 90_000,
  origin: 'order',
  reference: 'P-1',
  ticketId: 35,
  validFrom: '2026-11-01',
  validUntil: '2027-10-31',
  payment: { method: 'boleto', dueOn: '2026-11-28' },
  usable: 'paid',
  ...data
})

const paid = (data: Partial<FactData['package_paid']> = {}): FactData['package_paid'] => ({
  package: 1,
  centavos: 90_000,
  withheldCentavos: 0,
  paidOn: '2026-11-23',
  method: 'boleto',
  source: 'finance',
  reference: null,
  ...data
})

const drawn = (seconds: number, data: Partial<FactData['package_drawn']> = {}): FactData['package_drawn'] => ({
  ticketId: 35,
  entry: `entry-${seconds}`,
  analystId: ANA,
  workDate: '2026-11-24',
  parts: [{ package: 1, seconds }],
  hold: null,
  replaces: null,
  ...data
})

/** Bought and paid: facts 1 and 2. */
const bought = (data: Partial<PackageGranted> = {}): Stream =>
  stream().add('package_granted', granted(data)).add('package_paid', paid(), { by: FABI })

describe('a package', () => {
  it('covers nothing before finance has confirmed the payment, and what was bought afterwards', () => {
    const open = stream().add('package_granted', granted())
    expect(drawableSeconds(folded(open).state, 1, '2026-11-24')).toBe(0)
    expect(codes(open.add('package_paid', paid()))).toEqual(['2 not_entitled'])
    expect(drawableSeconds(folded(open.add('package_paid', paid(), { by: FABI })).state, 1, '2026-11-24')).toBe(
      3 * HOUR
    )
  })

  it('is paid by nobody’s record but finance’s, or by an audit of an integration with that very sum', () => {
    const open = stream().add('package_granted', granted())
    expect(codes(open.add('package_paid', paid({ source: 'import', reference: '4711' })))).toEqual(['2 not_entitled'])
    const record = () =>
      stream()
        .add('package_granted', granted())
        .add('package_paid', paid({ source: 'integration', reference: '4711' }))
    const judged = (by: number, value: string, at = MONDAY) => {
      const told = new Map([['4711', { auditId: 4711, by, at, value }]])
      return foldPackages(record().name, record().records, { ...context, roles: withShop, told })
    }
    expect(judged(SHOP, '2026-11-23 900.00').state.all.get(1)?.paid?.by).toBe(ANA)
    expect(judged(SHOP, '2026-11-23 901.00').rejected).toMatchObject([{ n: 2, code: 'contradicts' }])
    expect(judged(LIA, '2026-11-23 900.00').rejected).toMatchObject([{ n: 2, code: 'not_entitled' }])
    const nowhere = { ...context, roles: withShop, told: new Map([['4711', null]]) }
    expect(foldPackages(record().name, record().records, nowhere).rejected).toMatchObject([{ code: 'not_entitled' }])
    expect(foldPackages(record().name, record().records, { ...context, roles: withShop }).pending).toEqual([2])
    const nameless = stream()
      .add('package_granted', granted())
      .add('package_paid', paid({ source: 'import' }), { by: FABI })
    expect(codes(nameless)).toEqual(['2 contradicts'])
  })

  it('is paid by amount and withheld tax together, and by no centavo less', () => {
    const less = { centavos: 85_499, withheldCentavos: 4500 }
    const enough = { centavos: 85_500, withheldCentavos: 4500 }
    const open = stream().add('package_granted', granted())
    expect(codes(open.add('package_paid', paid(less), { by: FABI }))).toEqual(['2 contradicts'])
    expect(folded(open.add('package_paid', paid(enough), { by: FABI })).state.all.get(1)?.paid?.n).toBe(3)
  })

  it('is granted once for the same order, whatever ticket it comes from', () => {
    expect(codes(bought().add('package_granted', granted({ ticketId: 36 })))).toEqual(['3 out_of_order'])
  })

  it('that nobody paid for is a leader’s or finance’s word', () => {
    const free = granted({ usable: 'granted', origin: 'courtesy', centavos: null })
    expect(codes(stream().add('package_granted', free))).toEqual(['1 not_entitled'])
    expect(codes(stream().add('package_granted', free, { by: LIA }))).toEqual([])
  })

  it('covers work until the end of its last day, by the day of the work', () => {
    const { state } = folded(bought({ validUntil: '2026-11-24' }))
    expect(['2026-10-31', '2026-11-24', '2026-11-25'].map(day => drawableSeconds(state, 1, day))).toEqual([
      0,
      3 * HOUR,
      0
    ])
  })

  it('is closed by a reversal until it is paid again, and what was drawn stays drawn', () => {
    const one = bought().add('package_drawn', drawn(HOUR))
    one.add('payment_reversed', { package: 1, reason: 'Estorno do cartão' }, { by: FABI })
    expect(drawableSeconds(folded(one).state, 1, '2026-11-24')).toBe(0)
    one.add('package_paid', paid(), { by: FABI })
    expect(drawableSeconds(folded(one).state, 1, '2026-11-24')).toBe(2 * HOUR)
  })

  it('holds an appointment’s time apart until the draw uses it or it is released', () => {
    const hold = { package: 1, ticketId: 35, appointment: 'a-1', day: '2026-11-24', seconds: 2 * HOUR }
    const held = bought().add('package_held', hold)
    expect(drawableSeconds(folded(held).state, 1, '2026-11-24')).toBe(HOUR)
    expect(codes(held.add('package_held', hold))).toEqual(['4 out_of_order'])
    held.add('package_drawn', drawn(2 * HOUR + 60, { hold: 3 }))
    expect(leftSeconds(folded(held).state, 1)).toBe(HOUR - 60)
    expect(folded(held).state.holds.size).toBe(0)
  })

  it('lets nobody use up a hold of another ticket', () => {
    const hold = { package: 1, ticketId: 35, appointment: 'a-1', day: '2026-11-24', seconds: HOUR }
    expect(
      codes(
        bought()
          .add('package_held', hold)
          .add('package_drawn', drawn(60, { ticketId: 36, hold: 3 }))
      )
    ).toEqual(['4 unknown_target'])
  })

  it('never goes below zero: of two agents on the last minutes the second is turned down', () => {
    const one = bought().add('package_drawn', drawn(3 * HOUR - 1800))
    one.add('package_drawn', drawn(1800, { entry: 'first' })).add('package_drawn', drawn(1800, { entry: 'second' }))
    expect(codes(one)).toEqual(['5 contradicts'])
  })

  it('is drawn on once by an entry, and again after the draw went back', () => {
    const one = bought()
      .add('package_drawn', drawn(600, { entry: 'e' }))
      .add('package_drawn', drawn(600, { entry: 'e' }))
    expect(codes(one)).toEqual(['4 out_of_order'])
    one.add('draw_returned', { draw: 3, why: 'voided', reason: 'Ticket errado' })
    one.add('package_drawn', drawn(600, { entry: 'e' }))
    expect([codes(one), leftSeconds(folded(one).state, 1)]).toEqual([['4 out_of_order'], 3 * HOUR - 600])
  })

  it('lets a corrected entry take what its first draw took, in one step', () => {
    const one = bought().add('package_drawn', drawn(3 * HOUR))
    one.add('package_drawn', drawn(3 * HOUR - 60, { entry: 'corrected', replaces: 3 }))
    expect([codes(one), leftSeconds(folded(one).state, 1)]).toEqual([[], 60])
  })

  it('takes no fact of another kind of stream, and none of its own stands in a ticket’s', () => {
    expect(codes(bought().add('demand_described', { text: 'Nota' }))).toEqual(['3 contradicts'])
    const ticket = new Stream().add('package_granted', granted()).state()
    expect(ticket.rejected.map(({ code }) => code)).toEqual(['contradicts'])
  })
})

describe('time of a day', () => {
  const products = ['assessoria_3h']
  const two = (): Stream =>
    bought()
      .add('package_granted', granted({ reference: 'P-2', validUntil: '2026-12-31', seconds: HOUR }))
      .add('package_paid', paid({ package: 3 }), { by: FABI })
  const asked = { workDate: '2026-11-24', products, hold: null, replaces: null }

  it('is covered by what expires first, split where it crosses, and what exceeds is told apart', () => {
    const { state } = folded(two())
    expect(allocate(state, { ...asked, seconds: 90 * 60 })).toEqual({
      parts: [
        { package: 3, seconds: HOUR },
        { package: 1, seconds: 1800 }
      ],
      coveredSeconds: 90 * 60,
      beyondSeconds: 0
    })
    expect(allocate(state, { ...asked, seconds: 5 * HOUR })).toMatchObject({
      coveredSeconds: 4 * HOUR,
      beyondSeconds: HOUR
    })
  })

  it('is covered by no package of another product, and by none that had ended by that day', () => {
    const { state } = folded(two())
    expect(allocate(state, { ...asked, seconds: 60, products: ['treinamento'] }).coveredSeconds).toBe(0)
    expect(allocate(state, { ...asked, seconds: 5 * HOUR, workDate: '2027-01-01' }).parts).toEqual([
      { package: 1, seconds: 3 * HOUR }
    ])
  })
})

type Written = { [K in FactKind]: { kind: K; data: FactData[K]; by: number } }[FactKind]

const seconds = fc.integer({ min: 1, max: 4 * HOUR })
const place = fc.integer({ min: 1, max: 12 })
const day = fc.constantFrom('2026-11-01', '2026-11-24', '2026-12-15', '2027-11-01')
const people = fc.constantFrom(ANA, LIA, FABI)
const anyFact: fc.Arbitrary<Written> = fc.oneof(
  fc
    .record({ reference: fc.constantFrom('P-1', 'P-2', 'P-3'), seconds, by: people })
    .map(({ by, ...data }): Written => ({
      kind: 'package_granted',
      data: granted(data),
      by
    })),
  fc
    .record({ package: place, by: people })
    .map(({ by, ...data }): Written => ({ kind: 'package_paid', data: paid(data), by })),
  fc
    .record({ package: place, seconds, day, ticketId: place, appointment: fc.constantFrom('a', 'b') })
    .map((data): Written => ({ kind: 'package_held', data, by: ANA })),
  fc.record({ hold: place }).map((data): Written => ({ kind: 'package_released', data, by: ANA })),
  fc
    .record({
      entry: fc.constantFrom('e1', 'e2', 'e3', 'e4'),
      workDate: day,
      ticketId: place,
      parts: fc.array(fc.record({ package: place, seconds }), { maxLength: 3 }),
      hold: fc.option(place),
      replaces: fc.option(place)
    })
    .map((data): Written => ({ kind: 'package_drawn', data: { ...data, analystId: ANA }, by: ANA })),
  fc
    .record({ draw: place })
    .map((data): Written => ({ kind: 'draw_returned', data: { ...data, why: 'voided', reason: 'x' }, by: ANA })),
  fc
    .record({ package: place, seconds: fc.integer({ min: -HOUR, max: HOUR }) })
    .map((data): Written => ({ kind: 'package_adjusted', data: { ...data, reason: 'x' }, by: LIA })),
  fc
    .record({ package: place })
    .map((data): Written => ({ kind: 'package_cancelled', data: { ...data, reason: 'x' }, by: LIA })),
  fc
    .record({ package: place })
    .map((data): Written => ({ kind: 'payment_reversed', data: { ...data, reason: 'x' }, by: FABI }))
)

const written = (facts: readonly Written[]): Stream => {
  const one = stream()
  const add = <K extends FactKind>({ kind, data, by }: { kind: K; data: FactData[K]; by: number }) =>
    one.add(kind, data, { by })
  for (const fact of facts) add(fact)
  return one
}

describe('any history of packages', () => {
  it('leaves no package below zero, nothing held that is not there, and no entry covered twice', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 30 }), facts => {
        const { state } = folded(written(facts))
        for (const n of state.all.keys()) expect(leftSeconds(state, n)).toBeGreaterThanOrEqual(0)
        const entries = [...state.draws.values()].map(({ data }) => data.entry)
        expect(new Set(entries).size).toBe(entries.length)
        const total = [...state.all.values()].reduce(
          (sum, one) => sum + one.granted.data.seconds + one.adjustedSeconds,
          0
        )
        const drawnTotal = [...state.draws.values()]
          .flatMap(({ data }) => data.parts)
          .reduce((sum, part) => sum + part.seconds, 0)
        const left = [...state.all.keys()].reduce((sum, n) => sum + leftSeconds(state, n), 0)
        expect(left).toBe(total - drawnTotal)
      }),
      { numRuns: 300 }
    )
  })

  it('gives the same balances in whatever order its records arrive', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 20 }), fc.infiniteStream(fc.nat()), (facts, order) => {
        const { name, records } = written(facts)
        const shuffled = records
          .map(record => ({ record, at: order.next().value ?? 0 }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ record }) => record)
        expect(foldPackages(name, shuffled, context)).toEqual(foldPackages(name, records, context))
      }),
      { numRuns: 100 }
    )
  })

  it('lets whoever allocates draw exactly that', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 25 }), seconds, day, (facts, wanted, workDate) => {
        const one = written(facts)
        const drawing = { seconds: wanted, workDate, products: ['assessoria_3h'], hold: null, replaces: null }
        const { parts, coveredSeconds, beyondSeconds } = allocate(folded(one).state, drawing)
        expect(coveredSeconds + beyondSeconds).toBe(wanted)
        if (parts.length === 0) return
        const before = folded(one).rejected.length
        one.add('package_drawn', drawn(1, { entry: 'mine', workDate, parts }))
        expect(folded(one).rejected.length).toBe(before)
      }),
      { numRuns: 200 }
    )
  })
})
