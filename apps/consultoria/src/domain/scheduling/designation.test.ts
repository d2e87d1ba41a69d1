import { describe, expect, it } from 'vitest'
import { leadersOf, suggestAnalysts } from './designation'

const bruno = { id: 3, name: 'Bruno', tags: [] }
const ana = { id: 2, name: 'Ana', tags: ['senior_fiscal'] }
const caio = { id: 5, name: 'Caio', tags: ['senior_estoque'] }

describe('who is suggested', () => {
  const order = (assignment: 'leader_then_senior' | 'same_analyst', current: number | null) =>
    suggestAnalysts([caio, bruno, ana], 'senior_fiscal', assignment, current).map(
      ({ person, why }) => `${person.name} ${why}`
    )

  it('is the senior on the subject first, then the others by name', () => {
    expect(order('leader_then_senior', 3)).toEqual(['Ana senior', 'Bruno member', 'Caio member'])
  })

  it('is the analyst who attends already, where he is kept', () => {
    expect(order('same_analyst', 3)).toEqual(['Bruno current', 'Ana senior', 'Caio member'])
  })

  it('finds a team’s leaders by both groups', () => {
    expect(leadersOf([{ id: 1 }, { id: 9 }], [{ id: 1 }, { id: 2 }])).toEqual([{ id: 1 }])
  })
})
