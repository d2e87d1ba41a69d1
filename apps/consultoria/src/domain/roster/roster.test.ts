import { describe, expect, it } from 'vitest'
import { Stream } from '../testing/stream'
import { foldRoster, nextRoster } from './roster'
import { holdsRole, type Tenure } from '../people/roles'

const ADMIN = 9
const OTHER = 8
const LIA = 1

const tenure = (userId: number, role: Tenure['role'], from: string, until: string | null = null): Tenure => ({
  userId,
  role,
  from,
  until
})
const admin = tenure(ADMIN, 'administrator', '2020-01-01T00:00:00Z')
const lia = tenure(LIA, 'leader', '2026-01-01T00:00:00Z')

const roster = (...snapshots: [tenures: Tenure[], by: number][]): Stream => {
  const stream = new Stream('roster')
  for (const [tenures, by] of snapshots) stream.add('roster_set', { tenures }, { by })
  return stream
}

describe('the roster', () => {
  it('begins with the snapshot whose hash the app settings name, and with no other', () => {
    const stream = roster([[admin, lia], ADMIN])
    expect(foldRoster(stream.records, 'hash1')).toMatchObject({ tenures: [admin, lia], rejected: [] })
    expect(foldRoster(stream.records, null)).toMatchObject({ tenures: [], rejected: [{ code: 'not_entitled' }] })
    expect(foldRoster(stream.records, 'another').tenures).toEqual([])
  })

  it('takes no snapshot that names another slot than the one it lies in', () => {
    const { records } = roster([[admin], ADMIN], [[admin, lia], ADMIN])
    const [first, second] = records
    if (first?.reading.kind !== 'fact' || second?.reading.kind !== 'fact') throw new Error('no snapshots')
    const misplaced: typeof second = {
      ...second,
      reading: { kind: 'fact', fact: { ...second.reading.fact, n: 1 } }
    }
    expect(foldRoster([first, misplaced], 'hash1')).toMatchObject({
      tenures: [admin],
      rejected: [{ n: 2, code: 'contradicts' }]
    })
  })

  it('goes on with snapshots of whoever was an administrator by the one before', () => {
    const promoted = [admin, tenure(OTHER, 'administrator', '2026-11-01T00:00:00Z')]
    expect(foldRoster(roster([[admin], ADMIN], [[...promoted, lia], OTHER]).records, 'hash1').tenures).toEqual([admin])
    expect(foldRoster(roster([promoted, ADMIN], [[...promoted, lia], OTHER]).records, 'hash1').tenures).toContainEqual(
      lia
    )
  })

  it('says since when facts are announced, and where the next snapshot goes', () => {
    const folded = foldRoster(roster([[admin], ADMIN]).records, 'hash1')
    expect(folded).toMatchObject({ since: '2026-11-23T12:01:00Z', next: { n: 2, prev: 'hash1' }, gap: null })
  })

  it('takes no fact of a ticket, and a ticket takes none of the roster', () => {
    const stream = roster([[admin], ADMIN]).add('demand_described', { text: 'x' }, { by: ADMIN })
    expect(foldRoster(stream.records, 'hash1').rejected).toMatchObject([{ n: 2, code: 'contradicts' }])
    expect(new Stream().add('roster_set', { tenures: [lia] }).state().rejected).toMatchObject([{ code: 'contradicts' }])
  })
})

describe('the next snapshot', () => {
  const now = '2026-11-26T12:00:00Z'
  const holding = ({ userId, role, from }: Tenure) => ({ userId, role, from })

  it('is none where nobody came and nobody left', () => {
    expect(nextRoster([admin, lia], [admin, lia].map(holding), now)).toBeNull()
  })

  it('ends with now what nobody holds any more, and keeps it: who left has held it until then', () => {
    const next = nextRoster([admin, lia], [holding(admin)], now) ?? []
    expect(next).toEqual([admin, { ...lia, until: now }])
    expect(holdsRole({ tenures: next }, 'leader', LIA, '2026-11-26T11:59:59Z')).toBe(true)
    expect(holdsRole({ tenures: next }, 'leader', LIA, now)).toBe(false)
  })

  it('begins what is new with the instant the account tells, also for somebody who comes back', () => {
    const left = { ...lia, until: '2026-06-01T00:00:00Z' }
    const back = tenure(LIA, 'leader', '2026-09-01T00:00:00Z')
    expect(nextRoster([admin, left], [admin, back].map(holding), now)).toEqual([admin, left, back])
  })
})
