import { describe, expect, it } from 'vitest'
import { leadersOf, suggestAnalysts } from './designation'

const bruno = { id: 3, name: 'Bruno', tags: [] }
const ana = { id: 2, name: 'Ana', tags: ['senior_fiscal'] }
const caio = { id: 5, name: 'Caio', tags: ['senior_estoque'] }

const usual = {
  tags: { subject: null, team: 'senior_fiscal' },
  assignment: 'leader_then_senior' as const,
  currentId: null,
  freeAt: () => null,
  dueBy: null
}

describe('who is suggested', () => {
  const order = (assignment: 'leader_then_senior' | 'same_analyst', current: number | null) =>
    suggestAnalysts([caio, bruno, ana], { ...usual, assignment, currentId: current }).map(
      ({ person, why }) => `${person.name} ${why}`
    )

  it('is the senior on the subject first, then the others by name', () => {
    expect(order('leader_then_senior', 3)).toEqual(['Ana senior', 'Bruno member', 'Caio member'])
  })

  it('is the analyst who attends already, where the modality keeps the same one', () => {
    expect(order('same_analyst', 3)).toEqual(['Bruno current', 'Ana senior', 'Caio member'])
  })

  describe('by when they are free', () => {
    const dora = { id: 6, name: 'Dora', tags: ['senior_nfe', 'senior_fiscal'] }
    const free: Record<number, string> = {
      2: '2026-11-23T16:30:00Z',
      3: '2026-11-23T14:00:00Z',
      5: '2026-11-23T13:00:00Z'
    }
    const found = (doraFree: string | null, dueBy: string | null = '2026-11-24T21:00:00Z') =>
      suggestAnalysts([caio, bruno, ana, dora], {
        ...usual,
        tags: { subject: 'senior_nfe', team: 'senior_fiscal' },
        freeAt: id => (id === dora.id ? doraFree : (free[id] ?? null)),
        dueBy
      }).map(({ person, why, free }) => `${person.name} ${why} ${free?.slice(5, 16) ?? '-'}`)

    it('is the most senior on the subject who is free before the deadline, and the others by seniority, then by free time', () => {
      expect(found('2026-11-24T12:00:00Z')).toEqual([
        'Dora subject 11-24T12:00',
        'Ana senior 11-23T16:30',
        'Caio member 11-23T13:00',
        'Bruno member 11-23T14:00'
      ])
    })

    it('is the next one where the most senior is away beyond the deadline', () => {
      expect(found('2026-11-30T12:00:00Z')[0]).toBe('Ana senior 11-23T16:30')
      expect(found(null)[0]).toBe('Ana senior 11-23T16:30')
      expect(found('2026-11-30T12:00:00Z', null)[0]).toBe('Dora subject 11-30T12:00')
    })
  })

  it('finds a team’s leaders by both groups', () => {
    expect(leadersOf([{ id: 1 }, { id: 9 }], [{ id: 1 }, { id: 2 }])).toEqual([{ id: 1 }])
  })
})
