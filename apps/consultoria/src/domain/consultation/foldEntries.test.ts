import { describe, expect, it } from 'vitest'
import { addSeconds } from '../kernel/instant'
import type { FactData } from '../registry'
import { accepted, ANA, FABI, LIA, rejectedCodes, rolesOf, SERRA, Stream } from '../testing/stream'

const GATE = '2026-11-23T12:03:00Z'
const voiding = (entry: number) => ({ entry, reason: 'OUTROS' as const, note: 'Lançada no ticket errado' })
const waive = (entry: number) => ({ entry, reason: 'GESTAO' as const, note: '', issueId: null })

describe('time and the gate', () => {
  it('is not billable when it was recorded before the acceptance, and stays so', () => {
    const state = new Stream().sent().entry(30).accepted().entry(20).state()
    expect(state.entries).toMatchObject([
      { unbillable: 'before_acceptance', billableSeconds: 0, unbillableSeconds: 1800 },
      { unbillable: null, billableSeconds: 1200, unbillableSeconds: 0 }
    ])
    expect(state.totals).toEqual({ realSeconds: 3000, billableSeconds: 1200, unbillableSeconds: 1800 })
  })

  it('that runs across the acceptance is split at its instant', () => {
    const times = { startedAt: addSeconds(GATE, -600), endedAt: addSeconds(GATE, 1500) }
    const stream = accepted().entry(35, { ...times, source: 'timer' })
    expect(stream.state().gate.since).toBe(GATE)
    expect(stream.state().entries).toMatchObject([{ billableSeconds: 1500, unbillableSeconds: 600, unbillable: null }])
  })

  it('that ended before the acceptance is not billable, though it was recorded after', () => {
    const times = { startedAt: addSeconds(GATE, -600), endedAt: addSeconds(GATE, -60) }
    expect(accepted().entry(9, times).state().entries).toMatchObject([{ unbillable: 'before_acceptance' }])
  })

  it('without start and end follows its work date', () => {
    const entries = accepted().entry(9, { workDate: '2026-11-22' }).entry(9, { workDate: '2026-11-23' }).state().entries
    expect(entries.map(({ billableSeconds }) => billableSeconds)).toEqual([0, 540])
  })

  it('without start and end ends when it is told: what would lie before the acceptance is not billable', () => {
    const told = (minutes: number, after: number, over: Partial<FactData['entry']> = {}) =>
      accepted().entry(minutes, over, { at: addSeconds(GATE, after) })
    const split = { unbillable: null, billableSeconds: 37 * 60, unbillableSeconds: 23 * 60 }
    expect(told(60, 37 * 60).state().entries).toMatchObject([split])
    // minutes are typed whole: the one that has begun counts
    expect(told(60, 36 * 60 + 1).state().entries).toMatchObject([split])
    expect(told(37, 37 * 60).state().entries).toMatchObject([{ billableSeconds: 37 * 60 }])
    const nextDay = { workDate: '2026-11-23' }
    expect(told(60, 86_400, nextDay).state().entries).toMatchObject([{ billableSeconds: 3600 }])
    const longer = told(20, 37 * 60).entry(60, { corrects: 4, analystId: ANA }, { by: LIA, at: addSeconds(GATE, 9000) })
    expect(longer.state().entries[1]).toMatchObject(split)
    const hours = { startedAt: addSeconds(GATE, 60), endedAt: addSeconds(GATE, 3660) }
    const placed = told(60, 4000).entry(60, { ...hours, corrects: 4, analystId: ANA }, { by: LIA })
    expect(placed.state().entries[1]).toMatchObject({ billableSeconds: 3600 })
    const before = new Stream('t35', 3)
      .sent()
      .accepted()
      .entry(60, {}, { at: addSeconds(GATE, 37 * 60) })
    expect(before.state().entries).toMatchObject([{ billableSeconds: 3600 }])
  })

  it('without start and end has the prices of when it ended', () => {
    const stream = accepted().sent('consult_tecnica', 400).accepted()
    const state = stream.entry(12, {}, { at: addSeconds(stream.now, 600) }).state()
    expect(state.entries[0]?.portions).toEqual([
      { seconds: 120, price: { centavos: 350, per: 'minute' } },
      { seconds: 600, price: { centavos: 400, per: 'minute' } }
    ])
  })

  it('that was asked not to be billed is not', () => {
    expect(accepted().entry(9, { billable: false }).state().entries).toMatchObject([{ unbillable: 'asked' }])
  })

  it('has the price accepted for the minute it passed in', () => {
    const stream = accepted().sent('consult_tecnica', 400).accepted()
    const since = stream.now
    const state = stream.entry(30, { startedAt: addSeconds(since, -600), endedAt: addSeconds(since, 1200) }).state()
    expect(state.entries[0]?.portions).toEqual([
      // the gate opened 180 s before the new price
      { seconds: 180, price: { centavos: 350, per: 'minute' } },
      { seconds: 1200, price: { centavos: 400, per: 'minute' } }
    ])
    expect(state.entries[0]).toMatchObject({ billableSeconds: 1380, unbillableSeconds: 420 })
  })

  it('of an organization that accepted nothing is not billable, and no correction makes it so', () => {
    const stream = accepted().entry(45, { organizationId: SERRA }).entry(5, { organizationId: null, billable: false })
    stream
      .entry(45, { corrects: 4, analystId: ANA }, { by: LIA })
      .entry(5, { corrects: 5, analystId: ANA }, { by: LIA })
    expect(rejectedCodes(stream.state())).toEqual([])
    expect(stream.state().entries.slice(2)).toMatchObject([
      { payer: 'client', billableSeconds: 0, unbillable: 'other_organization' },
      { payer: 'client', billableSeconds: 0, unbillable: 'other_organization' }
    ])
  })

  it('of any organization counts where the acceptance names none', () => {
    const state = new Stream()
      .sent()
      .accepted({ organizationId: null, confirmation: { reason: 'Cliente sem empresa' } }, { by: LIA })
      .entry(45, { organizationId: SERRA })
      .state()
    expect(state.entries).toMatchObject([{ billableSeconds: 2700 }])
  })

  it('that a clock measured across the acceptance is split there, though more than it measured is told', () => {
    const times = { startedAt: addSeconds(GATE, -3000), endedAt: addSeconds(GATE, 600), seconds: 3600 }
    const captured = () => accepted().add('time_captured', { ...times, timerOp: 'timer-1', stoppedBy: ANA })
    expect(captured().entry(61, { capture: 4 }).state().entries).toMatchObject([{ billableSeconds: 600 }])
    expect(
      captured()
        .entry(60, { ...times, capture: 4 })
        .state().entries
    ).toMatchObject([{ billableSeconds: 600 }])
    const asked = captured().entry(61, { capture: 4, billable: false })
    const corrected = asked.entry(61, { corrects: 5, analystId: ANA }, { by: LIA }).state()
    expect(corrected.entries[1]).toMatchObject({ billableSeconds: 600, unbillableSeconds: 3060 })
  })

  it('that is more than a clock measured has the prices of the clock’s time', () => {
    const stream = accepted()
    const startedAt = stream.now
    stream.sent('consult_tecnica', 400).accepted()
    const endedAt = addSeconds(stream.now, 600)
    const times = { startedAt, endedAt, seconds: 780 }
    stream.add('time_captured', { ...times, timerOp: 'timer-1', stoppedBy: ANA }, { at: endedAt })
    expect(stream.entry(14, { capture: 7 }).state().entries[0]?.portions).toEqual([
      { seconds: 180, price: { centavos: 350, per: 'minute' } },
      { seconds: 660, price: { centavos: 400, per: 'minute' } }
    ])
  })

  it('that is more than a clock measured behind the gate is billable whole', () => {
    const times = { startedAt: addSeconds(GATE, 60), endedAt: addSeconds(GATE, 3660), seconds: 3600 }
    const stream = accepted().add('time_captured', { ...times, timerOp: 'timer-1', stoppedBy: ANA })
    expect(stream.entry(61, { capture: 4 }).state().entries).toMatchObject([{ billableSeconds: 3660 }])
  })

  it('contradicts itself when it is longer than from start to end', () => {
    const times = { startedAt: GATE, endedAt: addSeconds(GATE, 60) }
    expect(rejectedCodes(accepted().entry(2, times).state())).toEqual(['4 contradicts'])
  })
})

