import { describe, expect, it } from 'vitest'
import {
  lostAnswer,
  lostRequest,
  tooMany,
  type Fault,
  type Faults
} from '../../apps/consultoria/src/adapters/memory/faults'
import type { PaymentsContext } from '../../apps/consultoria/src/application/payments/boughtOn'
import {
  importPayments,
  rehearseImport,
  type ImportRehearsal
} from '../../apps/consultoria/src/application/payments/importPayments'
import { createPrepaidWorld, PRICE, type PrepaidWorld } from './prepaidWorld'
import { demo, must } from './world'

const HEAD = 'Pedido;Valor;Imposto retido;Data;Identificador\n'
const LIST = `\u{FEFF}${HEAD}P-1042;"900,00";;23/11/2026;TX-1\n`

const rehearsed = async (context: PaymentsContext, text: string): Promise<ImportRehearsal> => {
  const read = must(await rehearseImport(context, text))
  if (read.kind !== 'rehearsed') throw new Error(read.kind)
  return read.rehearsal
}
const verdicts = async (context: PaymentsContext, text: string): Promise<string[]> =>
  (await rehearsed(context, text)).rehearsed.map(({ verdict }) => verdict.kind)
const imported = async (context: PaymentsContext, text: string) =>
  (await importPayments(context, await rehearsed(context, text))).map(({ refusal }) => refusal?.code ?? 'paid')

/** Packages, payments in force and what the ticket's stream holds. */
const kept = async (world: PrepaidWorld) => {
  const { state, rejected } = await world.packages()
  const all = [...state.all.values()]
  return { packages: all.length, paid: all.map(({ paid }) => paid?.data ?? null), rejected, kinds: world.kinds() }
}

const bought = (world: PrepaidWorld, id: number, over: Record<string, unknown>) => {
  const [first, other] = [world.account.tickets.get(demo.ticket), world.account.tickets.get(id)]
  if (!first || !other) throw new Error('no ticket')
  Object.assign(other, { fields: { ...first.fields }, ...over })
}

