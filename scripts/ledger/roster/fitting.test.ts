import { describe, expect, it } from 'vitest'
import { sealFact } from '../../../apps/consultoria/src/domain/factText'
import type { Tenure } from '../../../apps/consultoria/src/domain/people/roles'
import { fitting } from './fitting'

const NOW = '2026-11-23T12:00:00Z'
const tenures = (count: number, until: string | null): Tenure[] =>
  Array.from({ length: count }, (_, index) => ({
    userId: 420_000_000_000 + index,
    role: 'administrator',
    from: '2020-01-01T00:00:00Z',
    until
  }))

const LONG_AGO = '2023-01-01T00:00:00Z'
const LAST_YEAR = '2025-12-01T00:00:00Z'

describe('a snapshot of the roster', () => {
  it('keeps everybody while they fit into one record', () => {
    const all = [...tenures(50, LONG_AGO), ...tenures(50, null)]
    expect(fitting(all, NOW)).toEqual({ tenures: all, dropped: [], fits: true })
  })

  it('leaves out who ended more than two years ago where it would not fit, and is a whole record then', () => {
    const kept = [...tenures(100, LAST_YEAR), ...tenures(100, null)]
    const found = fitting([...tenures(200, LONG_AGO), ...kept], NOW)
    expect([found.tenures, found.dropped.length, found.fits]).toEqual([kept, 200, true])
    const slot = { stream: 'roster', n: 1, prev: 'a'.repeat(64), op: 'roster-op', at: NOW, by: 1 }
    expect(() => sealFact({ kind: 'roster_set', data: { tenures: found.tenures } }, slot)).not.toThrow()
  })

  it('says where not even that is enough', () => {
    expect(fitting(tenures(500, null), NOW).fits).toBe(false)
  })
})
