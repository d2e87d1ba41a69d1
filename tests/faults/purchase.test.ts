import { describe, expect, it } from 'vitest'
import { failing, lostAnswer, lostRequest } from '../../apps/consultoria/src/adapters/memory/faults'
import { assessoria } from '../../apps/consultoria/src/domain/testing/modalities'
import { createPrepaidWorld, paidWorld, PRICE } from './prepaidWorld'
import { demo, minutes, must } from './world'

const full = { centavos: PRICE, withheldCentavos: 0, paidOn: '2026-11-23' }

describe('a purchase that the ticket’s fields tell', () => {
  it('is granted and linked once by whoever opens the ticket first, and its payment is awaited', async () => {
    const world = createPrepaidWorld()
    const tabs = [world.open(demo.bruno), world.open(demo.ana)]
    await Promise.all(tabs.map(({ actions }) => actions.load()))
    const seen = must(await world.open(demo.lia).actions.load())
    expect(world.kinds()).toEqual(['opened', 'purchase_linked'])
    const { state, rejected } = await world.packages()
    expect([state.all.size, rejected]).toEqual([1, []])
    expect(state.all.get(1)?.granted.data).toMatchObject({
      product: 'assessoria_3h',
      seconds: 10_800,
      centavos: PRICE,
      reference: 'P-1042',
      payment: { method: 'boleto', dueOn: '2026-11-30' },
      validUntil: '2027-11-23'
    })
    expect(seen.next).toEqual({ kind: 'wait_payment', dueOn: '2026-11-30' })
  })

  it('is granted once by openers whose answers get lost at every write', async () => {
    for (const lost of [lostAnswer, lostRequest])
      for (const nth of [0, 1, 2]) {
        const world = createPrepaidWorld()
        const plan = [...Array.from({ length: nth }, () => null), lost]
        const faults = (call: string) => (call === 'ledger.create' ? (plan.shift() ?? null) : null)
        await world.open(demo.bruno, { faults }).actions.load()
        must(await world.open(demo.ana).actions.load())
        expect([world.kinds(), (await world.packages()).state.all.size]).toEqual([['opened', 'purchase_linked'], 1])
      }
  })

  it('is never granted a second time for a second ticket with the same order, however it is typed', async () => {
    const world = createPrepaidWorld()
    must(await world.open(demo.bruno).actions.load())
    const other = world.account.tickets.get(demo.otherTicket)
    const first = world.account.tickets.get(demo.ticket)
    if (!other || !first) throw new Error('no ticket')
    other.fields = { ...first.fields, purchase_order: ' p–1042' }
    const seen = must(await world.open(demo.bruno, { ticketId: demo.otherTicket }).actions.load())
    expect((await world.packages()).state.all.size).toBe(1)
    expect(world.kinds(demo.otherTicket)).toEqual([])
    expect(seen.prepaid?.trouble).toEqual({ code: 'order_elsewhere', ticket: demo.ticket })
  })

  it('of somebody without an organization is granted to nobody, and of another organization it says so', async () => {
    const world = createPrepaidWorld()
    const ticket = world.account.tickets.get(demo.ticket)
    if (!ticket) throw new Error('no ticket')
    ticket.organizationId = null
    const without = must(await world.open(demo.bruno).actions.load())
    expect([without.prepaid?.trouble, world.account.records.length]).toEqual([{ code: 'no_organization' }, 0])
    ticket.organizationId = demo.aurora
    must(await world.open(demo.bruno).actions.load())
    ticket.organizationId = demo.serra
    const moved = must(await world.open(demo.bruno).actions.load())
    expect(moved.prepaid?.trouble).toEqual({ code: 'other_organization' })
  })
})

describe('a purchase by an organization that does not use the ERP yet', () => {
  it('grants nothing and says why, until the organization is marked', async () => {
    const { packages } = assessoria
    if (!packages?.sells) throw new Error('sells nothing')
    const sells = { ...packages.sells, eligible: 'uses_erp' }
    const world = createPrepaidWorld('P-1042', { packages: { ...packages, sells } })
    const refused = must(await world.open(demo.bruno).actions.load())
    expect(refused.prepaid?.trouble).toEqual({ code: 'not_eligible', organization: 'Indústria Aurora' })
    expect(refused.troubles).toContainEqual({
      code: 'purchase_not_eligible',
      detail: { organization: 'Indústria Aurora' }
    })
    expect([world.kinds(), world.account.records.length]).toEqual([[], 0])
    const aurora = world.account.organizations.get(demo.aurora)
    if (!aurora) throw new Error('no organization')
    aurora.fields = { uses_erp: true }
    must(await world.open(demo.bruno).actions.load())
    expect(world.kinds()).toEqual(['opened', 'purchase_linked'])
    aurora.fields = {}
    // what was granted stays
    expect(must(await world.open(demo.ana).actions.load()).prepaid?.trouble).toBeNull()
  })
})

