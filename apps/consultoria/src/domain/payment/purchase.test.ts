import { describe, expect, it } from 'vitest'
import { dueOn, orderOf, standingOf } from './purchase'

const boleto = { boletoDueDays: 5 }
const none = { holidays: [] }

describe('a purchase', () => {
  it('by boleto is due five calendar days later, and on the next day with banks where that one has none', () => {
    const due = (orderedOn: string, holidays: string[] = []) =>
      dueOn({ method: 'boleto', orderedOn }, boleto, { holidays })
    expect(due('2026-11-20')).toBe('2026-11-25')
    expect(due('2026-11-23')).toBe('2026-11-30')
    expect(due('2026-11-24')).toBe('2026-11-30')
    expect(due('2026-12-20', ['2026-12-25'])).toBe('2026-12-28')
  })

  it('by card is due on the day of the order, whatever day that is', () => {
    expect(dueOn({ method: 'card', orderedOn: '2026-11-22' }, boleto, none)).toBe('2026-11-22')
  })

  it('is one purchase however its number is typed', () => {
    expect([' p–1042 ', 'P-1042', 'p- 1042'].map(orderOf)).toEqual(['P-1042', 'P-1042', 'P-1042'])
  })

  it('is late once the days of clearing are over, weekends not counted', () => {
    const on = (today: string) => standingOf('2026-11-27', today, { clearingDays: 2 }, none)
    expect(['2026-11-27', '2026-11-28', '2026-12-01', '2026-12-02'].map(on)).toEqual([
      'due',
      'clearing',
      'clearing',
      'late'
    ])
  })
})
