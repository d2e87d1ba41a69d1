import { describe, expect, it } from 'vitest'
import { closingOf, entriesToInvoice } from './closing'
import type { Modality } from '../modality/modality'
import { duvida, tecnica } from '../testing/modalities'
import { accepted, FABI } from '../testing/stream'

const holidays = ['2022-01-01', '2022-04-15', '2022-05-01', '2022-11-02']
const modality: Modality = { ...tecnica, calendar: { ...tecnica.calendar, holidays } }

describe('the monthly closing', () => {
  it.each([
    ['2021-12', '2022-01-04', '2021-12-31'],
    ['2022-03', '2022-04-04', '2022-03-31'],
    ['2022-04', '2022-05-03', '2022-04-30'],
    ['2022-10', '2022-11-03', '2022-10-31'],
    ['2024-02', '2024-03-04', '2024-02-29']
  ])('of %s is held on %s with entries up to %s', (month, day, cutoff) => {
    expect(closingOf(month, modality)).toEqual({ month, day, cutoff, covered: true })
  })

  it('says when its day lies beyond the holiday list', () => {
    const until = (date: string) => ({
      ...modality,
      calendar: { ...modality.calendar, covered: { from: '2022-01-01', until: date } }
    })
    expect(closingOf('2022-10', until('2022-11-03'))?.covered).toBe(true)
    expect(closingOf('2022-10', until('2022-11-02'))?.covered).toBe(false)
  })

  it('does not exist where a modality closes nothing', () => {
    expect(closingOf('2022-03', { ...duvida, closing: null })).toBeNull()
    expect(closingOf('March', modality)).toBeNull()
  })

  const march = accepted().entry(10, { workDate: '2026-11-30' }, { at: '2026-11-30T12:00:00Z' })

  const due = (month: string, status: string, from: Modality = tecnica, stream = march) => {
    const closing = closingOf(month, from)
    return closing ? entriesToInvoice(stream.state(), from, closing, status).map(({ n }) => n) : null
  }

  it('leaves the entry of a pending ticket to the next one', () => {
    expect(due('2026-11', 'pending')).toEqual([])
    expect(due('2026-12', 'solved')).toEqual([4])
  })

  it('takes entries up to its cutoff from solved and closed tickets', () => {
    expect(due('2026-11', 'closed')).toEqual([4])
    expect(due('2026-10', 'closed')).toEqual([])
    expect(due('2026-11', 'hold')).toEqual([])
  })

  it('rolls nothing over where the modality says so', () => {
    const strict = { ...tecnica, closing: { businessDay: 2, statuses: ['solved'], rollover: false } }
    expect(due('2026-12', 'solved', strict)).toEqual([])
  })

  it('invoices nothing twice and nothing unbilled', () => {
    const at = '2026-11-24T12:00:00Z'
    const invoiced = accepted().entry(10, {}, { at }).add('invoiced', { entry: 4, invoice: 'c1' }, { by: FABI })
    expect(due('2026-11', 'solved', tecnica, invoiced)).toEqual([])
    expect(due('2026-11', 'solved', tecnica, accepted().entry(10, { billable: false }, { at }))).toEqual([])
  })
})