describe('a payment', () => {
  it('is confirmed by finance alone, and opens the agenda', async () => {
    const world = createPrepaidWorld()
    const bruno = world.open(demo.bruno)
    must(await bruno.actions.load())
    expect(await bruno.actions.confirmPayment(full)).toMatchObject({ error: { code: 'finance_only' } })
    const fabi = world.open(demo.fabi)
    expect(must(await fabi.actions.load()).may.confirmPayment).toBe(true)
    const seen = must(await fabi.actions.confirmPayment(full))
    expect(world.kinds().at(-1)).toBe('payment_confirmed')
    expect(seen.next).toEqual({ kind: 'schedule', served: false })
    expect(await fabi.actions.confirmPayment(full)).toMatchObject({ error: { code: 'paid_already' } })
  })

  it('of less than the price is refused with the difference, and with the withheld tax it is enough', async () => {
    const world = createPrepaidWorld()
    const { actions } = world.open(demo.fabi)
    must(await actions.load())
    expect(await actions.confirmPayment({ ...full, centavos: PRICE - 4501 })).toMatchObject({
      error: { code: 'payment_short', detail: { amount: 4501 } }
    })
    expect(await actions.confirmPayment({ ...full, paidOn: '2026-11-24' })).toMatchObject({
      error: { code: 'payment_date_ahead' }
    })
    must(await actions.confirmPayment({ ...full, centavos: PRICE - 4500, withheldCentavos: 4500 }))
    expect((await world.packages()).state.all.get(1)?.paid?.data).toMatchObject({ withheldCentavos: 4500 })
  })

  it('whose answer got lost is one payment, and the ticket learns of it from whoever opens it next', async () => {
    const world = createPrepaidWorld()
    must(await world.open(demo.bruno).actions.load())
    const plan = [lostAnswer]
    const fabi = world.open(demo.fabi, { faults: failing({ 'ledger.create': plan }) })
    must(await fabi.actions.load())
    must(await fabi.actions.confirmPayment(full))
    const next = must(await world.open(demo.bruno).actions.load()).next
    expect([next.kind, (await world.packages()).rejected]).toEqual(['schedule', []])
    expect(world.kinds().filter(kind => kind === 'payment_confirmed')).toHaveLength(1)
  })

  it('that is reversed with a reason closes the agenda until it is paid anew, and what was drawn stays drawn', async () => {
    const world = await paidWorld()
    must(await world.open(demo.bruno).actions.load())
    const bruno = world.open(demo.bruno)
    must(await bruno.actions.load())
    must(await bruno.actions.logTime(minutes(47)))
    const { actions } = world.open(demo.fabi)
    must(await actions.load())
    expect(await actions.reversePayment({ reason: ' ' })).toMatchObject({ error: { code: 'reason_missing' } })
    const reversed = must(await actions.reversePayment({ reason: 'Boleto devolvido' }))
    expect(reversed.consultation.payment.confirmed).toBeNull()
    expect(world.kinds().at(-1)).toBe('payment_withdrawn')
    expect(await world.left()).toBe(133)
    must(await actions.confirmPayment(full))
    expect(must(await bruno.actions.load()).consultation.payment.confirmed).not.toBeNull()
  })
})

describe('what lists and mails are told of a purchase', () => {
  it('is until when it is to be paid, from when and until when it clears, and from when it is late, until it is paid', async () => {
    const world = createPrepaidWorld()
    must(await world.open(demo.bruno).actions.load())
    const fields = () => world.account.tickets.get(demo.ticket)?.fields
    expect(fields()).toMatchObject({
      consult_payment_due: '2026-11-30',
      consult_payment_clears: '2026-12-01',
      consult_payment_until: '2026-12-02',
      consult_payment_late: '2026-12-03'
    })
    const fabi = world.open(demo.fabi)
    must(await fabi.actions.load())
    must(await fabi.actions.confirmPayment(full))
    expect(fields()).toMatchObject({ consult_payment_due: null, consult_payment_late: null })
  })

  it('is that little is left, once an entry has drawn as far as that', async () => {
    const world = await paidWorld()
    world.later(180)
    const { actions } = world.open(demo.bruno)
    must(await actions.load())
    must(await actions.logTime(minutes(120)))
    expect(world.account.tickets.get(demo.ticket)?.fields.consult_low).not.toBe(true)
    world.later(60)
    must(await actions.logTime(minutes(30, { note: 'Ajustes do painel de vendas' })))
    expect(world.account.tickets.get(demo.ticket)?.fields).toMatchObject({ consult_low: true })
  })
})