describe('who may alter entries', () => {
  it('is a leader, for voiding, waiving and correcting', () => {
    const stream = accepted()
      .entry(10)
      .add('entry_voided', voiding(4))
      .add('entry_waived', waive(4))
      .entry(5, { corrects: 4 })
    expect(rejectedCodes(stream.state())).toEqual(['5 not_entitled', '6 not_entitled', '7 not_entitled'])
  })

  it('is another leader for time of one’s own, or recorded by oneself for somebody', () => {
    const own = accepted().entry(10, { analystId: LIA }, { by: LIA }).add('entry_voided', voiding(4), { by: LIA })
    expect(rejectedCodes(own.state())).toEqual(['5 not_entitled'])
    const forAna = accepted().entry(10, { analystId: ANA }, { by: LIA }).add('entry_waived', waive(4), { by: LIA })
    expect(rejectedCodes(forAna.state())).toEqual(['5 not_entitled'])
  })

  it('is another leader for a correction as well, and was the leader before that rule', () => {
    const write = (stream: Stream) => stream.entry(12, { corrects: 4, analystId: LIA }, { by: LIA })
    const own = () => accepted().at(addSeconds(GATE, 600)).entry(10, { analystId: LIA }, { by: LIA })
    expect(rejectedCodes(write(own()).state())).toEqual(['5 not_entitled'])
    const before = new Stream('t35', 2).sent().accepted().entry(10, { analystId: LIA }, { by: LIA })
    expect(write(before).state().entries[1]).toMatchObject({ status: 'counts', billableSeconds: 720 })
    const roles = rolesOf({ leaders: [LIA], administrators: [FABI] })
    const byFabi = own().entry(12, { corrects: 4, analystId: LIA }, { by: FABI })
    expect(byFabi.state({ roles }).entries[1]).toMatchObject({ status: 'counts', billableSeconds: 720 })
  })

  it('takes no charge off by correcting, and did so before that rule', () => {
    const correction = { corrects: 4, analystId: ANA, billable: false }
    expect(rejectedCodes(accepted().entry(10).entry(10, correction, { by: LIA }).state())).toEqual(['5 contradicts'])
    const before = new Stream('t35', 2).sent().accepted().entry(10).entry(10, correction, { by: LIA })
    expect(before.state().entries[1]).toMatchObject({ status: 'counts', unbillable: 'asked' })
    const asked = accepted().entry(10, { billable: false }).entry(12, correction, { by: LIA })
    expect(asked.state().entries[1]).toMatchObject({ status: 'counts', unbillable: 'asked' })
  })

  it('is judged by the newest rules of the stream, so that nobody goes back behind them', () => {
    const stream = accepted().entry(10, { analystId: LIA }, { by: LIA })
    stream.version = 2
    stream.entry(12, { corrects: 4, analystId: LIA }, { by: LIA })
    expect(rejectedCodes(stream.state())).toEqual(['5 not_entitled'])
  })

  it('is an administrator where a leader is alone', () => {
    const roles = rolesOf({ leaders: [LIA], administrators: [FABI] })
    const stream = accepted().entry(10, { analystId: LIA }, { by: LIA }).add('entry_voided', voiding(4), { by: FABI })
    expect(stream.state({ roles }).entries[0]?.status).toBe('voided')
  })

  it('is who the account says wrote it, not who the fact claims', () => {
    const stream = accepted().entry(10)
    const forged = new Stream().add('entry_voided', voiding(4), { by: LIA }).records[0]
    stream.raw(5, forged?.fact.replace('"n":1', '"n":5') ?? '', ANA)
    expect(rejectedCodes(stream.state())).toEqual(['5 not_entitled'])
    expect(stream.state().entries[0]?.status).toBe('counts')
  })

  it('records in the name of another only as a leader', () => {
    expect(rejectedCodes(accepted().entry(10, { analystId: LIA }).state())).toEqual(['4 not_entitled'])
    expect(accepted().entry(10, { analystId: ANA }, { by: LIA }).state().entries).toHaveLength(1)
  })

  it('gives an entry one waiver only', () => {
    const stream = accepted()
      .entry(10)
      .add('entry_waived', waive(4), { by: LIA })
      .add('entry_waived', waive(4), { by: LIA })
    expect(rejectedCodes(stream.state())).toEqual(['6 out_of_order'])
    expect(stream.state().entries).toMatchObject([
      { status: 'waived', unbillable: 'waived', waived: { n: 5, reason: 'GESTAO' } }
    ])
    expect(stream.state().totals).toEqual({ realSeconds: 600, billableSeconds: 0, unbillableSeconds: 600 })
  })

  it('takes a voided entry out of every sum', () => {
    const state = accepted().entry(10).entry(7).add('entry_voided', voiding(4), { by: LIA }).state()
    expect(state.totals).toEqual({ realSeconds: 420, billableSeconds: 420, unbillableSeconds: 0 })
    expect(state.entries[0]).toMatchObject({ status: 'voided', voided: { by: LIA, reason: voiding(4).reason } })
  })

  it('puts the correction in the place of the entry', () => {
    const state = accepted().entry(10).entry(7, { corrects: 4, analystId: ANA }, { by: LIA }).state()
    expect(state.entries).toMatchObject([
      { status: 'corrected', correctedBy: 5, billableSeconds: 0 },
      { status: 'counts', billableSeconds: 420 }
    ])
  })

  it('does not make minutes from before the gate billable by correcting them', () => {
    const stream = new Stream().sent().entry(45).accepted().entry(40, { corrects: 3, analystId: ANA }, { by: LIA })
    expect(stream.state().entries[1]).toMatchObject({ billableSeconds: 0, unbillable: 'before_acceptance' })
  })

  it('makes an unbilled entry billable by correction only as far as it lay behind the gate', () => {
    const times = { startedAt: addSeconds(GATE, -600), endedAt: addSeconds(GATE, 1200) }
    const stream = accepted()
      .entry(30, { ...times, billable: false })
      .entry(30, { corrects: 4, analystId: ANA }, { by: LIA })
    expect(stream.state().entries[1]).toMatchObject({ billableSeconds: 1200, unbillableSeconds: 600 })
  })

  it('keeps a correction with the payer and the price of its entry after a re-routing', () => {
    const rerouted = { rerouted: true, reason: 'Unidade assumiu' }
    const stream = accepted()
      .entry(10)
      .unitInvoice(rerouted, { by: LIA })
      .entry(8, { corrects: 4, analystId: ANA }, { by: LIA })
    expect(stream.state().entries[1]).toMatchObject({
      payer: 'client',
      billableSeconds: 480,
      price: { centavos: 350, per: 'minute' }
    })
    const later = stream.approved().requesterChanged().state()
    expect(later.entries[1]).toMatchObject({ payer: 'client', billableSeconds: 0, unbillable: 'other_payer' })
  })

  it('leaves invoiced entries alone', () => {
    const invoiced = () => accepted().entry(10).add('invoiced', { entry: 4, invoice: 'c2026-11' }, { by: FABI })
    const stream = invoiced()
      .add('entry_voided', voiding(4), { by: LIA })
      .add('entry_waived', waive(4), { by: LIA })
      .entry(5, { corrects: 4, analystId: ANA }, { by: LIA })
    expect(rejectedCodes(stream.state())).toEqual(['6 locked', '7 locked', '8 locked'])
    expect(stream.state().entries).toMatchObject([{ invoice: 'c2026-11', billableSeconds: 600 }])
  })

  it('lets only finance invoice, and once', () => {
    const stream = accepted()
      .entry(10)
      .add('invoiced', { entry: 4, invoice: 'c1' }, { by: LIA })
      .add('invoiced', { entry: 4, invoice: 'c1' }, { by: FABI })
      .add('invoiced', { entry: 4, invoice: 'c2' }, { by: FABI })
    expect(rejectedCodes(stream.state())).toEqual(['5 not_entitled', '7 out_of_order'])
  })
})

