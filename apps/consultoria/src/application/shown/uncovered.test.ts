import { describe, expect, it } from 'vitest'
import { saoPaulo, tecnica } from '../../domain/testing/modalities'
import { uncoveredDate } from './uncovered'

const covered = { from: '2026-01-01', until: '2026-12-31' }
const modality = { ...tecnica, calendar: { ...tecnica.calendar, covered } }
const nothing = { modality, deadline: null, slots: [], controlDate: null }
const start = (at: string) => ({ clock: 'start' as const, at, late: false })

describe('a date beyond the holiday list', () => {
  it('is told, whether it is the deadline, an offered time or the control date', () => {
    const newYear = '2027-01-04T11:00:00Z'
    expect(uncoveredDate({ ...nothing, deadline: start(newYear) }, saoPaulo)).toBe('2027-01-04')
    expect(uncoveredDate({ ...nothing, slots: ['2026-12-30T11:00:00Z', newYear] }, saoPaulo)).toBe('2027-01-04')
    expect(uncoveredDate({ ...nothing, controlDate: '2027-01-05' }, saoPaulo)).toBe('2027-01-05')
  })

  it('is the first one of several', () => {
    const all = { ...nothing, deadline: start('2027-01-06T11:00:00Z'), controlDate: '2027-01-05' }
    expect(uncoveredDate(all, saoPaulo)).toBe('2027-01-05')
  })

  it('is a date of the account: late on New Year’s Eve the list still holds', () => {
    expect(uncoveredDate({ ...nothing, deadline: start('2027-01-01T02:59:59Z') }, saoPaulo)).toBeNull()
    expect(uncoveredDate({ ...nothing, deadline: start('2027-01-01T03:00:00Z') }, saoPaulo)).toBe('2027-01-01')
  })

  it('is nothing where the modality names no list, or there is no modality', () => {
    const bare = { ...tecnica, calendar: { ...tecnica.calendar, covered: null } }
    expect(uncoveredDate({ ...nothing, modality: bare, controlDate: '2099-01-01' }, saoPaulo)).toBeNull()
    expect(uncoveredDate({ ...nothing, modality: null, controlDate: '2099-01-01' }, saoPaulo)).toBeNull()
  })
})
