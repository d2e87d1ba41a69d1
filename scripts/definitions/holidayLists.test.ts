import { describe, expect, it } from 'vitest'
import { shipped } from '../testing/run'
import { holidayLists, resolveHolidays } from './holidayLists'
import { holidaysSchema } from './schemas/modalities'

const source = 'test'
const lists = {
  country: { source, from: '2024-01-01', until: '2026-12-31', dates: [{ date: '2025-12-25', name: 'Natal' }] },
  state: { extends: ['country'], source, dates: [{ date: '2025-07-09', name: 'Nine' }] },
  company: { source, from: '2025-01-01', until: '2025-12-31', dates: [{ date: '2025-12-24', name: 'Eve' }] },
  team: {
    extends: ['state', 'company'],
    source,
    dates: [{ date: '2025-12-25', name: 'Natal' }],
    yearly: [{ day: '01-25', name: 'Town' }]
  },
  town: { extends: ['country'], source, dates: [], yearly: [{ day: '02-29', name: 'Leap' }, { day: '01-25', name: 'Town' }] },
  a: { extends: ['b'], source, dates: [] },
  b: { extends: ['a'], source, dates: [] },
  dangling: { extends: ['nope'], source, dates: [] }
} // prettier-ignore

describe('a list that extends others', () => {
  it('has the days of all of them, each once and in order', () => {
    expect(resolveHolidays(lists, 'team')).toMatchObject({
      value: { dates: ['2025-01-25', '2025-07-09', '2025-12-24', '2025-12-25'] }
    })
  })

  it('covers what all of them cover', () => {
    expect(resolveHolidays(lists, 'state')).toMatchObject({
      value: { covered: { from: '2024-01-01', until: '2026-12-31' } }
    })
    expect(resolveHolidays(lists, 'team')).toMatchObject({
      value: { covered: { from: '2025-01-01', until: '2025-12-31' } }
    })
  })

  it('has its yearly days in the years it covers, 29 February in leap years', () => {
    expect(resolveHolidays(lists, 'town')).toMatchObject({
      value: { dates: ['2024-01-25', '2024-02-29', '2025-01-25', '2025-12-25', '2026-01-25'] }
    })
  })

  it('is refused when it leads nowhere or back to itself', () => {
    expect(resolveHolidays(lists, 'dangling')).toEqual({ ok: false, error: { kind: 'missing', name: 'nope' } })
    expect(resolveHolidays(lists, 'a')).toEqual({ ok: false, error: { kind: 'circle', name: 'a' } })
    expect(resolveHolidays(lists, 'toString')).toEqual({ ok: false, error: { kind: 'missing', name: 'toString' } })
  })
})

it('takes the town, its state and the company together in the shipped demonstration', () => {
  const found = resolveHolidays(holidayLists(shipped), 'sao_paulo')
  const days = found.ok ? found.value.dates.filter(date => date.startsWith('2026')) : []
  expect(days).toEqual([
    '2026-01-01', '2026-01-25', '2026-02-16', '2026-02-17', '2026-04-03', '2026-04-21', '2026-05-01', '2026-06-04', '2026-07-09',
    '2026-09-07', '2026-10-12', '2026-11-02', '2026-11-15', '2026-11-20', '2026-12-24', '2026-12-25'
  ]) // prettier-ignore
})

it('says where a list ends unless another one says it', () => {
  const taken = (list: object) => holidaysSchema.safeParse({ list: { source, dates: [], ...list } }).success
  expect(taken({ from: '2026-01-01', until: '2026-12-31' })).toBe(true)
  expect(taken({ extends: ['BR'] })).toBe(true)
  expect([taken({}), taken({ extends: [] }), taken({ from: '2026-01-01' }), taken({ until: '2026-01-01' })]).toEqual([
    false, false, false, false
  ]) // prettier-ignore
})
