import { expect, it } from 'vitest'
import { accepted, ANA, LIA } from '../testing/stream'
import { saoPaulo } from '../testing/modalities'
import { proposedEntry } from './proposedEntry'

const now = { now: '2026-11-25T01:30:00Z', offsetAt: saoPaulo }
const nothing = { capture: null, corrects: null }

it('an entry is proposed for today in the account’s zone, billable, with nothing typed', () => {
  expect(proposedEntry(accepted().state(), nothing, now)).toEqual({
    seconds: null,
    startedAt: null,
    endedAt: null,
    workDate: '2026-11-24',
    note: '',
    billable: true,
    source: 'manual'
  })
})

it('is not billable where the Unit pays by a managerial transfer', () => {
  expect(proposedEntry(accepted().unitTransfer({}, { by: LIA }).state(), nothing, now).billable).toBe(false)
})

it('of a stopped clock is exact to the second, on the day the clock was started', () => {
  const at = { startedAt: '2026-11-23T13:00:00Z', endedAt: '2026-11-23T13:30:07Z' }
  const stream = accepted().add('time_captured', { ...at, seconds: 1807, timerOp: 'op-clock', stoppedBy: ANA })
  expect(proposedEntry(stream.state(), { capture: 4, corrects: null }, now)).toMatchObject({
    ...at,
    seconds: 1807,
    workDate: '2026-11-23',
    source: 'timer'
  })
})

it('that corrects another begins with what that one says', () => {
  const stream = accepted().entry(20, { note: 'Análise', billable: false, workDate: '2026-11-20' })
  expect(proposedEntry(stream.state(), { capture: null, corrects: 4 }, now)).toMatchObject({
    seconds: 1200,
    workDate: '2026-11-20',
    note: 'Análise',
    billable: false,
    source: 'manual'
  })
})
