import { describe, expect, it } from 'vitest'
import { accepted, ANA, FABI, LIA, rejectedCodes, rolesOf, Stream } from '../testing/stream'
import { holdsRole, type Tenure } from '../people/roles'

const ADMIN = 9
const withAdmin = { roles: rolesOf({ leaders: [LIA], finance: [FABI], administrators: [ADMIN] }) }

/** A stream whose fifth record was removed. */
const gapped = (): Stream => {
  const stream = accepted().entry(10).entry(20)
  stream.records.splice(3, 1)
  return stream
}

const abandoning = (by: number, slots = [4]): Stream => {
  const stream = gapped()
  const fact = new Stream().add('slot_abandoned', { slots }, { by, at: stream.now }).records[0]?.fact ?? ''
  return stream.raw(6, fact.replace('"n":1', '"n":6').replace('"prev":""', '"prev":"hash5"'), by)
}

describe('a place that holds nothing', () => {
  it('stops all writing until somebody says that nobody waits for it', () => {
    expect(gapped().state().gap).toBe(4)
    expect(abandoning(LIA).state(withAdmin)).toMatchObject({ gap: null, rejected: [] })
    expect(abandoning(ADMIN).state(withAdmin).gap).toBeNull()
  })

  it('is released by leaders and administrators only', () => {
    const state = abandoning(ANA).state(withAdmin)
    expect(state.gap).toBe(4)
    expect(rejectedCodes(state)).toContain('6 not_entitled')
  })

  it('never takes a record along that can be read', () => {
    expect(rejectedCodes(abandoning(LIA, [4, 5]).state(withAdmin))).toContain('6 contradicts')
    const state = abandoning(ADMIN, [4, 5]).state(withAdmin)
    expect(state).toMatchObject({ gap: null, entries: [{ n: 5, status: 'counts', billableSeconds: 1200 }] })
  })
})

describe('evidence that was looked up', () => {
  const checked = (by: number, hash = 'hash4') => {
    const stream = accepted().entry(45)
    return stream.add('evidence_checked', { head: 4, hash }, { by }).state(withAdmin)
  }

  it('is recorded by a leader, by finance or by an administrator, up to the record that was seen', () => {
    for (const by of [LIA, FABI, ADMIN]) expect(checked(by).checkedTo).toBe(4)
    expect(checked(ANA)).toMatchObject({ checkedTo: 0, rejected: [{ code: 'not_entitled' }] })
  })

  it('covers no other history than the one that was seen', () => {
    expect(checked(LIA, 'another')).toMatchObject({ checkedTo: 0, rejected: [{ code: 'contradicts' }] })
  })
})

describe('a role', () => {
  const tenure = (from: string, until: string | null): Tenure => ({ userId: LIA, role: 'leader', from, until })
  const waived = () =>
    accepted()
      .entry(45)
      .add(
        'entry_waived',
        { entry: 4, reason: 'GESTAO', note: '', issueId: null },
        { by: LIA, at: '2026-11-24T12:00:00Z' }
      )
  const judged = (...tenures: Tenure[]) => waived().state({ roles: { tenures, unread: [] } })

  it('counts as of the instant of the fact: who leaves later changes no bill', () => {
    const left = judged(tenure('2026-01-01T00:00:00Z', '2026-11-25T00:00:00Z'))
    expect(left).toMatchObject({ rejected: [], totals: { billableSeconds: 0 } })
  })

  it('that begins later, or ended before, makes no fact of then count', () => {
    const spans: [string, string | null][] = [
      ['2026-11-24T12:00:01Z', null],
      ['2026-01-01T00:00:00Z', '2026-11-24T12:00:00Z']
    ]
    for (const [from, until] of spans) {
      expect(judged(tenure(from, until))).toMatchObject({
        rejected: [{ n: 5, code: 'not_entitled' }],
        totals: { billableSeconds: 2700 }
      })
    }
  })

  it('whose holders cannot be read turns nothing down: the fact is pending', () => {
    expect(waived().state({ roles: { tenures: [], unread: ['leader'] } })).toMatchObject({ pending: [5], rejected: [] })
  })

  it('is held from its first instant and no longer at its last', () => {
    const roles = { tenures: [tenure('2026-11-01T00:00:00Z', '2026-11-02T00:00:00Z')] }
    expect(holdsRole(roles, 'leader', LIA, '2026-11-01T00:00:00Z')).toBe(true)
    expect(holdsRole(roles, 'leader', LIA, '2026-11-02T00:00:00Z')).toBe(false)
    expect(holdsRole(roles, 'finance', LIA, '2026-11-01T00:00:00Z')).toBe(false)
  })
})