describe('captures and comments', () => {
  const times = { startedAt: GATE, endedAt: addSeconds(GATE, 2700), seconds: 2700 }
  const captured = () => accepted().add('time_captured', { ...times, timerOp: 'timer-1', stoppedBy: ANA })

  it('wait to be told and are told once', () => {
    const stream = captured()
      .entry(45, { ...times, capture: 4 })
      .entry(45, { ...times, capture: 4 })
    expect(stream.state().captures).toMatchObject([{ open: false }])
    expect(rejectedCodes(stream.state())).toEqual(['6 out_of_order'])
  })

  it('are discarded by who captured them or a leader, nobody else', () => {
    const discard = { capture: 4, reason: 'Esqueci o cronômetro ligado' }
    expect(captured().add('capture_discarded', discard).state().captures).toMatchObject([{ open: false }])
    expect(rejectedCodes(captured().add('capture_discarded', discard, { by: FABI }).state())).toEqual([
      '5 not_entitled'
    ])
    expect(captured().add('capture_discarded', discard, { by: LIA }).state().totals.realSeconds).toBe(0)
  })

  it('are told by who captured them or a leader, nobody else', () => {
    const told = { ...times, capture: 4 }
    const other = captured()
      .entry(45, { ...told, analystId: FABI }, { by: FABI })
      .state()
    expect(rejectedCodes(other)).toEqual(['5 not_entitled'])
    expect(other.captures).toMatchObject([{ open: true }])
    expect(
      captured()
        .entry(45, { ...told, analystId: ANA }, { by: LIA })
        .state().entries
    ).toHaveLength(1)
  })

  it('come from one clock once', () => {
    const stream = captured().add('time_captured', { ...times, timerOp: 'timer-1', stoppedBy: ANA })
    expect(rejectedCodes(stream.state())).toEqual(['5 out_of_order'])
  })

  it('link one comment to an entry', () => {
    const link = (commentId: number) => ({ entry: 4, auditId: 1, commentId })
    const stream = accepted().entry(10).add('comment_linked', link(50)).add('comment_linked', link(51))
    expect(stream.state().entries[0]?.commentId).toBe(50)
    expect(rejectedCodes(stream.state())).toEqual(['6 out_of_order'])
  })
})
