import { describe, expect, it } from 'vitest'
import { bookedPeriods } from './agenda'
import type { Fact } from '../registry'

const shared = { v: 1 as const, prev: '', op: 'op', at: '2026-11-23T13:00:00Z', by: 1 }
const set = (stream: string, n: number, hour: string, analystId = 7): Fact => ({
  ...shared,
  stream,
  n,
  kind: 'appointment_set',
  data: {
    start: `2026-11-24T${hour}:00:00Z`,
    end: `2026-11-24T${hour}:30:00Z`,
    medium: 'phone',
    analystId,
    analystName: 'Ana',
    replaces: null
  }
})
const cancelled = (stream: string, n: number, appointment: number): Fact => ({
  ...shared,
  stream,
  n,
  kind: 'appointment_cancelled',
  data: { appointment, reason: 'Cliente viajou', party: 'client' }
})

describe('what an analyst has agreed', () => {
  it('is the last appointment of each ticket', () => {
    const facts = [set('t1', 9, '15'), set('t1', 5, '12'), set('t2', 4, '13')]
    expect(bookedPeriods(facts, 7).map(({ start }) => start)).toEqual(['2026-11-24T15:00:00Z', '2026-11-24T13:00:00Z'])
  })

  it('leaves out what was cancelled or given to somebody else', () => {
    expect(bookedPeriods([set('t1', 5, '12'), cancelled('t1', 6, 5)], 7)).toEqual([])
    expect(bookedPeriods([set('t1', 5, '12'), set('t1', 6, '13', 8)], 7)).toEqual([])
    expect(bookedPeriods([cancelled('t1', 6, 5), set('t1', 7, '14')], 7)).toHaveLength(1)
  })
})