describe('an imported list', () => {
  it('pays an order whose ticket nobody has opened, and whoever opens it next finds it paid', async () => {
    const world = createPrepaidWorld()
    const fabi = world.payments(demo.fabi)
    expect(await imported(fabi, LIST)).toEqual(['paid'])
    expect(await kept(world)).toMatchObject({
      packages: 1,
      paid: [{ centavos: PRICE, withheldCentavos: 0, paidOn: '2026-11-23', source: 'import', reference: 'TX-1' }],
      rejected: [],
      kinds: ['opened', 'purchase_linked', 'payment_confirmed']
    })
    const seen = must(await world.open(demo.bruno).actions.load())
    expect([seen.next.kind, seen.prepaid?.purchase?.standing]).toEqual(['schedule', 'paid'])
  })

  it('writes nothing while it is rehearsed, and says of each line what it would do', async () => {
    const world = createPrepaidWorld()
    const text = `${HEAD}P-1042;855,00;;23/11/2026;TX-1\nP-9;900,00;;23/11/2026;TX-2\n=1+1;900,00;;23/11/2026;TX-3\n`
    const rehearsal = await rehearsed(world.payments(demo.fabi), text)
    expect(rehearsal.rehearsed.map(({ line, verdict }) => [line.line, verdict.kind])).toEqual([
      [2, 'short'],
      [3, 'unknown_order']
    ])
    expect(rehearsal.unreadable).toEqual([{ line: 4, why: 'order' }])
    expect(world.account.records).toEqual([])
  })

  it('is read the same with commas, quotes, line ends of Windows and without a mark', async () => {
    const world = createPrepaidWorld()
    const text = 'order,amount,withheld,paid on\r\n"P-1042","855.00","45.00",2026-11-23\r\n'
    expect(await verdicts(world.payments(demo.fabi), text)).toEqual(['pays'])
    expect(must(await rehearseImport(world.payments(demo.fabi), 'nome;telefone\nCarla;1\n'))).toEqual({
      kind: 'no_list'
    })
    const long = HEAD + 'P-1;1,00;;23/11/2026;\n'.repeat(2001)
    expect(must(await rehearseImport(world.payments(demo.fabi), long))).toEqual({ kind: 'too_long', lines: 2001 })
  })

  it('is finance’s alone: nothing is written for anybody else', async () => {
    const world = createPrepaidWorld()
    for (const agent of [demo.bruno, demo.lia])
      expect(await imported(world.payments(agent), LIST)).toEqual(['finance_only'])
    expect(world.account.records).toEqual([])
  })

  it('that is sent twice, or from two windows at once, is one payment', async () => {
    const world = createPrepaidWorld()
    const [fabi, other] = [world.payments(demo.fabi), world.payments(demo.fabi)]
    const both = await Promise.all([imported(fabi, LIST + LIST.split('\n')[1]), imported(other, LIST)])
    expect(both.flat()).toEqual(['paid', 'paid'])
    expect(await verdicts(fabi, LIST)).toEqual(['known'])
    expect(await kept(world)).toMatchObject({ packages: 1, rejected: [], paid: [{ reference: 'TX-1' }] })
    expect(world.kinds()).toEqual(['opened', 'purchase_linked', 'payment_confirmed'])
  })

  it('tells a second payment of a paid order from the first, whoever confirmed that', async () => {
    const world = createPrepaidWorld()
    const { actions } = world.open(demo.fabi)
    must(await actions.load())
    must(await actions.confirmPayment({ centavos: PRICE, withheldCentavos: 0, paidOn: '2026-11-23' }))
    const twice = `${LIST}P-1042;900,00;;23/11/2026;TX-2\n`
    expect(await verdicts(world.payments(demo.fabi), twice)).toEqual(['known', 'paid_twice'])
  })

  it('pays what was rehearsed once only, where somebody confirmed it meanwhile', async () => {
    const world = createPrepaidWorld()
    const context = world.payments(demo.fabi)
    const rehearsal = await rehearsed(context, LIST)
    const { actions } = world.open(demo.fabi)
    must(await actions.load())
    must(await actions.confirmPayment({ centavos: PRICE, withheldCentavos: 0, paidOn: '2026-11-23' }))
    expect(await importPayments(context, rehearsal)).toMatchObject([{ refusal: { code: 'paid_already' } }])
  })

  it('takes a payment late, and never one of an order that two organizations name', async () => {
    const world = createPrepaidWorld()
    world.account.now = '2026-12-09T13:00:00Z'
    const late = HEAD + 'P-1042;900,00;;08/12/2026;TX-1\n'
    const [first] = (await rehearsed(world.payments(demo.fabi), late)).rehearsed
    expect(first?.verdict).toMatchObject({ kind: 'pays', isLate: true })
    bought(world, demo.otherTicket, { organizationId: demo.serra })
    expect(await verdicts(world.payments(demo.fabi), late)).toEqual(['several_organizations'])
    bought(world, demo.otherTicket, { organizationId: demo.aurora })
    expect(await imported(world.payments(demo.fabi), late)).toEqual(['paid'])
    expect([world.kinds(demo.otherTicket), (await kept(world)).packages]).toEqual([[], 1])
  })

  it('follows a purchase to the organization that bought, wherever the ticket was moved since', async () => {
    const world = createPrepaidWorld()
    must(await world.open(demo.bruno).actions.load())
    bought(world, demo.ticket, { organizationId: demo.serra })
    expect(await imported(world.payments(demo.fabi), LIST)).toEqual(['paid'])
    expect(await kept(world)).toMatchObject({ packages: 1, paid: [{ reference: 'TX-1' }] })
  })
})

describe('an import that is disturbed', () => {
  const offline: Fault = { when: 'before', error: { kind: 'offline' } }
  /** The nth call of all. */
  const nth = (n: number, fault: Fault | null) => {
    let calls = 0
    const faults: Faults = () => (calls++ === n ? fault : null)
    return { faults, calls: () => calls }
  }

  it('at any request by any fault is one payment once the same list is sent again', async () => {
    const quiet = nth(-1, null)
    expect(await imported(createPrepaidWorld().payments(demo.fabi, quiet.faults), LIST)).toEqual(['paid'])
    expect(quiet.calls()).toBeGreaterThan(8)
    for (let n = 0; n < quiet.calls(); n += 1)
      for (const fault of [lostAnswer, lostRequest, tooMany, offline]) {
        const world = createPrepaidWorld()
        const read = await rehearseImport(world.payments(demo.fabi, nth(n, fault).faults), LIST)
        if (read.ok && read.value.kind === 'rehearsed')
          await importPayments(world.payments(demo.fabi, nth(n, fault).faults), read.value.rehearsal)
        const again = world.payments(demo.fabi)
        const left = await rehearsed(again, LIST)
        for (const { refusal } of await importPayments(again, left)) expect(refusal).toBeNull()
        expect(await kept(world)).toMatchObject({ packages: 1, paid: [{ reference: 'TX-1' }], rejected: [] })
        const seen = must(await world.open(demo.bruno).actions.load())
        expect([seen.next.kind, world.kinds()]).toEqual([
          'schedule',
          ['opened', 'purchase_linked', 'payment_confirmed']
        ])
      }
  })
})
