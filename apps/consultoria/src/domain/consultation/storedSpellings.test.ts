import { describe, expect, it } from 'vitest'
import { billOf } from '../billing/billing'
import { context } from '../testing/stream'
import { FACTS } from '../registry'
import type { LedgerRecord } from '../ledger/fact'
import { fold } from './fold'
import written from './fixtures/written-by-0.1.0.json' with { type: 'json' }
import { readRecords } from '../factText'

const streams = Object.entries<Omit<LedgerRecord, 'externalId'>[]>(written.streams)

/** What a bill hangs on; named one by one, so that what the state gains later does not touch it. */
async function figuresOf(stream: string, records: readonly Omit<LedgerRecord, 'externalId'>[]) {
  const state = fold(
    stream,
    await readRecords(records.map(record => ({ ...record, externalId: record.name }))),
    context
  )
  const modality = context.modalities.find(({ key }) => key === state.modality) ?? null
  const bill = billOf(state, modality)
  return {
    stage: state.stage,
    rejected: state.rejected.map(({ n, code }) => `${n} ${code}`),
    payer: state.payer.kind,
    totals: state.totals,
    entries: state.entries.map(({ n, status, billableSeconds, coveredSeconds, unbillable, payer, invoice }) => ({
      n,
      status,
      billableSeconds,
      coveredSeconds,
      unbillable,
      payer,
      invoice
    })),
    billedMinutes: bill.billedMinutes,
    perPayer: bill.perPayer.map(({ payer, billedMinutes, amount }) => ({ payer, billedMinutes, amount })),
    offerDue: state.clocks.offer?.dueAt ?? null,
    offerMet: state.clocks.offer?.metAt ?? null,
    owed: state.pendingUpdates.length,
    mergedInto: state.mergedInto,
    head: state.head
  }
}

describe('a ledger written by version 0.1.0', () => {
  it.each(streams)('folds %s to the figures it had when it was written', async (stream, records) => {
    const figures: Record<string, unknown> = written.figures
    expect(await figuresOf(stream, records)).toEqual(figures[stream])
  })

  it('holds every kind of fact that version knew', () => {
    const kinds = streams.flatMap(([, records]) => records.map(({ fact }) => String(JSON.parse(fact).kind)))
    expect(new Set(kinds).size).toBe(23)
    expect([...new Set(kinds)].filter(kind => !Object.hasOwn(FACTS, kind))).toEqual([])
  })
})
